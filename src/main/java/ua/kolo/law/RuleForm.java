package ua.kolo.law;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// The institution's own edition of a rule, as typed.
record RuleForm(
    @Nullable Integer atLeast,
    @Nullable Integer atMost,
    Term.@Nullable Unit unit,
    @Nullable String act,
    @Nullable String clause,
    @Nullable String validFrom,
    @Nullable String validTo,
    boolean confirmed,
    @Nullable String reason) {

  static RuleForm of(DutyRule rule) {
    var term = rule.term();
    var basis = rule.basis();
    return new RuleForm(
        term == null ? null : term.atLeast(),
        term == null ? null : term.atMost(),
        term == null ? null : term.unit(),
        basis.act(),
        basis.clause(),
        Days.show(basis.validFrom()),
        Days.show(basis.validTo()),
        false,
        null);
  }

  void check(Errors errors) {
    if (atMost != null && (atMost < 1 || unit == null)) {
      errors.rejectValue("atMost", "law.form.atMost.wrong");
    }
    if (atLeast != null && (atMost == null || atLeast < 1 || atLeast > atMost)) {
      errors.rejectValue("atLeast", "law.form.atLeast.wrong");
    }
    if (Days.isWrong(validFrom)) {
      errors.rejectValue("validFrom", "law.form.day.wrong");
    }
    var from = Days.parse(validFrom);
    var to = Days.parse(validTo);
    if (Days.isWrong(validTo) || (from != null && to != null && to.isBefore(from))) {
      errors.rejectValue("validTo", "law.form.day.wrong");
    }
    if (reason == null || reason.isBlank()) {
      errors.rejectValue("reason", "law.form.reason.missing");
    }
  }

  /// The change; only after a check without errors.
  RuleChange change() {
    var term =
        atMost == null || unit == null ? null : new Term(atLeast, atMost, unit, unit.calendar());
    return new RuleChange(
        term,
        act,
        clause,
        Days.parse(validFrom),
        Days.parse(validTo),
        confirmed,
        reason == null ? "" : reason);
  }
}
