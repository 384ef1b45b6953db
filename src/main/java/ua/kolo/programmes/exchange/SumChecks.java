package ua.kolo.programmes.exchange;

import java.util.List;
import ua.kolo.programmes.checking.Finding;

/// The findings about sums in the stable format.
public final class SumChecks {
  private SumChecks() {}

  public static List<PublishedPlan.Check> of(List<Finding> findings) {
    return findings.stream().filter(Finding::isSum).map(SumChecks::check).toList();
  }

  private static PublishedPlan.Check check(Finding finding) {
    return new PublishedPlan.Check(
        finding.place().label(),
        finding.rule().name(),
        PlanExport.thousands(finding.printed()),
        PlanExport.thousands(finding.computed()),
        PlanExport.thousands(finding.difference()),
        PlanExport.thousands(finding.byYear()));
  }
}
