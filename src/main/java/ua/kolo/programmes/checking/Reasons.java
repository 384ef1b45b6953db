package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Explanation.Cause;

/// Finds the smallest explanation of a wrong total: one that gives the whole difference, total and
/// every year. The simplest slips are tried first; nothing is guessed when none fits.
final class Reasons {
  private static final int FEW = 3;

  private final Survey survey;
  private final Tally tally;
  private final Amounts difference;
  private final Suspects suspects;
  private final CellSlips cells;

  Reasons(Survey survey, Tally tally) {
    this.survey = survey;
    this.tally = tally;
    this.difference = tally.deviation().difference();
    this.suspects = new Suspects(survey, tally);
    this.cells = new CellSlips(survey.plan().head().unit());
  }

  Explanation find() {
    return Stream.<Supplier<Optional<Explanation>>>of(
            () -> cells.rounding(tally.deviation()),
            () -> new Repetition(survey, tally).find(),
            () -> single(suspects.leftOut()),
            () -> single(suspects.added()),
            this::pairUnlessFlat,
            () -> cells.printed(tally.deviation()),
            () -> few(suspects.yearsLeftOut()),
            () -> cells.plain(tally.deviation()),
            this::lineAndSlip,
            () -> cells.ofLines(tally),
            () -> single(suspects.ofWhichAdded()),
            () -> single(suspects.subtotals()),
            () -> cells.scale(tally.deviation()),
            () -> single(suspects.scaled()),
            () -> single(suspects.subtracted()),
            this::pair)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Explanation.UNEXPLAINED);
  }

  private Optional<Explanation> single(List<Suspect> all) {
    var fitting = all.stream().filter(s -> effect(s).equals(difference)).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(explain(fitting, null));
  }

  /// Single numbers fit by chance when many of them do.
  private Optional<Explanation> few(List<Suspect> all) {
    var fitting = all.stream().filter(s -> effect(s).equals(difference)).toList();
    return fitting.isEmpty() || fitting.size() > FEW
        ? Optional.empty()
        : Optional.of(explain(fitting, null));
  }

  /// The first suspect; others of its kind are named beside it.
  private static Explanation explain(List<Suspect> fitting, @Nullable Cause further) {
    var first = fitting.getFirst().cause();
    var others = new ArrayList<Place>();
    for (var suspect : fitting.subList(1, fitting.size())) {
      var place = suspect.cause().place();
      if (place != null && suspect.cause().kind() == first.kind()) {
        others.add(place);
      }
    }
    var cause = first.orElse(others);
    return new Explanation(further == null ? List.of(cause) : List.of(cause, further));
  }

  /// A single number has too many pairs that happen to give it; other reasons come before.
  private Optional<Explanation> pairUnlessFlat() {
    return difference.nonZero().cells().size() > 2 ? pair() : Optional.empty();
  }

  private Optional<Explanation> pair() {
    return pair(suspects.leftOut()).or(() -> pair(suspects.added()));
  }

  private Optional<Explanation> pair(List<Suspect> all) {
    var seen = new HashMap<Amounts, Suspect>();
    for (var suspect : all) {
      var effect = effect(suspect);
      var other = seen.get(difference.minus(effect));
      if (other != null) {
        return Optional.of(new Explanation(List.of(other.cause(), suspect.cause())));
      }
      seen.putIfAbsent(effect, suspect);
    }
    return Optional.empty();
  }

  /// A line and a slip in one year; the smallest slip wins, and it must be smaller than the line.
  private Optional<Explanation> lineAndSlip() {
    var all = Stream.concat(suspects.leftOut().stream(), suspects.added().stream()).toList();
    BigDecimal least = null;
    var best = new ArrayList<Suspect>();
    Cause slip = null;
    for (var suspect : all) {
      var rest = difference.minus(effect(suspect));
      var found = cells.yearSlip(rest);
      if (found.isEmpty() || !outweighs(suspect, rest)) {
        continue;
      }
      var size = rest.cell(rest.nonZero().cells().lastKey()).abs();
      if (least == null || size.compareTo(least) < 0) {
        least = size;
        slip = found.get();
        best.clear();
      }
      if (size.compareTo(least) == 0 && found.get().equals(slip)) {
        best.add(suspect);
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(explain(best, slip));
  }

  /// The line itself was seen in two years or more, and the slip is the smaller part.
  private boolean outweighs(Suspect suspect, Amounts rest) {
    var seen = effect(suspect).nonZero().years().keySet().stream();
    long fits = seen.filter(y -> rest.cell(y).signum() == 0).count();
    var slip = rest.nonZero().cells().lastKey();
    return fits >= 2 && rest.cell(slip).abs().compareTo(largest(effect(suspect))) < 0;
  }

  private static BigDecimal largest(Amounts amounts) {
    return amounts.cells().values().stream()
        .map(BigDecimal::abs)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  private Amounts effect(Suspect suspect) {
    return suspect.effect().over(difference.cells().keySet());
  }
}
