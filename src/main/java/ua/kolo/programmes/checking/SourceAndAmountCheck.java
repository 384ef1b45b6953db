package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout.Role;

/// S9: an amount has a source and a source has an amount, where the table has columns for both.
final class SourceAndAmountCheck implements Check {
  private static final Map<String, Severity> VARIANTS = variants();

  private static Map<String, Severity> variants() {
    var all = new LinkedHashMap<String, Severity>();
    all.put("NO_SOURCE", Severity.WARNING);
    all.put("NO_AMOUNT", Severity.WARNING);
    all.put("SOURCE_ABOVE", Severity.NOTE);
    all.put("ZERO_NO_SOURCE", Severity.NOTE);
    all.put("NOTHING_PLANNED", Severity.NOTE);
    return all;
  }

  @Override
  public List<Finding> check(Survey survey) {
    var lines = survey.entries();
    boolean sourceColumn =
        survey.hasColumn(Role.SOURCE) || lines.stream().anyMatch(e -> e.line().sourceRaw() != null);
    boolean amountColumn =
        survey.hasColumn(Role.AMOUNT, Role.AMOUNT_TOTAL) || lines.stream().anyMatch(Entry::known);
    if (!sourceColumn || !amountColumn) {
      return List.of();
    }
    var places = new LinkedHashMap<String, List<Place>>();
    for (var entry : lines) {
      if (!isDetailed(survey, entry)) {
        variant(entry)
            .ifPresent(v -> places.computeIfAbsent(v, k -> new ArrayList<>()).add(entry.place()));
      }
    }
    var all = new ArrayList<Finding>();
    VARIANTS.forEach(
        (variant, severity) -> {
          var found = places.get(variant);
          if (found != null) {
            all.add(Finding.text(Rule.S9, variant, "", severity, found, Map.of()));
          }
        });
    return all;
  }

  /// A line whose details name the sources, or a detail whose source is not used.
  private static boolean isDetailed(Survey survey, Entry entry) {
    boolean unused = entry.line().ofWhich() && !entry.pays();
    boolean detailed = survey.details(entry).stream().anyMatch(d -> !d.sources().isEmpty());
    return unused || (detailed && !entry.line().ofWhich());
  }

  private static Optional<String> variant(Entry entry) {
    var line = entry.line();
    boolean printed = line.sourceRaw() != null && !line.sourceRaw().isBlank();
    boolean sourced = printed || !line.sources().isEmpty();
    if (line.state() == FundingLine.State.AMOUNT && entry.pays()) {
      if (!sourced) {
        return Optional.of("NO_SOURCE");
      }
      return takenFromAbove(entry, printed) ? Optional.of("SOURCE_ABOVE") : Optional.empty();
    }
    if (line.state() == FundingLine.State.ZERO) {
      return sourced ? Optional.empty() : Optional.of("ZERO_NO_SOURCE");
    }
    return sourced ? withoutAmount(line) : Optional.empty();
  }

  private static Optional<String> withoutAmount(FundingLine line) {
    return switch (line.state()) {
      case BLANK, TEXT, SOURCE_ONLY -> Optional.of("NO_AMOUNT");
      case DASH, NOT_REQUIRED -> Optional.of("NOTHING_PLANNED");
      case AMOUNT, ZERO, NO_COLUMN -> Optional.empty();
    };
  }

  /// A further line of a measure without a source cell of its own.
  private static boolean takenFromAbove(Entry entry, boolean printed) {
    return !printed
        && entry.line().sourceRaw() != null
        && entry.number() > 1
        && !entry.line().ofWhich();
  }
}
