package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Cell;

/// What somebody writes into a row.
///
/// @param confirmed the sums are right though they look wrong
/// @param figures of indicators, those that were sent; one without a whole is taken away
public record Filled(
    Contribution.@Nullable Status status,
    @Nullable String narrative,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable LocalDate doneFrom,
    @Nullable LocalDate doneTo,
    List<Spending> money,
    boolean confirmed,
    Map<UUID, Map<Cell, BigDecimal>> figures) {
  public Filled(
      Contribution.@Nullable Status status,
      @Nullable String narrative,
      @Nullable String reason,
      @Nullable String evidence,
      @Nullable LocalDate doneFrom,
      @Nullable LocalDate doneTo,
      List<Spending> money,
      boolean confirmed) {
    this(status, narrative, reason, evidence, doneFrom, doneTo, money, confirmed, Map.of());
  }

  public Filled {
    narrative = words(narrative);
    reason = words(reason);
    evidence = words(evidence);
    money = List.copyOf(money);
    figures = Map.copyOf(figures);
  }

  /// The same with what the programme plans, which nobody types.
  Filled withPlanned(List<Spending> known) {
    var lines = new ArrayList<Spending>();
    for (var line : money) {
      var plan = known.stream().filter(one -> one.line() == line.line()).findFirst().orElse(line);
      lines.add(
          new Spending(
              line.line(),
              plan.source(),
              plan.planned(),
              line.allocated(),
              line.financed(),
              line.spent(),
              plan.shared()));
    }
    return new Filled(
        status, narrative, reason, evidence, doneFrom, doneTo, lines, confirmed, figures);
  }

  private static @Nullable String words(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
