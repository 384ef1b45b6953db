package ua.kolo.programmes.wording;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Term;

/// Office phrases for time read as days.
public final class Terms {
  private Terms() {}

  /// A term cell. Without a year the plan's period stands; what is not understood is doubtful,
  /// never guessed. An empty cell is [Term#MISSING].
  public static Term parse(@Nullable String cell, Head.@Nullable Period plan) {
    return Term.MISSING;
  }

  /// A measure without a term: the plan's period when the table has no such column, else nothing.
  public static Term missing(Head.@Nullable Period plan, boolean noColumn) {
    return Term.MISSING;
  }

  /// Whether a cell reads like a term and nothing else.
  public static boolean looksLikeTerm(String cell) {
    return false;
  }
}
