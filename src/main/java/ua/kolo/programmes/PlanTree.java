package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;

/// A plan as people read it: goals, under them tasks, under them measures, each with its money.
///
/// @param loose measures that stand under nothing
record PlanTree(List<Branch> branches, List<Measure> loose) {
  static PlanTree of(Plan plan) {
    return new PlanTree(branches(plan, null), under(plan, null));
  }

  /// A node with what stands under it.
  record Branch(Node node, List<Branch> branches, List<Measure> measures) {
    public BigDecimal sum() {
      var own = measures.stream().map(PlanTree::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
      return branches.stream().map(Branch::sum).reduce(own, BigDecimal::add);
    }

    public int count() {
      return measures.size() + branches.stream().mapToInt(Branch::count).sum();
    }
  }

  /// What a measure costs; lines that only detail another are not added again.
  public static BigDecimal sum(Measure measure) {
    return measure.lines().stream()
        .filter(line -> !line.ofWhich())
        .map(FundingLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Branch> branches(Plan plan, @Nullable String parent) {
    var all = new ArrayList<Branch>();
    for (var node : plan.nodes()) {
      if (same(node.parent(), parent)) {
        all.add(new Branch(node, branches(plan, node.key()), under(plan, node.key())));
      }
    }
    return all;
  }

  private static List<Measure> under(Plan plan, @Nullable String node) {
    return plan.measures().stream().filter(m -> same(m.parent(), node)).toList();
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }
}
