package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody writes into a row.
///
/// @param confirmed the sums are right though they look wrong
public record Filled(
    Contribution.@Nullable Status status,
    @Nullable String narrative,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable LocalDate doneFrom,
    @Nullable LocalDate doneTo,
    List<Spending> money,
    boolean confirmed) {
  public Filled {
    narrative = words(narrative);
    reason = words(reason);
    evidence = words(evidence);
    money = List.copyOf(money);
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
    return new Filled(status, narrative, reason, evidence, doneFrom, doneTo, lines, confirmed);
  }

  private static @Nullable String words(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
