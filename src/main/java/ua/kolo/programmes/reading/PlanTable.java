package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Block;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.reading.Supplement.Joined;

/// The plan's table gathered from its pieces, among whatever else the document holds.
final class PlanTable {
  /// The first piece's header; every line is laid over its columns.
  @Nullable Header header;

  /// Rows in order; a heading between two pieces is a row over the whole width.
  final List<Line> lines = new ArrayList<>();

  final List<String> before = new ArrayList<>();
  final List<String> after = new ArrayList<>();

  /// Tables that are not the plan: a passport, resources, indicators.
  final List<List<Line>> others = new ArrayList<>();

  /// Tables that give the plan's measures their money.
  private final Map<List<Line>, Supplement> supplements = new LinkedHashMap<>();

  private final Layout.Mapping mapping;

  private PlanTable(Layout.Mapping mapping) {
    this.mapping = mapping;
  }

  private final List<Line> headings = new ArrayList<>();

  /// The table just before that is not the plan, while no words follow it.
  private @Nullable List<Line> lastBeside;

  /// The plan's rows with their head, while they are of one table.
  private @Nullable List<Line> first;

  /// What the words over the tables count in.
  final TableUnits units = new TableUnits();

  static PlanTable find(SourceDocument document, Layout.Mapping mapping) {
    var table = new PlanTable(mapping);
    for (int b = 0; b < document.blocks().size(); b++) {
      switch (document.blocks().get(b)) {
        case Block.Paragraph paragraph -> table.paragraph(paragraph.text(), b);
        case Block.Table piece -> table.piece(piece, b);
        case Block.PageBreak _ -> {}
      }
    }
    table.lastSums();
    table.supplement();
    table.lastResort();
    if (table.header != null) {
      FirstHeading.take(table.before, table.lines, table.header.columns().size());
    }
    if (table.header == null) {
      Paragraphs.fill(document, table);
    }
    return table;
  }

  /// Under the last piece: the sum of its section is a row of the plan.
  private void lastSums() {
    for (var heading : headings) {
      if (SumSentences.ofSection(heading.text[0]) && header != null) {
        sum(heading).ifPresent(lines::add);
        after.removeIf(text -> Words.trim(text).equals(heading.text[0]));
      }
    }
  }

  private Optional<Line> sum(Line heading) {
    return header == null
        ? Optional.empty()
        : SumSentences.row(heading.text[0], heading.block, header.columns());
  }

  /// Tables of money are joined to the plan; one that does not fit it is left beside it.
  private void supplement() {
    supplements.forEach(
        (rows, supplement) -> {
          var joined = header == null ? Optional.<Joined>empty() : supplement.join(header, lines);
          if (joined.isPresent()) {
            header = joined.get().header();
            lines.clear();
            lines.addAll(joined.get().lines());
          } else {
            others.add(rows);
          }
        });
  }

  /// No table says that it is a plan: the largest a person named the columns of, else the first
  /// that reads like one.
  private void lastResort() {
    if (header != null) {
      return;
    }
    var tables = new ArrayList<>(others);
    if (!mapping.roles().isEmpty()) {
      tables.sort(Comparator.comparingInt(PlanTable::cells).reversed());
    }
    for (var rows : tables) {
      var guessed = ContentRoles.complete(rows, mapping).filter(this::planOrNamed);
      if (guessed.isPresent()) {
        header = guessed.get();
        lines.addAll(rows.subList(header.last() + 1, rows.size()));
        rows.subList(0, Math.max(0, header.first())).forEach(this::caption);
        others.remove(rows);
        return;
      }
    }
  }

  private static int cells(List<Line> rows) {
    return rows.isEmpty() ? 0 : rows.size() * rows.getFirst().width();
  }

  private boolean planOrNamed(Header guessed) {
    return Summaries.planLike(guessed)
        || (mapping.roles().containsValue(Role.MEASURE) && guessed.has(Role.MEASURE));
  }

  private void paragraph(String text, int block) {
    if (Words.trim(text).isEmpty()) {
      return;
    }
    lastBeside = null;
    (header == null ? before : after).add(text);
    units.said(text);
    if (header != null) {
      headings.add(Line.heading(text, block, header.columns().size()));
    }
  }

  private void piece(Block.Table piece, int block) {
    var pieces = LayoutTables.unwrap(piece.grid());
    if (!pieces.contains(piece.grid())) {
      LayoutTables.words(piece.grid()).forEach(text -> paragraph(text, block));
    }
    for (var inner : pieces) {
      var own = Cards.upright(Line.of(inner, block, header != null && !headed()));
      var all = CardSeries.upright(own);
      int plan = header == null ? InnerTables.planAt(all) : 0;
      if (plan > 0) {
        opening(all.subList(0, plan), block);
      }
      var parts = InnerTables.of(all.subList(plan, all.size()));
      rows(parts.getFirst());
      parts.subList(1, parts.size()).forEach(this::beside);
    }
  }

