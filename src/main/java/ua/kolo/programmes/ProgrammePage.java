package ua.kolo.programmes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.ProgrammeView.Edition;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Plan;

/// What every section of a programme's file shows at its head.
public record ProgrammePage(ProgrammeView view) {
  public ProgrammeId id() {
    return view.id();
  }

  public Plan plan() {
    return view.plan();
  }

  public Head head() {
    return view.plan().head();
  }

  /// The newest edition may be changed.
  public boolean isDraft() {
    return view.status() != ProgrammeStatus.ADOPTED;
  }

  public Edition newest() {
    return view.editions().getFirst();
  }

  /// The newest act, null before the first adoption.
  public @Nullable Act act() {
    return view.editions().stream()
        .map(Edition::act)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// What is to be done next: names the sentence `programmes.next.<step>`.
  public String next() {
    if (!isDraft()) {
      return "amend";
    }
    if (plan().measures().isEmpty()) {
      return "fill";
    }
    return view.blockingFindings() > 0 ? "correct" : "adopt";
  }

  /// How many open findings each measure has.
  static Map<String, Long> byMeasure(List<FindingView> findings) {
    return findings.stream()
        .filter(f -> f.measure() != null && f.state() == FindingView.State.OPEN)
        .collect(
            Collectors.groupingBy(f -> Objects.requireNonNull(f.measure()), Collectors.counting()));
  }
}
