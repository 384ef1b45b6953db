package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.tracking.Thousandfold;

/// What the programmes plan for lines of money, against which a thousand for one is seen.
@Component
class PlannedLines {
  private final Programmes programmes;

  PlannedLines(Programmes programmes) {
    this.programmes = programmes;
  }

  /// Codes whose figures are near a thousand times what the lines they pay for plan.
  List<CashFault> doubts(List<CashTrial.Change> changes, List<CodeUse> uses) {
    var sums = new LinkedHashMap<Sum, CashAmounts>();
    var rows = new HashMap<Sum, Integer>();
    for (var change : changes) {
      if (change.lines() > 0) {
        var line = change.line();
        var sum = new Sum(line.code(), line.period());
        sums.merge(sum, line.amounts(), CashAmounts::plus);
        rows.putIfAbsent(sum, line.row());
      }
    }
    var plans = new HashMap<UUID, AdoptedPlan>();
    var faults = new ArrayList<CashFault>();
    sums.forEach(
        (sum, told) -> {
          var planned = planned(sum, uses, plans);
          Arrays.asList(told.planned(), told.allocated(), large(told.spent(), planned)).stream()
              .filter(amount -> Thousandfold.suspects(amount, planned))
              .findFirst()
              .ifPresent(
                  amount ->
                      faults.add(
                          CashFault.doubt(
                              rows.getOrDefault(sum, 0),
                              "thousandfold",
                              amount,
                              planned == null ? BigDecimal.ZERO : planned)));
        });
    return faults;
  }

  // Little may well be spent of much; only too much tells of a wrong unit.
  private static @Nullable BigDecimal large(
      @Nullable BigDecimal spent, @Nullable BigDecimal planned) {
    return spent == null || planned == null || spent.compareTo(planned) < 0 ? null : spent;
  }

  private @Nullable BigDecimal planned(Sum sum, List<CodeUse> uses, Map<UUID, AdoptedPlan> plans) {
    BigDecimal planned = null;
    for (var use : uses) {
      if (use.code().takes(sum.code())) {
        var plan =
            plans.computeIfAbsent(use.programme(), id -> programmes.adopted(new ProgrammeId(id)));
        for (var line : lines(plan, use)) {
          planned = CashAmounts.sum(planned, plan.planned(line, sum.period().to().getYear()));
        }
      }
    }
    return planned;
  }

  private static List<AdoptedMeasure.Line> lines(AdoptedPlan plan, CodeUse use) {
    return plan.measures().stream()
        .filter(measure -> measure.key().equals(use.key()))
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> line.position() == use.line())
        .toList();
  }

  private record Sum(BudgetCode code, CashPeriod period) {}
}
