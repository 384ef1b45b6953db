package ua.kolo.programmes.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Quantity;
import ua.kolo.programmes.plan.Term;

/// A plan in the stable format other programs read.
///
/// @param unit of all amounts: thousands of hryvnias, whatever the document prints
public record PublishedPlan(
    Document document, String unit, List<Item> measures, List<Total> totals, List<Check> checks) {
  /// The unit of all amounts given to other programs.
  public static final String UNIT = "THOUSAND_UAH";

  /// What the document says of itself.
  public record Document(
      String title,
      Head.Kind kind,
      Head.@Nullable Level level,
      Head.@Nullable Period period,
      Head.Place place,
      Head.Approval approval,
      List<String> footnotes) {}

  /// One measure.
  ///
  /// @param key the same in every edition of the programme
  /// @param parentText words of the node it stands under, the document's title when of none
  public record Item(
      String key,
      @Nullable String number,
      String text,
      @Nullable String parentText,
      List<Body> executors,
      When term,
      List<Line> lines,
      Measure.@Nullable Result result,
      List<Quantity> quantities) {}

  /// A body that carries a measure out.
  public record Body(String name, boolean byConsent, Executor.@Nullable Role role) {}

  /// A term and its meaning.
  public record When(
      @Nullable String raw,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Term.Recurrence recurrence) {}

  /// A line of money.
  ///
  /// @param ofWhich it details the line before it and is not added again
  public record Line(
      List<Body> executors,
      List<String> sources,
      FundingLine.State state,
      @Nullable BigDecimal total,
      SortedMap<Integer, BigDecimal> byYear,
      boolean ofWhich) {}

  /// A sum the document prints.
  ///
  /// @param kind as in the plan, or ROW_TOTAL for a row's own total that does not come out
  public record Total(
      String label,
      String kind,
      @Nullable String subject,
      @Nullable BigDecimal total,
      SortedMap<Integer, BigDecimal> byYear) {}

  /// A sum that does not come out.
  ///
  /// @param kind the rule that found it
  public record Check(
      String where,
      String kind,
      @Nullable BigDecimal printed,
      @Nullable BigDecimal computed,
      @Nullable BigDecimal difference,
      SortedMap<Integer, BigDecimal> byYear) {}
}
