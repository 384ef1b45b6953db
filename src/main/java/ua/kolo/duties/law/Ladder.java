package ua.kolo.duties.law;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who is told that an action is not done yet, and when, seen from the due moment. The law sets no
/// such steps; they are the house's own.
public record Ladder(List<Rung> rungs) {
  /// Who is told.
  public enum Step {
    DEPUTY,
    HEAD,
    COORDINATOR
  }

  /// Somebody to tell, and when.
  ///
  /// @param after from the due moment; negative is before it
  public record Rung(Step step, Duration after) {
    static Rung parse(String text) {
      var at = text.indexOf('@');
      var hours = text.substring(at + 1, text.length() - 1);
      return new Rung(
          Step.valueOf(text.substring(0, at)), Duration.ofHours(Integer.parseInt(hours)));
    }

    String written() {
      return step + "@" + after.toHours() + "H";
    }
  }

  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /// Reads `DEPUTY@-6H HEAD@0H COORDINATOR@12H`.
  public static Ladder parse(String text) {
    return new Ladder(Arrays.stream(text.split(" +")).map(Rung::parse).toList());
  }

  /// The rungs whose moment has come, the earliest first; a step may have several.
  public List<Rung> reached(Instant due, Instant now) {
    return rungs.stream()
        .filter(rung -> !due.plus(rung.after).isAfter(now))
        .sorted(Comparator.comparing(Rung::after))
        .toList();
  }

  /// The moment of the next step; none when all were reached.
  public Optional<Instant> next(Instant due, Instant now) {
    return rungs.stream()
        .map(rung -> due.plus(rung.after))
        .filter(moment -> moment.isAfter(now))
        .min(Instant::compareTo);
  }

  /// The first who is told once the due moment has passed.
  public Optional<Rung> firstAfterDue() {
    return rungs.stream()
        .filter(rung -> !rung.after.isNegative())
        .min(Comparator.comparing(Rung::after));
  }

  public String written() {
    return String.join(" ", rungs.stream().map(Rung::written).toList());
  }
}
