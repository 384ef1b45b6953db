package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Measure.Note;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.reading.Drafts.TotalDraft;
import ua.kolo.programmes.wording.Numbering;
import ua.kolo.programmes.wording.Texts;

/// Walks the whole rows once and says what each one is: a banner, a sum, a measure, more money of a
/// measure.
final class Interpreter {
  private final Columns columns;
  private final Levels levels;
  private final boolean numbersMeasures;
  private final LevelCells cells;
  final List<MeasureDraft> measures = new ArrayList<>();
  final List<TotalDraft> totals = new ArrayList<>();
  private List<MeasureDraft> current = List.of();
  private @Nullable String lead;
  private @Nullable LeadingSum leading;
  private @Nullable Line leadLine;
  final List<String> remarks = new ArrayList<>();
  private final boolean numbered;
  private String group = "";
  private final boolean sections;
  private final Remarks words;
  private final Set<Line> ownSums;
  private final Set<Line> headings = new HashSet<>();
  private final UsedBodies bodies;
  private final CostParts details;
  private final PartedMeasures parted;

  Interpreter(Columns columns, Levels levels, List<Line> rows, boolean numbered) {
    this.columns = columns;
    this.levels = levels;
    this.numbered = numbered;
    sections = Groups.summed(rows, columns);
    bodies = UsedBodies.of(rows, columns);
    details = new CostParts(columns, numbered);
    parted = new PartedMeasures(rows, columns);
    ownSums = OwnSums.of(rows, columns);
    headings.addAll(SumHeadings.of(rows, columns, ownSums));
    headings.addAll(LoneHeadings.of(rows, columns));
    numbersMeasures = NumberColumn.numbersMeasures(columns, rows);
    cells = new LevelCells(columns, levels, numbersMeasures);
    words = new Remarks(columns);
    int end = words.end(rows);
    rows.subList(end, rows.size()).forEach(line -> remarks.addAll(line.words()));
    walk(rows.subList(0, end));
  }

  private void walk(List<Line> rows) {
    boolean afterTotal = false;
    for (int r = 0; r < rows.size(); r++) {
      var line = rows.get(r);
      var last = r == 0 ? null : rows.get(r - 1);
      var next = r + 1 < rows.size() ? rows.get(r + 1) : null;
      if (columns.yearOnly(line) && (afterTotal || !current.isEmpty())) {
        year(line, afterTotal);
      } else if (headings.contains(line) && line.blank(columns.measure)) {
        section(line);
        afterTotal = false;
      } else if (LeadingSum.is(line, next, columns)) {
        leading = new LeadingSum(line, columns);
      } else if (ownSums.contains(line) && !current.isEmpty()) {
        current.forEach(measure -> measure.rows.add(line));
      } else if (!afterTotal && !current.isEmpty() && details.is(line, last)) {
        details.add(line, current);
      } else if (Totals.aside(line, columns, afterTotal) || words.under(line, last)) {
        remarks.addAll(line.words());
      } else if (Totals.is(line, columns, afterTotal ? last : null)
          || (!headings.contains(line) && SumParts.is(line, columns, afterTotal, bodies))) {
        if (!(afterTotal && LeadingSum.joins(line, totals.getLast(), columns))) {
          total(line, false);
        }
        afterTotal = true;
        current = List.of();
      } else if (Banners.is(line, columns, line.pageStart)) {
        String name = BannerSums.name(Banners.text(line));
        levels.banner(name, origin(line, Math.max(0, line.firstFilled())));
        BannerSums.row(line, columns).ifPresent(sum -> total(sum, true));
        group = "";
        afterTotal = false;
        current = List.of();
        lead = null;
      } else {
        if (afterTotal && numbered && words.is(line, next)) {
          remarks.addAll(line.words());
          continue;
        }
        afterTotal = false;
        row(line, next);
      }
    }
  }

  private void total(Line line, boolean heading) {
    totals.add(new TotalDraft(line, levels.current(), measures.size(), new ArrayList<>(), heading));
  }

  /// A further year of the money above.
  private void year(Line line, boolean ofTotal) {
    if (ofTotal) {
      totals.getLast().more().add(line);
    } else {
      current.forEach(measure -> measure.rows.add(line));
    }
  }

  private void row(Line line, @Nullable Line next) {
    boolean opened = cells.open(line);
    lead = opened ? null : lead;
    String text = line.at(columns.measure);
    var sum = leading;
    leading = null;
    if (!text.isEmpty()) {
      if (sum != null) {
        sum.number(line);
      }
      measure(line, text, next);
      if (sum != null) {
        current.forEach(measure -> measure.rows.add(sum.line()));
      }
    } else if (opened && current.size() == 1 && cells.only(line)) {
      alsoAnswersTo(levels.current());
    } else if (!current.isEmpty() && !opened) {
      current.forEach(measure -> measure.rows.add(line));
    } else if (opened && !cells.only(line)) {
      nameless(line);
    }
  }

