package ua.kolo.law;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// The institution's own edition of a value, as typed.
record ValueForm(
    @Nullable String uk,
    @Nullable String en,
    @Nullable String act,
    @Nullable String clause,
    boolean confirmed,
    @Nullable String reason) {

  static ValueForm of(ListValue value) {
    var basis = value.basis();
    return new ValueForm(
        value.name().uk(), value.name().en(), basis.act(), basis.clause(), false, null);
  }

  void check(Errors errors) {
    require(errors, "uk", uk, "law.form.name.missing");
    require(errors, "en", en, "law.form.name.missing");
    require(errors, "reason", reason, "law.form.reason.missing");
  }

  /// The change; only after a check without errors.
  ValueChange change() {
    var name = new Phrase(text(uk), text(en));
    return new ValueChange(name, act, clause, confirmed, text(reason));
  }

  static void require(Errors errors, String field, @Nullable String typed, String code) {
    if (typed == null || typed.isBlank()) {
      errors.rejectValue(field, code);
    }
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
