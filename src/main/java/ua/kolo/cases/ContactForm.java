package ua.kolo.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// A safe contact as typed.
///
/// @param version the one it was filled from; null or rubbish stands for none
record ContactForm(
    @Nullable Integer version,
    boolean neverWrite,
    @Nullable String way,
    @Nullable String hours,
    @Nullable String answers,
    @Nullable String codeWord,
    @Nullable String confirmed) {
  static ContactForm of(@Nullable SafeContact contact, LocalDate today) {
    if (contact == null) {
      return new ContactForm(0, false, null, null, null, null, Days.show(today));
    }
    var words = contact.words();
    return new ContactForm(
        contact.version(),
        contact.neverWrite(),
        words.way(),
        words.hours(),
        words.answers(),
        words.codeWord(),
        Days.show(today));
  }

  void check(Errors errors, LocalDate today) {
    var day = Days.parse(confirmed);
    if (Days.isWrong(confirmed)) {
      errors.rejectValue("confirmed", "cases.day.wrong");
    } else if (day != null && day.isAfter(today)) {
      errors.rejectValue("confirmed", "cases.contact.future");
    }
    if (!neverWrite && none(way) == null) {
      errors.rejectValue("way", "cases.contact.none");
    }
  }

  SafeContact.Words said() {
    return new SafeContact.Words(none(way), none(hours), none(answers), none(codeWord));
  }

  int seen() {
    return version == null ? 0 : version;
  }

  @Nullable LocalDate confirmedOn() {
    return Days.parse(confirmed);
  }

  private static @Nullable String none(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
