package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.reading.Pieces.Piece;
import ua.kolo.programmes.wording.Numbering;
import ua.kolo.programmes.wording.SourceAmount;
import ua.kolo.programmes.wording.Sources;

/// A plan without a table: numbered paragraphs with «Виконавці: …», «Строк: …» laid out as the rows
/// of one, so that it is read like any other.
final class Paragraphs {
  private static final List<Role> ROLES =
      List.of(
          Role.MEASURE,
          Role.EXECUTORS,
          Role.CO_EXECUTORS,
          Role.TERM,
          Role.SOURCE,
          Role.AMOUNT,
          Role.EXPECTED_RESULT);
  private static final int LONGEST_HEADING = 150;
  private final List<Piece> pieces;
  private final Map<Role, String> headers = new EnumMap<>(Role.class);
  private final PlanTable table;
  private boolean bare;
  private boolean tailed;
  private boolean untitled;

  private Paragraphs(PlanTable table, List<Piece> pieces) {
    this.table = table;
    this.pieces = pieces;
  }

  /// Fills the table when the paragraphs are a plan.
  static void fill(SourceDocument document, PlanTable table) {
    new Paragraphs(table, Pieces.of(document)).read();
  }

  private void read() {
    bare = bareDetails();
    tailed = pieces.stream().filter(Paragraphs::tailed).count() > 1;
    int first = firstMeasure();
    if (first < 0) {
      return;
    }
    untitled = IntStream.range(first, pieces.size()).anyMatch(this::overMeasure);
    table.before.clear();
    int start = first > 0 && heading(first - 1) ? first - 1 : first;
    pieces.subList(0, start).forEach(piece -> table.before.add(piece.text()));
    var drafts = new ArrayList<Draft>();
    for (int p = start; p < pieces.size(); p++) {
      piece(p, drafts);
    }
    finish(drafts);
  }

  /// A row in the making; a heading has only its text.
  private record Draft(int block, boolean heading, Map<Role, String> fields) {}

  private void piece(int p, List<Draft> drafts) {
    var piece = pieces.get(p);
    var last = drafts.isEmpty() ? null : drafts.getLast();
    if (free(piece.text()) && last != null && !last.heading()) {
      headers.putIfAbsent(Role.AMOUNT, "Обсяг");
      last.fields().putIfAbsent(Role.AMOUNT, piece.text());
    } else if (numberedSum(piece.text())) {
      drafts.add(total(new Piece(Numbering.leading(piece.text()).rest(), piece.block())));
    } else if (Tokens.total(piece.text()) && !costs(piece.text(), last)) {
      drafts.add(total(piece));
    } else if (measureAt(p)) {
      drafts.add(new Draft(piece.block(), false, measure(piece)));
    } else if (last != null && !last.heading() && Labels.source(piece.text())) {
      headers.putIfAbsent(Role.AMOUNT, "Обсяг");
      last.fields().merge(Role.AMOUNT, piece.text(), (one, other) -> one + "\n" + other);
    } else if (!Labels.of(piece.text()).isEmpty() && last != null && !last.heading()) {
      fields(piece.text(), false)
          .forEach((role, text) -> last.fields().merge(role, text, Words::join));
    } else if (bare
        && last != null
        && !last.heading()
        && Details.of(piece.text()) != Role.UNKNOWN) {
      var role = Details.of(piece.text());
      headers.putIfAbsent(role, role == Role.TERM ? "Термін" : "Виконавці");
      last.fields().merge(role, piece.text(), Words::join);
    } else if (heading(p)) {
      drafts.add(new Draft(piece.block(), true, new EnumMap<>(Map.of(Role.MEASURE, piece.text()))));
    } else {
      table.after.add(piece.text());
    }
  }

  /// «2. Загальний обсяг фінансування становить 197,1 тис. грн»: a point of the decision.
  private static boolean numberedSum(String text) {
    var point = Numbering.leading(text);
    return point.number() != null
        && Tokens.total(point.rest())
        && Labels.in(text).isEmpty()
        && Tokens.SUM_SENTENCE.matcher(point.rest()).matches();
  }

