package ua.kolo.programmes;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.RowSums;

/// Findings in the order they should be looked at: open before settled, heavier before lighter.
///
/// @param places the page on which their places stand: a review or a programme
/// @param unsure sums were not checked: it is still asked what the columns of money hold
/// @param refused id of the finding whose explanation had no words, null when none
record FindingsPage(
    List<FindingView> all,
    String places,
    boolean review,
    boolean unsure,
    @Nullable String refused) {
  static FindingsPage of(
      List<FindingView> findings,
      String places,
      boolean review,
      @Nullable Plan plan,
      @Nullable String refused) {
    var sorted =
        findings.stream()
            .sorted(Comparator.comparing(FindingView::state).thenComparing(FindingView::weight))
            .toList();
    boolean unsure = plan != null && RowSums.unsure(plan);
    return new FindingsPage(sorted, places, review, unsure, refused);
  }

  public List<FindingView> open() {
    return all.stream().filter(f -> f.state() == FindingView.State.OPEN).toList();
  }

  /// Those that may be let stand together; what stops an adoption is thought of one by one.
  public List<FindingView> together() {
    return open().stream().filter(f -> f.weight() != FindingView.Weight.BLOCKING).toList();
  }

  public List<FindingView> settled() {
    return all.stream().filter(f -> f.state() != FindingView.State.OPEN).toList();
  }

  /// Where one of a finding's several places stands, null when it is about the whole document.
  public @Nullable String place(FindingView.Spot spot) {
    if (spot.measure() != null) {
      return places + (review ? "#m-" : "/measures/") + spot.measure();
    }
    return spot.node() == null ? null : places + (review ? "#m-" : "/about#NODE-") + spot.node();
  }

  /// Where a finding's place stands, null when it is about the whole document.
  public @Nullable String place(FindingView finding) {
    if (finding.measure() != null) {
      return places + (review ? "#m-" : "/measures/") + finding.measure();
    }
    if (finding.total() != null) {
      return places + (review ? "" : "/about") + "#t-" + finding.total();
    }
    return null;
  }
}
