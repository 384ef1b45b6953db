package ua.kolo.programmes.wording;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Term;

/// How often, as said in running text.
public final class Recurrences {
  /// A recurrence and the words it was read from; proposed, never applied by itself.
  public record Proposal(Term.Recurrence recurrence, String quote) {}

  private Recurrences() {}

  /// The recurrence a measure's text states («щоквартальних звірок»), null when none.
  public static @Nullable Proposal inText(String text) {
    return null;
  }
}
