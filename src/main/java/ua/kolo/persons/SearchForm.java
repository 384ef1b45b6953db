package ua.kolo.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.persons.likeness.FullName;

/// By what somebody is searched for, as typed.
record SearchForm(
    @Nullable String name,
    @Nullable String born,
    @Nullable String phone,
    @Nullable String paper,
    @Nullable String address,
    @Nullable Purpose purpose) {
  static SearchForm empty() {
    return new SearchForm(null, null, null, null, null, null);
  }

  /// One word of the frame's search: a telephone, the number of a paper, or a name.
  static SearchForm begun(String sought) {
    if (sought.matches("\\+?[\\d ()\\-]+")) {
      return isPhone(sought)
          ? new SearchForm(null, null, sought, null, null, null)
          : new SearchForm(null, null, null, sought, null, null);
    }
    return new SearchForm(sought, null, null, null, null, null);
  }

  private static boolean isPhone(String digits) {
    return digits.matches("(\\+|0|38).*") && Numbers.phone(digits).isPresent();
  }

  void check(Errors errors, LocalDate today) {
    if (purpose == null) {
      errors.rejectValue("purpose", "persons.purpose.missing");
    }
    if ((Typed.text(name) + Typed.text(phone) + Typed.text(paper) + Typed.text(address)).isEmpty()
        && Typed.day(born) == null) {
      errors.rejectValue("name", "persons.search.nothing");
    }
    checkWords(errors, today);
  }

  /// The same without asking for a purpose, which only a search has.
  void checkWords(Errors errors, LocalDate today) {
    Map.of("name", Typed.text(name), "paper", Typed.text(paper), "address", Typed.text(address))
        .forEach(
            (field, text) -> {
              var code = Typed.wrong(text);
              if (code != null) {
                errors.rejectValue(field, code);
              }
            });
    if (!Typed.text(born).isEmpty() && !Typed.isBirth(born, today)) {
      errors.rejectValue("born", "persons.born.wrong");
    }
    if (!Typed.text(phone).isEmpty() && Numbers.phone(Typed.text(phone)).isEmpty()) {
      errors.rejectValue("phone", "persons.phone.wrong");
    }
  }

  Identity identity() {
    var read = FullName.read(Typed.text(name));
    var number = Typed.text(paper).replace(" ", "");
    return new Identity(
        read.surname(),
        read.given(),
        read.patronymic(),
        List.of(),
        Typed.day(born),
        Typed.year(born),
        null,
        Numbers.isTaxNumber(number) ? number : null,
        Numbers.isRecordNumber(number) ? number : null,
        Numbers.phone(Typed.text(phone)).stream().toList(),
        Typed.lines(address),
        number.isEmpty() ? List.of() : List.of(number));
  }
}