  private static boolean tailed(Piece piece) {
    return Tokens.numbered(piece.text())
        && Labels.in(piece.text()).isEmpty()
        && Tail.of(piece.text()) != null;
  }

  private Map<Role, String> measure(Piece piece) {
    var tail = tailed && tailed(piece) ? Tail.of(piece.text()) : null;
    if (tail == null) {
      return fields(piece.text(), true);
    }
    var fields = new EnumMap<Role, String>(Map.of(Role.MEASURE, tail.measure()));
    tail.fields()
        .forEach(
            (role, text) -> {
              headers.putIfAbsent(role, Tail.NAMES.getOrDefault(role, ""));
              put(fields, role, text);
            });
    return fields;
  }

  /// «Фінансування не потребує.» under a measure.
  private static boolean free(String text) {
    return Sources.notRequired(text);
  }

  /// «Орієнтовний обсяг коштів: 12,5 тис. грн» under a measure that tells nothing else of money is
  /// what it costs, not a sum of measures.
  private static boolean costs(String text, @Nullable Draft last) {
    return last != null
        && !last.heading()
        && !Tokens.sumWord(text)
        && (last.fields().containsKey(Role.EXECUTORS) || last.fields().containsKey(Role.TERM))
        && !last.fields().containsKey(Role.AMOUNT)
        && ColumnRoles.of(Labels.of(text)) == Role.AMOUNT;
  }

  private Draft total(Piece piece) {
    var parts = Tokens.SUM_SENTENCE.matcher(piece.text());
    var fields = new EnumMap<Role, String>(Role.class);
    if (parts.matches()) {
      headers.putIfAbsent(Role.AMOUNT, "Обсяг");
      fields.put(Role.MEASURE, parts.group(1));
      fields.put(Role.AMOUNT, parts.group(2).replaceAll("[.;]$", ""));
    } else {
      fields.put(Role.MEASURE, piece.text());
    }
    return new Draft(piece.block(), false, fields);
  }

  private int firstMeasure() {
    for (int p = 0; p < pieces.size(); p++) {
      if (measureAt(p)) {
        return p;
      }
    }
    return -1;
  }

  /// Numbered, and a field follows before the next number.
  private boolean measureAt(int p) {
    String text = pieces.get(p).text();
    boolean numbered = Tokens.numbered(text);
    if ((!numbered && !Labels.BULLET.matcher(text).find()) || !Labels.of(text).isEmpty()) {
      return false;
    }
    boolean inside = fields(text, true).size() > 1 || (tailed && tailed(pieces.get(p)));
    boolean follows = p + 1 < pieces.size() && !Labels.of(pieces.get(p + 1).text()).isEmpty();
    return inside || (numbered && (follows || (bare && detailsAfter(p))));
  }

  /// A numbered paragraph with lines under it that only name bodies and a term.
  private boolean detailsAfter(int p) {
    boolean bodies = false;
    boolean term = false;
    for (int d = p + 1;
        d < pieces.size() && Details.of(pieces.get(d).text()) != Role.UNKNOWN;
        d++) {
      bodies |= Details.of(pieces.get(d).text()) == Role.EXECUTORS;
      term |= Details.of(pieces.get(d).text()) == Role.TERM;
    }
    return Tokens.numbered(pieces.get(p).text()) && bodies && term;
  }

  /// Who and when stand under the measures without being called so: more than once, so no accident.
  private boolean bareDetails() {
    int found = 0;
    for (int p = 0; p < pieces.size(); p++) {
      found += detailsAfter(p) ? 1 : 0;
    }
    return found > 1;
  }

