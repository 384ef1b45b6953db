package ua.kolo.programmes;

import java.util.Comparator;
import java.util.List;

/// What the checks say right now, as it stands beside a draft under work.
///
/// @param first open findings, the weightiest first, as many as are read at a glance
/// @param more open findings besides
record LiveFindings(List<FindingView> first, int more) {
  private static final int GLANCE = 4;

  static LiveFindings of(List<FindingView> all) {
    var open =
        all.stream()
            .filter(finding -> finding.state() == FindingView.State.OPEN)
            .sorted(Comparator.comparing(FindingView::weight))
            .toList();
    var glance = open.stream().limit(GLANCE).toList();
    return new LiveFindings(glance, open.size() - glance.size());
  }
}
