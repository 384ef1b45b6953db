package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.tracking.RowFigures;
import ua.kolo.tracking.Thousandfold;

/// What looks wrong in a row's sums, or is missing before it can be handed in.
final class Doubts {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  private Doubts() {}

  /// One of them.
  ///
  /// @param code names the sentence `reporting.doubt.<code>`
  /// @param line of money it concerns; null for the row
  /// @param hard without putting it right the row is not taken; else it may be confirmed
  record Doubt(String code, @Nullable Integer line, boolean hard, List<Object> details) {}

  static List<Doubt> of(Contribution row, Filled filled) {
    var doubts = new ArrayList<Doubt>();
    var status = filled.status();
    if (status == null) {
      doubts.add(new Doubt("noStatus", null, true, List.of()));
    } else {
      words(filled, status, doubts);
    }
    if (filled.doneFrom() != null
        && filled.doneTo() != null
        && filled.doneTo().isBefore(filled.doneFrom())) {
      doubts.add(new Doubt("daysTurned", null, true, List.of()));
    }
    filled.money().forEach(line -> money(line, doubts));
    if (row.period().closesYear()) {
      silent(filled, doubts);
      if (filled.reason() == null && deviates(filled)) {
        doubts.add(new Doubt("deviation", null, true, List.of()));
      }
    }
    return doubts;
  }

  static Doubt of(RowFigures.Doubted figure) {
    var known = figure.known();
    return known == null
        ? new Doubt("figureOnly", null, false, List.of(figure.name()))
        : new Doubt("figure", null, false, List.of(figure.name(), figure.told(), known));
  }

  private static void words(Filled filled, Contribution.Status status, List<Doubt> doubts) {
    if (status.asksReason() && filled.reason() == null) {
      doubts.add(new Doubt("noReason", null, true, List.of()));
    }
    if (status.asksWords() && filled.narrative() == null) {
      doubts.add(new Doubt("noNarrative", null, true, List.of()));
    }
  }

  private static void money(Spending line, List<Doubt> doubts) {
    above("spentAboveAllocated", line, line.spent(), line.allocated(), doubts);
    above("spentAboveFinanced", line, line.spent(), line.financed(), doubts);
    for (var told : new BigDecimal[] {line.allocated(), line.financed(), line.spent()}) {
      if (Thousandfold.suspects(told, line.planned())) {
        doubts.add(new Doubt("thousandfold", line.line(), false, List.of(told, line.planned())));
        return;
      }
    }
  }

  private static void above(
      String code,
      Spending line,
      @Nullable BigDecimal one,
      @Nullable BigDecimal other,
      List<Doubt> doubts) {
    if (one != null && other != null && one.compareTo(other) > 0) {
      doubts.add(new Doubt(code, line.line(), false, List.of(one, other)));
    }
  }

  /// Whether any line is spent, or given by the budget, otherwise than planned. Line by line: what
  /// one source saved does not make good what another overspent. A shared line is judged by no
  /// single body's part.
  private static boolean deviates(Filled filled) {
    return filled.money().stream()
        .filter(line -> !line.shared())
        .anyMatch(
            line -> far(line.planned(), line.spent()) || less(line.planned(), line.allocated()));
  }

  private static boolean far(@Nullable BigDecimal planned, @Nullable BigDecimal told) {
    return planned != null
        && told != null
        && planned.subtract(told).abs().compareTo(planned.multiply(TOLERANCE)) > 0;
  }

  private static boolean less(@Nullable BigDecimal planned, @Nullable BigDecimal told) {
    return planned != null && told != null && told.compareTo(planned) < 0 && far(planned, told);
  }

  private static void silent(Filled filled, List<Doubt> doubts) {
    boolean silent =
        filled.money().stream()
            .anyMatch(
                line ->
                    line.planned() != null && line.planned().signum() > 0 && line.spent() == null);
    if (silent) {
      doubts.add(new Doubt("noSpent", null, false, List.of()));
    }
  }
}
