package ua.kolo.programmes.wording;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Term;

/// Office phrases for time read as days.
///
/// A deadline's window is its last day; «щокварталу до 5 числа» gives the first five days of each
/// quarter.
public final class Terms {
  private static final int LONGEST = 120;

  // No term is longer, and reading costs the square of its length.
  private static final int LONGEST_READ = 2_000;

  private Terms() {}

  /// A term cell. Without a year the plan's period stands; what is not understood is doubtful,
  /// never guessed. An empty cell is [Term#MISSING].
  public static Term parse(@Nullable String cell, Head.@Nullable Period plan) {
    var raw = cell == null ? "" : Texts.normalise(cell);
    if (raw.isEmpty() || raw.matches("[-–—.]+")) {
      return Term.MISSING;
    }
    if (raw.length() > LONGEST_READ) {
      return new Term(raw, null, null, Term.Recurrence.NONE, List.of(), false, false, null, true);
    }
    return new TermReading(raw, plan).of(MarkOrder.together(TermWords.read(raw)));
  }

  /// A measure without a term: the plan's period when the table has no such column, else nothing.
  public static Term missing(Head.@Nullable Period plan, boolean noColumn) {
    if (!noColumn || plan == null) {
      return Term.MISSING;
    }
    return new Term(
        null,
        LocalDate.of(plan.from(), 1, 1),
        LocalDate.of(plan.to(), 12, 31),
        Term.Recurrence.NONE,
        List.of(),
        false,
        true,
        null,
        false);
  }

  /// Whether a cell reads like a term and nothing else.
  public static boolean looksLikeTerm(String cell) {
    var line = Texts.normalise(cell);
    if (line.isEmpty() || line.length() > LONGEST) {
      return false;
    }
    var marks = TermWords.read(line);
    return marks.stream().anyMatch(Terms::time) && !marks.contains(Mark.Sign.OTHER);
  }

  private static boolean time(Mark mark) {
    return !(mark instanceof Mark.Sign) || mark == Mark.Sign.WHOLE;
  }
}
