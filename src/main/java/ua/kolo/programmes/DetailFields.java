package ua.kolo.programmes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.CorrectionForm.What;
import ua.kolo.programmes.PlanFields.Field;
import ua.kolo.programmes.layout.Printed;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Headings;
import ua.kolo.programmes.plan.Headings.Heading;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;

/// Fields beside the main ones: words around the table, over lists and before sums; indicators,
/// notes and what lines of money say of their own.
record DetailFields(PlanFields fields) {
  public Field approval() {
    return paragraphs(What.APPROVAL, fields.plan().head().approval().raw());
  }

  /// What stands before the table, without the lines of the approval.
  public List<String> preamble() {
    return fields.plan().head().ownPreamble();
  }

  public Field preambleField() {
    return paragraphs(What.PREAMBLE, preamble());
  }

  public Field footnotes() {
    return paragraphs(What.FOOTNOTES, fields.plan().head().footnotes());
  }

  private Field paragraphs(What what, List<String> lines) {
    return fields.field(what, "", String.join("\n", lines), null);
  }

  public Field lead(Measure measure) {
    return fields.field(What.LEAD, measure.key(), text(measure.lead()), null);
  }

  public Field outcome(Node node) {
    return fields.field(What.OUTCOME, node.key(), text(node.outcome()), null);
  }

  public Field totalLabel(int place) {
    var label = fields.plan().totals().get(place).label();
    return fields.field(What.TOTAL_LABEL, String.valueOf(place), label, null);
  }

  /// The cells of the table's header, none where it has no table.
  public List<Heading> headings() {
    return Headings.of(fields.plan().layout());
  }

  public Field headingField(Heading heading) {
    var at = heading.row() + "-" + heading.column();
    return fields.field(What.HEADING, at, heading.text(), null);
  }

  /// One of them is being changed, or was just now.
  public boolean headingOpen() {
    return headings().stream().map(this::headingField).anyMatch(Field::focused);
  }

  /// The table has a column of indicators.
  public boolean hasIndicators() {
    return has(Role.INDICATOR);
  }

  public boolean hasUnits() {
    return has(Role.INDICATOR_UNIT);
  }

  private boolean has(Role role) {
    return fields.plan().layout().columns().stream().anyMatch(column -> column.role() == role);
  }

  /// Years of the columns of targets; 0 for a column of no year.
  public List<Integer> targetYears() {
    return fields.plan().layout().columns().stream()
        .filter(column -> column.role() == Role.INDICATOR_TARGET)
        .map(column -> Objects.requireNonNullElse(column.year(), 0))
        .distinct()
        .toList();
  }

  /// An indicator's name; one past the last is a new one.
  public Field indicator(Measure measure, int at) {
    var all = measure.indicators();
    return cell(What.INDICATOR, measure, at, null, at < all.size() ? all.get(at).text() : "");
  }

  public Field unit(Measure measure, int at) {
    return cell(What.INDICATOR_UNIT, measure, at, null, text(measure.indicators().get(at).unit()));
  }

  public Field target(Measure measure, int at, int year) {
    var typed = measure.indicators().get(at).targets().getOrDefault(year, "");
    return cell(What.TARGET, measure, at, year, typed);
  }

  /// Columns whose cells have no field of their own, by their place.
  public List<Integer> others() {
    return fields.plan().layout().others();
  }

  /// The column's own heading, null where it has none.
  public @Nullable String heading(int column) {
    Layout.Column own = fields.plan().layout().columns().get(column);
    return own.header().isBlank() ? null : own.header();
  }

  public Field other(Measure measure, int column) {
    var typed = measure.others().getOrDefault(column, "");
    return cell(What.OTHER, measure, column, null, typed);
  }

  /// Several lines of money have results of their own.
  public boolean ownResults(Measure measure) {
    return measure.lines().stream().map(FundingLine::result).filter(Objects::nonNull).count() > 1;
  }

  public Field lineResult(Measure measure, int line) {
    return line(What.LINE_RESULT, measure, line, text(measure.lines().get(line).result()));
  }

  /// The line names other bodies than its measure.
  public boolean ownBodies(Measure measure, int line) {
    var own = measure.lines().get(line).executors();
    return !own.isEmpty() && !own.equals(measure.executors());
  }

  public Field lineBodies(Measure measure, int line) {
    var typed = Printed.bodies(measure.lines().get(line).executors());
    return line(What.LINE_EXECUTORS, measure, line, typed);
  }

  private Field line(What what, Measure measure, int line, String typed) {
    return fields.field(what, measure.key(), line, null, typed, PlanFields.origin(measure, line));
  }

  private Field cell(What what, Measure measure, int at, @Nullable Integer year, String typed) {
    return fields.field(what, measure.key(), at, year, typed, null);
  }

  private static String text(@Nullable String words) {
    return Objects.requireNonNullElse(words, "");
  }
}
