package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.CorrectionForm.What;
import ua.kolo.programmes.layout.Printed;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;

/// Every field of a plan that can be opened and changed in place.
///
/// @param document where fields were read, null when the page does not show it
/// @param opened the field open now, null when none
/// @param wrong key of the message that tells what is wrong with what was typed, null when nothing
/// @param at anchor of the field changed last, which takes focus; null when none
record PlanFields(
    Plan plan,
    Figures figures,
    @Nullable SourceDocument document,
    @Nullable CorrectionForm opened,
    @Nullable String wrong,
    @Nullable String at) {
  private static final int TOTAL = 0;

  /// A field: where it is, what an input shows, and how it is told on the page.
  ///
  /// @param typed what stands in the input when it is opened
  /// @param address the cell it was read from, null when a person typed it
  record Field(
      What what,
      String of,
      @Nullable Integer line,
      @Nullable Integer year,
      String typed,
      @Nullable String address,
      boolean doubtful,
      boolean open,
      boolean focused,
      @Nullable String wrong) {
    public String anchor() {
      return CorrectionForm.anchor(what, of, line, year);
    }
  }

  public Field title() {
    return field(What.TITLE, "", plan.head().title(), null);
  }

  public Field kind() {
    return field(What.KIND, "", plan.head().kind().name(), null);
  }

  public Field level() {
    var level = plan.head().level();
    return field(What.LEVEL, "", level == null ? "" : level.name(), null);
  }

  public Field place() {
    return field(What.PLACE, "", "", null);
  }

  public Field period() {
    var period = plan.head().period();
    var years = period == null ? "" : figures.years(period.from(), period.to());
    return field(What.PERIOD, "", years, null);
  }

  public Field unit() {
    return field(What.UNIT, "", plan.head().unit().name(), null);
  }

  public Field nodeNumber(Node node) {
    return field(What.NODE_NUMBER, node.key(), Objects.requireNonNullElse(node.number(), ""), null);
  }

  /// A measure to be parted: its words, which a line's end will part.
  public Field split(Measure measure) {
    return field(What.SPLIT, measure.key(), measure.text(), null);
  }

  /// The measure that stands before this one, null for the first.
  public @Nullable String before(Measure measure) {
    int place = plan.measures().indexOf(measure);
    return place < 1 ? null : plan.measures().get(place - 1).key();
  }

  public boolean hasGrandTotal() {
    return plan.totals().stream().anyMatch(t -> t.kind() == PrintedTotal.Kind.GRAND_TOTAL);
  }

  public Field node(Node node) {
    return field(What.NODE, node.key(), node.text(), node.origin());
  }

  /// Where a section stands: past its neighbours, or under another.
  public Field nodePlace(Node node) {
    return field(What.NODE_PLACE, node.key(), "", null);
  }

  /// The nodes another can be put under, by key: those of the level of its parent.
  public Map<String, String> nodeParents(String key) {
    var places = new LinkedHashMap<String, String>();
    var node = plan.nodes().stream().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    if (node != null && node.parent() != null) {
      int level =
          plan.nodes().stream()
              .filter(one -> one.key().equals(node.parent()))
              .mapToInt(Node::level)
              .sum();
      plan.nodes().stream()
          .filter(one -> one.level() == level && !one.key().equals(node.parent()))
          .forEach(one -> places.put(one.key(), numbered(one.number(), one.text())));
    }
    return places;
  }

  public Field number(Measure measure) {
    return field(
        What.NUMBER,
        measure,
        Measure.Field.NUMBER,
        Objects.requireNonNullElse(measure.number(), ""));
  }

  public Field text(Measure measure) {
    return field(What.TEXT, measure, Measure.Field.TEXT, measure.text());
  }

  public Field executors(Measure measure) {
    var typed = Printed.bodies(measure.executors());
    return field(What.EXECUTORS, measure, Measure.Field.EXECUTORS, typed);
  }

  public Field term(Measure measure) {
    return field(
        What.TERM,
        measure,
        Measure.Field.TERM,
        Objects.requireNonNullElse(measure.term().raw(), ""));
  }

  public Field result(Measure measure) {
    var result = measure.result();
    return field(What.RESULT, measure, Measure.Field.RESULT, result == null ? "" : result.text());
  }

  public Field parent(Measure measure) {
    return field(
        What.PARENT, measure.key(), Objects.requireNonNullElse(measure.parent(), ""), null);
  }

  public Field source(Measure measure, int line) {
    var money = measure.lines().get(line);
    var typed = String.join("; ", money.sources());
    return field(What.SOURCE, measure.key(), line, null, typed, origin(measure, line));
  }

  public Field amount(Measure measure, int line, @Nullable Integer year) {
    var money = measure.lines().get(line);
    var amount = year == null ? money.total() : money.byYear().get(year);
    var raw = money.raw().get(year == null ? TOTAL : year);
    return field(What.AMOUNT, measure.key(), line, year, typed(amount, raw), origin(measure, line));
  }

  public Field total(int place, @Nullable Integer year) {
    PrintedTotal total = plan.totals().get(place);
    var amount = year == null ? total.total() : total.byYear().get(year);
    var raw = total.raw().get(year == null ? TOTAL : year);
    return field(What.TOTAL, String.valueOf(place), null, year, typed(amount, raw), total.origin());
  }

  /// The words around the table, over lists and before sums; indicators and notes of measures.
  public DetailFields details() {
    return new DetailFields(this);
  }

  /// The years of the plan's money: those its table has columns for, and those that have any.
  public List<Integer> years() {
    var years = new TreeSet<Integer>();
    plan.layout().columns().stream()
        .filter(column -> column.role() == Layout.Role.AMOUNT && column.year() != null)
        .forEach(column -> years.add(Objects.requireNonNull(column.year())));
    plan.measures().forEach(m -> m.lines().forEach(line -> years.addAll(line.byYear().keySet())));
    plan.totals().forEach(total -> years.addAll(total.byYear().keySet()));
    return List.copyOf(years);
  }

  /// A measure of a document without money, and nobody is entering any now.
  public boolean isBare(Measure measure) {
    boolean entering = opened != null && opened.line() != null && measure.key().equals(opened.of());
    return !entering && measure.lines().stream().allMatch(PlanFields::saysNothing);
  }

  private static boolean saysNothing(FundingLine line) {
    return line.state() == FundingLine.State.NO_COLUMN && line.sources().isEmpty();
  }

  /// Nodes a measure may stand under, by key.
  public Map<String, String> nodes() {
    var nodes = new LinkedHashMap<String, String>();
    plan.nodes().forEach(node -> nodes.put(node.key(), numbered(node.number(), node.text())));
    return nodes;
  }

  /// What a line says, in the document's unit; null when its money cells hold no number.
  public @Nullable String figure(FundingLine line, @Nullable Integer year) {
    var amount = year == null ? line.total() : line.byYear().get(year);
    return amount == null ? null : figures.in(plan.head().unit(), amount);
  }

  /// The cell a finding, a question or a measure points to.
  public @Nullable String address(Origin origin) {
    return document == null ? null : SourceView.address(document, origin);
  }

  static String numbered(@Nullable String number, String text) {
    return number == null ? text : number + " " + text;
  }

  private String typed(@Nullable BigDecimal amount, @Nullable String raw) {
    if (amount != null) {
      return figures.in(plan.head().unit(), amount);
    }
    return raw == null ? "" : raw;
  }

  static @Nullable Origin origin(Measure measure, int line) {
    var own = measure.lines().get(line).origin();
    return own.block() >= 0 ? own : measure.origins().get(Measure.Field.AMOUNT);
  }

  private Field field(What what, Measure measure, Measure.Field part, String typed) {
    return field(what, measure.key(), typed, measure.origins().get(part));
  }

  Field field(What what, String of, String typed, @Nullable Origin origin) {
    return field(what, of, null, null, typed, origin);
  }

  Field field(
      What what,
      String of,
      @Nullable Integer line,
      @Nullable Integer year,
      String typed,
      @Nullable Origin origin) {
    boolean open = opened != null && opened.opens(what, of, line, year);
    var kept = open ? Objects.requireNonNull(opened).typed() : null;
    return new Field(
        what,
        of,
        line,
        year,
        kept == null ? typed : kept,
        origin == null ? null : address(origin),
        origin != null && origin.confidence() < Origin.DOUBTFUL,
        open,
        open || CorrectionForm.anchor(what, of, line, year).equals(at),
        open ? wrong : null);
  }
}
