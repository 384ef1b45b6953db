package ua.kolo.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.clearance.Tie;

/// Somebody close, as typed.
record RelativeForm(
    @Nullable Tie tie,
    @Nullable String surname,
    @Nullable String given,
    @Nullable String patronymic,
    @Nullable String others,
    @Nullable String born,
    @Nullable String phones) {
  static RelativeForm empty() {
    return new RelativeForm(null, null, null, null, null, null, null);
  }

  void check(Errors errors, LocalDate today) {
    if (tie == null) {
      errors.rejectValue("tie", "relatives.tie.missing");
    }
    if (Typed.text(surname).isEmpty()) {
      errors.rejectValue("surname", "relatives.surname.missing");
    }
    if (Typed.text(given).isEmpty()) {
      errors.rejectValue("given", "relatives.given.missing");
    }
    if (!Typed.text(born).isEmpty() && !Typed.isBirth(born, today)) {
      errors.rejectValue("born", "persons.born.wrong");
    }
    if (Typed.lines(phones).stream().map(Numbers::phone).anyMatch(Optional::isEmpty)) {
      errors.rejectValue("phones", "persons.phone.wrong");
    }
    refuseEndless(errors, "surname", surname);
    refuseEndless(errors, "given", given);
    refuseEndless(errors, "patronymic", patronymic);
    refuseEndless(errors, "others", others);
  }

  private static void refuseEndless(Errors errors, String field, @Nullable String typed) {
    var code = Typed.wrong(typed);
    if (code != null) {
      errors.rejectValue(field, code);
    }
  }

  Identity identity() {
    return new Identity(
        surname,
        given,
        patronymic,
        Typed.lines(others),
        Typed.day(born),
        Typed.year(born),
        null,
        null,
        null,
        Typed.lines(phones).stream().flatMap(phone -> Numbers.phone(phone).stream()).toList(),
        List.of(),
        List.of());
  }
}
