package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.directory.Phone;
import ua.kolo.platform.Days;

/// A specialist, as typed by whoever keeps the directory or by the institution itself.
///
/// @param leaves is no longer a specialist; `by` is who says so: both only where a link is used
public record SpecialistForm(
    @Nullable UUID institution,
    @Nullable Integer version,
    @Nullable String name,
    @Nullable String position,
    @Nullable String actNumber,
    @Nullable String actDate,
    @Nullable String heldFrom,
    @Nullable String heldUntil,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String substitute,
    @Nullable String substitutePhone,
    boolean leaves,
    @Nullable String by) {
  static SpecialistForm empty(@Nullable UUID institution, LocalDate today) {
    return new SpecialistForm(
        institution,
        null,
        null,
        null,
        null,
        null,
        Days.show(today),
        null,
        null,
        null,
        null,
        null,
        false,
        null);
  }

  static SpecialistForm of(Specialist known) {
    return new SpecialistForm(
        known.institution(),
        known.version(),
        known.name(),
        known.position(),
        known.actNumber(),
        Days.show(known.actDate()),
        Days.show(known.heldFrom()),
        Days.show(known.heldUntil()),
        known.phone(),
        known.email(),
        known.substitute(),
        known.substitutePhone(),
        false,
        null);
  }

  void check(Errors errors) {
    if (text(name).isEmpty()) {
      errors.rejectValue("name", "specialists.name.missing");
    }
    if (text(phone).isEmpty() && text(email).isEmpty()) {
      errors.rejectValue("phone", "specialists.contact.missing");
    }
    if (!text(email).isEmpty() && !Card.EMAIL.matcher(text(email)).matches()) {
      errors.rejectValue("email", "directory.contact.email.wrong");
    }
    checkPhone(errors, "phone", phone);
    checkPhone(errors, "substitutePhone", substitutePhone);
    card(LocalDate.EPOCH)
        .tooLong()
        .forEach(
            (field, most) ->
                errors.rejectValue(field, "specialists.long", new Object[] {most}, null));
    checkDays(errors);
  }

  private static void checkPhone(Errors errors, String field, @Nullable String typed) {
    if (!text(typed).isEmpty() && Phone.of(text(typed)).isEmpty()) {
      errors.rejectValue(field, "directory.contact.phone.wrong");
    }
  }

  void checkSender(Errors errors) {
    if (text(by).isEmpty()) {
      errors.rejectValue("by", "specialists.by.missing");
    }
  }

  private void checkDays(Errors errors) {
    if (Days.isWrong(actDate)) {
      errors.rejectValue("actDate", "specialists.day.wrong");
    }
    if (Days.parse(heldFrom) == null) {
      errors.rejectValue("heldFrom", "specialists.from.missing");
    }
    if (Days.isWrong(heldUntil)) {
      errors.rejectValue("heldUntil", "specialists.day.wrong");
    }
    var from = Days.parse(heldFrom);
    var until = Days.parse(heldUntil);
    if (from != null && until != null && until.isBefore(from)) {
      errors.rejectValue("heldUntil", "specialists.until.early");
    }
  }

  /// What is said; only after a check without errors.
  Card card() {
    return card(Objects.requireNonNull(Days.parse(heldFrom)));
  }

  private Card card(LocalDate from) {
    return new Card(
        text(name),
        text(position),
        orNull(actNumber),
        Days.parse(actDate),
        from,
        Days.parse(heldUntil),
        orNull(phone),
        orNull(email),
        orNull(substitute),
        orNull(substitutePhone));
  }

  String sender() {
    return text(by);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static @Nullable String orNull(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }
}