  /// A later table of the plan's own sheet: its measures' money, or another table.
  private void beside(List<Line> rows) {
    rows.stream()
        .takeWhile(row -> row.filled() < 2)
        .forEach(row -> row.words().forEach(units::said));
    units.stood(rows);
    var supplement = Supplement.of(rows, header, units.of(rows));
    supplement.ifPresentOrElse(own -> supplements.put(rows, own), () -> others.add(rows));
  }

  /// What stands over the plan on its sheet: titles and tables of their own.
  private void opening(List<Line> rows, int block) {
    var table = new ArrayList<Line>();
    for (var row : rows) {
      if (row.filled() > 1) {
        table.add(row);
        continue;
      }
      if (!table.isEmpty()) {
        others.add(List.copyOf(table));
        table.clear();
      }
      row.words().forEach(text -> paragraph(text, block));
    }
    if (!table.isEmpty()) {
      others.add(List.copyOf(table));
    }
  }

  private void rows(List<Line> rows) {
    units.stood(rows);
    var found =
        Header.find(rows)
            .filter(own -> header == null || own.named(rows))
            .map(own -> own.mapped(mapping))
            .filter(Summaries::planLike);
    var supplement = Supplement.of(rows, header, units.of(rows));
    if (supplement.isPresent()) {
      supplements.put(rows, supplement.get());
    } else if (found.isPresent() && (header == null || !Summaries.after(header, found.get()))) {
      setAside(found.get());
      planPiece(rows, found.get());
      first = lines.size() == rows.size() - found.get().last() - 1 ? rows : null;
      lastBeside = null;
    } else if (goesOnBeside(rows)) {
      joinBeside(rows);
    } else if (header != null && new Continued(header).by(rows)) {
      takeHeadings();
      lines.addAll(rows);
    } else {
      others.add(rows);
      lastBeside = rows.isEmpty() ? null : rows;
    }
  }

  /// The only table so far was one of sums by task: the plan's comes now.
  private void setAside(Header found) {
    if (header != null && first != null && Summaries.before(header, found)) {
      others.add(first);
      lines.clear();
      header = null;
      before.addAll(after);
      after.clear();
      headings.clear();
    }
  }

  /// The page cut a table that is not the plan.
  private boolean goesOnBeside(List<Line> rows) {
    return lastBeside != null
        && header != null
        && !rows.isEmpty()
        && rows.getFirst().width() == lastBeside.getFirst().width()
        && rows.getFirst().width() != header.columns().size();
  }

  private void joinBeside(List<Line> rows) {
    var whole = new ArrayList<>(Objects.requireNonNull(lastBeside));
    whole.addAll(rows);
    others.remove(lastBeside);
    others.add(whole);
    units.goOn(lastBeside, whole);
    lastBeside = whole;
  }

  private void planPiece(List<Line> rows, Header found) {
    if (header == null) {
      header = found;
      rows.subList(0, found.first()).forEach(this::caption);
    } else {
      boolean torn = !headed() && found.last() + 1 < rows.size();
      takeHeadings();
      if (torn) {
        rows.get(found.last() + 1).pageStart = true;
      }
      rows.subList(0, found.first()).stream().filter(row -> !row.blank()).forEach(lines::add);
    }
    widen(found);
    var remap = Remap.between(found.columns(), header.columns());
    rows.subList(found.last() + 1, rows.size()).forEach(row -> lines.add(remap.apply(row)));
  }

  /// A later piece tells of money the first had no columns for.
  private void widen(Header found) {
    var plan = Objects.requireNonNull(header);
    var missing = WiderHead.missing(plan, found);
    if (missing.isEmpty()) {
      return;
    }
    header = WiderHead.of(plan, found, missing);
    lines.replaceAll(line -> line.widened(plan.columns().size(), missing.size()));
    lines.forEach(line -> line.priceless = true);
  }

  private void caption(Line row) {
    for (var text : row.text) {
      if (!text.isEmpty()) {
        before.add(text);
      }
    }
  }

  /// A heading stands between this piece and the one before (a page number does not count).
  private boolean headed() {
    return headings.stream().anyMatch(Line::headingLike);
  }

  private void takeHeadings() {
    for (var heading : headings) {
      if (opens(heading)) {
        lines.add(heading);
      } else {
        sum(heading).ifPresent(lines::add);
      }
    }
    after.clear();
    headings.clear();
  }

  private boolean opens(Line heading) {
    return heading.headingLike()
        || (!before.isEmpty()
            && heading.sameButFigures(Line.heading(before.getLast(), 0, heading.width())));
  }
}