  private boolean heading(int p) {
    String text = pieces.get(p).text();
    if (between(p)) {
      return true;
    }
    boolean named =
        Tokens.numbered(text) || !Tokens.bannerWord(text).isEmpty() || Pieces.addresses(text);
    return text.length() < 300 && named;
  }

  /// A short line without a full stop over a numbered measure: a section, when there are several.
  private boolean between(int p) {
    return untitled && overMeasure(p);
  }

  private boolean overMeasure(int p) {
    String text = pieces.get(p).text();
    return p + 1 < pieces.size()
        && text.length() < LONGEST_HEADING
        && !text.matches("(?s).*[.;:,!?\\d]$")
        && !Words.startsLower(text)
        && Labels.of(text).isEmpty()
        && Details.of(text) == Role.UNKNOWN
        && !measureAt(p)
        && measureAt(p + 1);
  }

  /// The fields of a paragraph; what stands before the first label is the measure.
  private Map<Role, String> fields(String printed, boolean measure) {
    var fields = new EnumMap<Role, String>(Role.class);
    String text = Labels.BULLET.matcher(printed).replaceFirst("");
    var role = measure ? Role.MEASURE : Role.UNKNOWN;
    int from = 0;
    for (var label : Labels.in(text)) {
      put(fields, role, text.substring(from, label.from()));
      headers.putIfAbsent(label.role(), label.name());
      role = label.role();
      from = label.to();
    }
    String rest = text.substring(from);
    int last = rest.lastIndexOf(". ");
    if (role == Role.TERM && last > 0 && Sources.notRequired(rest.substring(last + 2))) {
      headers.putIfAbsent(Role.AMOUNT, "Обсяг");
      put(fields, Role.AMOUNT, rest.substring(last + 2));
      rest = rest.substring(0, last);
    }
    put(fields, role, rest);
    return fields;
  }

  /// «Джерела та обсяги: бюджет громади: у 2026 році – 15,0 тис. грн»: sums by source.
  private void sourceSums(Map<Role, String> fields) {
    String sources = fields.getOrDefault(Role.SOURCE, "");
    if (!SourceAmount.listed(sources, AmountUnit.THOUSAND).isEmpty()
        && fields.putIfAbsent(Role.AMOUNT, sources) == null) {
      headers.putIfAbsent(Role.AMOUNT, "Обсяг");
      fields.remove(Role.SOURCE);
    }
  }

  private static void put(Map<Role, String> fields, Role role, String text) {
    String words = Words.trim(text).replaceAll("\\s*\\($|[;,]$", "");
    words = words.replaceAll(role == Role.MEASURE ? "(?<=\\p{L}{3}|\\))\\.$" : "\\.$", "");
    if (words.endsWith(")") && count(words, ')') > count(words, '(')) {
      words = words.substring(0, words.length() - 1);
    }
    if (role != Role.UNKNOWN && !words.isEmpty()) {
      fields.merge(role, words, Words::join);
    }
  }

  private static long count(String words, char sign) {
    return words.chars().filter(c -> c == sign).count();
  }

  private void finish(List<Draft> drafts) {
    while (!drafts.isEmpty() && drafts.getLast().heading()) {
      table.after.add(drafts.removeLast().fields().getOrDefault(Role.MEASURE, ""));
    }
    headers.put(Role.MEASURE, "");
    drafts.forEach(draft -> sourceSums(draft.fields()));
    var roles = ROLES.stream().filter(headers::containsKey).toList();
    var columns = new ArrayList<Column>();
    for (var role : roles) {
      columns.add(new Column(role, headers.getOrDefault(role, ""), null, null, null, 0.9));
    }
    table.header = new Header(0, 0, columns, List.of(), false);
    for (var draft : drafts) {
      table.lines.add(
          draft.heading()
              ? Line.heading(
                  draft.fields().getOrDefault(Role.MEASURE, ""), draft.block(), columns.size())
              : Line.of(
                  roles.stream().map(role -> draft.fields().getOrDefault(role, "")).toList(),
                  draft.block()));
    }
  }
}
