package ua.kolo.duties.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One term of the law: what opens it, who owes which action, by when, and by which clause.
///
/// @param code stays when the rule changes; a change makes a new edition of it
/// @param lawTerm the term of the law it watches, by its code; null for the house's own
/// @param trigger the kind of event that opens the duty
/// @param owedBy kind of institution, or [#OWNER] or [#COORDINATOR]
/// @param action what settles the duty
public record Rule(
    String code,
    @Nullable String lawTerm,
    String trigger,
    Condition condition,
    String owedBy,
    String action,
    Term term,
    Reading reading,
    Ladder ladder,
    Basis basis,
    Name name) {
  /// Whoever owns the file of the subject.
  public static final String OWNER = "OWNER";

  /// The institution that watches over the terms of a hromada.
  public static final String COORDINATOR = "COORDINATOR";

  /// How the act's words became a number.
  public enum Reading {
    AS_WRITTEN,
    /// «Доба» is taken for 24 hours.
    DAY_AS_24H,
    /// The act says at once; the hour for watching it is the house's own.
    AT_ONCE
  }

  /// Where the rule comes from.
  ///
  /// @param validFrom first day, null when not known
  /// @param validTo last day, null when not bounded
  /// @param verification who read the act, and when; null for nobody yet
  public record Basis(
      String act,
      String clause,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Grade grade,
      @Nullable String verification) {
    public boolean isVerified() {
      return verification != null;
    }
  }

  /// What is owed, in words.
  public record Name(String uk, String en) {
    public String in(Locale reader) {
      return "en".equals(reader.getLanguage()) ? en : uk;
    }
  }

  /// Whether an event of that kind, day and those flags opens a duty.
  public boolean opensOn(String event, Instant at, Set<String> flags) {
    var day = LocalDate.ofInstant(at, Term.KYIV);
    return trigger.equals(event)
        && condition.holds(flags)
        && new WorkCalendar.Period(basis.validFrom, basis.validTo).holds(day);
  }
}