  private void alsoAnswersTo(@Nullable NodeDraft node) {
    if (node != null && columns.has(Role.UPPER_MEASURE)) {
      current.getFirst().otherParents.add(node);
    }
  }

  /// A task without a measure of its own is the measure.
  private void nameless(Line line) {
    var node = levels.current();
    if (node != null) {
      add(line, new Numbering.Numbered(node.number, node.text), null, 0, 1);
      current = List.of(measures.getLast());
    }
  }

  private void measure(Line line, String text, @Nullable Line next) {
    parted.enter(line, levels);
    String number = ownNumber(line);
    boolean numbers = Groups.is(line, next, columns, number, text);
    if (numbers
        || headings.contains(line)
        || (sections && Groups.section(line, next, columns))
        || Groups.heading(line, next, columns, number, text)) {
      group(line, number, text);
      group = numbers ? group : "";
      return;
    }
    leaveGroup(number == null ? Numbering.leading(text).number() : number);
    if (parted.isWhole(line)) {
      whole(line, number, text);
      return;
    }
    if (Groups.leads(line, next, columns, text)) {
      lead = Texts.normalise(Numbering.leading(text).rest());
      leadLine = line;
      current = List.of();
      return;
    }
    var several = Numbering.several(text);
    var made = new ArrayList<MeasureDraft>();
    for (int i = 0; i < several.size(); i++) {
      var part = several.get(i);
      made.add(
          one(
              line,
              number != null && i == 0 ? SubItems.prefixed(number, part) : part,
              i,
              several.size()));
    }
    current = made;
  }

  private void whole(Line line, @Nullable String number, String text) {
    var said = Numbering.leading(text);
    parted.open(line, number == null ? said : SubItems.prefixed(number, said), levels);
    current = List.of();
    lead = null;
    total(line, true);
  }

  /// Its name is merged over the measures' column.
  private void section(Line line) {
    group(line, null, line.at(line.firstFilled()));
    group = "";
    lead = null;
  }

  /// Its money, if it has any, is the sum of the lines under it.
  private void group(Line line, @Nullable String number, String text) {
    var leading = Numbering.leading(text);
    String own = number == null ? leading.number() : number;
    levels.group(own, leading.rest(), origin(line, columns.measure));
    group = Groups.prefix(own);
    current = List.of();
    if (columns.hasAmounts(line)) {
      total(line, true);
    }
  }

  /// «3» after «2.1», «2.2» belongs to no group.
  private void leaveGroup(@Nullable String number) {
    if (!group.isEmpty() && number != null && Groups.sibling(group, number)) {
      levels.leave();
      group = "";
    }
  }

  private MeasureDraft one(Line line, Numbering.Numbered part, int index, int siblings) {
    var opening = SubItems.LEAD.matcher(part.rest());
    if (opening.matches() && !SubItems.SECOND_LETTER.matcher(opening.group(3)).find()) {
      lead = Texts.normalise(opening.group(1));
      String number =
          part.number() == null ? opening.group(2) : part.number() + " " + opening.group(2);
      return sub(line, number, opening.group(3), index, siblings);
    }
    var letter =
        SubItems.LETTER.matcher((part.number() == null ? "" : part.number() + " ") + part.rest());
    if (lead != null && letter.matches()) {
      return sub(line, letter.group(1), letter.group(2), index, siblings);
    }
    lead = null;
    leadLine = null;
    return add(line, part, null, index, siblings);
  }

  private MeasureDraft sub(Line line, String number, String text, int index, int siblings) {
    if (leadLine != null) {
      SubItems.inherit(line, leadLine, columns);
    }
    var draft = add(line, new Numbering.Numbered(number, text), lead, index, siblings);
    draft.notes.add(Note.SUB_ITEM);
    return draft;
  }

  private MeasureDraft add(
      Line line, Numbering.Numbered part, @Nullable String leading, int index, int siblings) {
    var draft =
        new MeasureDraft(
            "m" + (measures.size() + 1),
            part.number(),
            Texts.normalise(part.rest()),
            leading,
            levels.current(),
            index,
            siblings);
    draft.rows.add(line);
    if (line.continued) {
      draft.notes.add(Note.CONTINUED_ROW);
    }
    if (line.shifted) {
      draft.notes.add(Note.SHIFTED_ROW);
    }
    draft.origins.put(Field.TEXT, origin(line, columns.measure));
    measures.add(draft);
    return draft;
  }

  private @Nullable String ownNumber(Line line) {
    int own = columns.of(Role.MEASURE_NUMBER);
    if (own < 0 && numbersMeasures) {
      own = columns.of(Role.NUMBER);
    }
    return own < 0 || line.blank(own) ? null : Texts.normalise(line.at(own));
  }

  static Origin origin(Line line, int column) {
    double sure = line.shifted || line.unsure ? 0.7 : line.continued ? 0.85 : 1;
    return new Origin(line.block, line.row, column, sure);
  }
}
