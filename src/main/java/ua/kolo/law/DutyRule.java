package ua.kolo.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who owes what by when after which event, and by which clause.
///
/// @param trigger a value of the list `duty_trigger`
/// @param owedBy kinds of institutions: values of `agency_type` or `org_kind`
/// @param term null for what is due at once, recurring, or without a term
/// @param everyMonths how often, for what recurs
/// @param dueOn the day of the year (`01-25`) or of the next month (`20`) for what recurs
/// @param escalation values of `escalation_step`, in order
/// @param timers names by which settings know the term
public record DutyRule(
    Basis basis,
    String trigger,
    @Nullable Phrase condition,
    List<String> owedBy,
    Phrase action,
    Kind kind,
    @Nullable Term term,
    @Nullable Integer everyMonths,
    @Nullable String dueOn,
    List<String> escalation,
    List<String> timers) {
  /// What the rule asks.
  public enum Kind {
    /// Done within the term.
    DEADLINE,
    /// Done at once.
    AT_ONCE,
    /// How long something holds or lasts.
    TERM,
    /// Done again and again.
    RECURRING,
    /// A rule without a term.
    RULE
  }

  public DutyRule {
    owedBy = List.copyOf(owedBy);
    escalation = List.copyOf(escalation);
    timers = List.copyOf(timers);
  }

  public String code() {
    return basis.code();
  }
}
