package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// Changes of the sums a plan prints.
final class TotalEdit {
  private final Plan plan;

  TotalEdit(Plan plan) {
    this.plan = plan;
  }

  Plan set(Correction.SetTotal set) {
    var totals = new ArrayList<>(plan.totals());
    var total = totals.get(place(set.total()));
    totals.set(set.total(), MoneyEdit.total(total, set.year(), set.typed(), plan.head().unit()));
    return with(totals);
  }

  /// The sum of the whole plan; a plan has one.
  Plan add(String label) {
    if (plan.totals().stream().anyMatch(total -> total.kind() == Kind.GRAND_TOTAL)) {
      throw new CorrectionRefused("totalThere");
    }
    var totals = new ArrayList<>(plan.totals());
    totals.add(
        new PrintedTotal(
            label,
            Kind.GRAND_TOTAL,
            null,
            null,
            null,
            null,
            new TreeMap<>(),
            Map.of(),
            Origin.COUNTED));
    return with(totals);
  }

  Plan remove(int removed) {
    place(removed);
    var totals = new ArrayList<PrintedTotal>();
    for (int i = 0; i < plan.totals().size(); i++) {
      if (!goes(i, removed)) {
        var whole = plan.totals().get(i).partOf();
        totals.add(moved(plan.totals().get(i), whole == null ? null : place(whole, removed)));
      }
    }
    return with(totals);
  }

  /// The total itself, or one that details it.
  private boolean goes(int total, int removed) {
    @Nullable Integer at = total;
    for (int depth = 0; at != null && depth <= plan.totals().size(); depth++) {
      if (at == removed) {
        return true;
      }
      at = plan.totals().get(at).partOf();
    }
    return false;
  }

  /// Where a total stands once the others are gone.
  private int place(int total, int removed) {
    return (int) IntStream.range(0, total).filter(i -> !goes(i, removed)).count();
  }

  static PrintedTotal moved(PrintedTotal total, @Nullable Integer partOf) {
    return new PrintedTotal(
        total.label(),
        total.kind(),
        total.subject(),
        total.node(),
        partOf,
        total.total(),
        total.byYear(),
        total.raw(),
        total.origin());
  }

  private int place(int total) {
    if (total < 0 || total >= plan.totals().size()) {
      throw new CorrectionRefused("noSuchTotal");
    }
    return total;
  }

  private Plan with(List<PrintedTotal> totals) {
    return new Plan(
        plan.head(), plan.layout(), plan.nodes(), plan.measures(), totals, plan.questions());
  }
}
