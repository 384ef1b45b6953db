package ua.kolo.law;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// The institution's own edition of a rule, as typed.
record RuleForm(
    @Nullable String atLeast,
    @Nullable String atMost,
    Term.@Nullable Unit unit,
    @Nullable String act,
    @Nullable String clause,
    @Nullable String validFrom,
    @Nullable String validTo,
    boolean confirmed,
    @Nullable String reason) {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

  static RuleForm of(DutyRule rule) {
    var term = rule.term();
    var basis = rule.basis();
    return new RuleForm(
        term == null || term.atLeast() == null ? null : String.valueOf(term.atLeast()),
        term == null ? null : String.valueOf(term.atMost()),
        term == null ? null : term.unit(),
        basis.act(),
        basis.clause(),
        Days.show(basis.validFrom()),
        Days.show(basis.validTo()),
        false,
        null);
  }

  void check(Errors errors) {
    checkTerm(errors);
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

  private void checkTerm(Errors errors) {
    var most = number(atMost);
    if (isTyped(atMost) && (most == null || unit == null)) {
      errors.rejectValue("atMost", "law.form.atMost.wrong");
    }
    var least = number(atLeast);
    if (isTyped(atLeast) && (least == null || most == null || least > most)) {
      errors.rejectValue("atLeast", "law.form.atLeast.wrong");
    }
  }

  private static boolean isTyped(@Nullable String typed) {
    return typed != null && !typed.isBlank();
  }

  // What is no number from 1 to 9999 is left as typed and told.
  private static @Nullable Integer number(@Nullable String typed) {
    var written = typed == null ? "" : typed.strip();
    return NUMBER.matcher(written).matches() ? Integer.valueOf(written) : null;
  }

  /// The change; only after a check without errors.
  RuleChange change() {
    var most = number(atMost);
    var term =
        most == null || unit == null
            ? null
            : new Term(number(atLeast), most, unit, unit.calendar());
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
