package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.indicators.Compared;
import ua.kolo.indicators.Standing;

/// One indicator over hromadas.
///
/// @param together what the figures are made into
/// @param amount the sum or the largest; null where there is none
/// @param low the smallest figure shown; null when none is
/// @param middle as many lie above it as below
/// @param hromadas N
/// @param told how many hromadas told a figure, hidden ones too
/// @param hidden figures too small to be shown: in no sum
/// @param twice hromadas two programmes of which tell the same: the larger figure counts
/// @param partial figures of a year some parts of which nobody told
/// @param aimed figures that have a target
/// @param reached of these, how many reached it
public record Rolled(
    Together together,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal low,
    @Nullable BigDecimal middle,
    @Nullable BigDecimal high,
    int hromadas,
    int told,
    int hidden,
    int twice,
    int partial,
    int aimed,
    int reached) {
  static Rolled of(List<ComparedRow> rows, int hromadas) {
    var compared = new ArrayList<Compared>();
    int hidden = 0;
    int partial = 0;
    int aimed = 0;
    int reached = 0;
    for (var row : rows) {
      var one = row.compared();
      if (one == null) {
        continue;
      }
      compared.add(one);
      var progress = one.progress();
      var figure = progress.figure();
      if (figure != null) {
        hidden += figure.amount() == null ? 1 : 0;
        partial += progress.known() < progress.parts() ? 1 : 0;
        aimed += progress.target() == null ? 0 : 1;
        reached += isReached(progress.standing()) ? 1 : 0;
      }
    }
    var rule = Together.of(compared);
    var once = Once.of(rows, rule);
    var figures = once.figures();
    int told =
        (int) rows.stream().filter(ComparedRow::isTold).map(ComparedRow::code).distinct().count();
    return new Rolled(
        rule,
        amount(rule, figures),
        figures.isEmpty() ? null : figures.getFirst(),
        figures.isEmpty() ? null : figures.get(figures.size() / 2),
        figures.isEmpty() ? null : figures.getLast(),
        hromadas,
        told,
        hidden,
        once.twice(),
        partial,
        aimed,
        reached);
  }

  /// The like ones apart, the most told first: one hromada's own wording hides nobody else's sum.
  static List<Alike> alike(List<ComparedRow> rows, int hromadas) {
    var groups = new LinkedHashMap<String, List<ComparedRow>>();
    for (var row : rows) {
      var one = row.compared();
      if (one != null) {
        groups.computeIfAbsent(Together.kind(one), _ -> new ArrayList<>()).add(row);
      }
    }
    return groups.values().stream()
        .map(theirs -> new Alike(unit(theirs), of(theirs, hromadas)))
        .sorted(Comparator.comparingInt((Alike one) -> one.rolled().told()).reversed())
        .toList();
  }

  private static String unit(List<ComparedRow> rows) {
    return Objects.requireNonNull(rows.getFirst().compared()).indicator().measuredIn();
  }

  /// Figures that may be reckoned together.
  ///
  /// @param unit as the first of them writes it
  public record Alike(String unit, Rolled rolled) {}

  private static boolean isReached(Standing standing) {
    return standing == Standing.MET || standing == Standing.MORE;
  }

  private static @Nullable BigDecimal amount(Together rule, List<BigDecimal> figures) {
    if (figures.isEmpty()) {
      return null;
    }
    return switch (rule) {
      case SUM, AT_MOST -> figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      case LARGEST -> figures.getLast();
      case SPREAD, UNLIKE -> null;
    };
  }

  public int missing() {
    return hromadas - told;
  }
}
