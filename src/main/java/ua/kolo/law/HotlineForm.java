package ua.kolo.law;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// A hotline of the institution, as typed.
///
/// @param reason why it stands in the place of the country's
record HotlineForm(
    @Nullable String number,
    @Nullable String owner,
    @Nullable String ownerEn,
    @Nullable String purpose,
    @Nullable String purposeEn,
    @Nullable String hours,
    @Nullable String territory,
    @Nullable String validTo,
    @Nullable String reason) {
  static final HotlineForm EMPTY =
      new HotlineForm(null, null, null, null, null, null, null, null, null);

  static HotlineForm of(Hotline hotline) {
    return new HotlineForm(
        hotline.number(),
        hotline.owner().uk(),
        hotline.owner().en(),
        hotline.purpose().uk(),
        hotline.purpose().en(),
        hotline.hours(),
        hotline.territory(),
        Days.show(hotline.basis().validTo()),
        null);
  }

  void check(Errors errors) {
    ValueForm.require(errors, "number", number, "law.form.number.missing");
    ValueForm.require(errors, "owner", owner, "law.form.owner.missing");
    ValueForm.require(errors, "purpose", purpose, "law.form.purpose.missing");
    if (Days.isWrong(validTo)) {
      errors.rejectValue("validTo", "law.form.day.wrong");
    }
  }

  /// One that takes the place of the country's says why.
  void checkReason(Errors errors) {
    ValueForm.require(errors, "reason", reason, "law.form.reason.missing");
  }

  /// The change; only after a check without errors. English falls back to Ukrainian.
  HotlineChange change() {
    return new HotlineChange(
        ValueForm.text(number),
        phrase(owner, ownerEn),
        phrase(purpose, purposeEn),
        hours,
        territory,
        Days.parse(validTo));
  }

  private static Phrase phrase(@Nullable String uk, @Nullable String en) {
    var own = ValueForm.text(uk);
    return new Phrase(own, en == null || en.isBlank() ? own : en.strip());
  }
}
