package ua.kolo.persons;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// A person as typed. Nothing is required: a name may be unknown or hidden.
record PersonForm(
    @Nullable Integer version,
    @Nullable String surname,
    @Nullable String given,
    @Nullable String patronymic,
    @Nullable String others,
    @Nullable String born,
    @Nullable Sex sex,
    @Nullable String phones,
    @Nullable String addresses,
    @Nullable String hidden,
    @Nullable String taxNumber,
    @Nullable String recordNumber,
    @Nullable String documents,
    boolean another) {
  static PersonForm of(SearchForm sought) {
    return of(sought.identity(), List.of(), null);
  }

  static PersonForm of(Person person) {
    return of(person.identity(), person.hiddenAddresses(), person.version());
  }

  private static PersonForm of(Identity known, List<String> hidden, @Nullable Integer version) {
    return new PersonForm(
        version,
        known.surname(),
        known.given(),
        known.patronymic(),
        String.join("\n", known.others()),
        Typed.birth(known),
        known.sex(),
        String.join("\n", known.phones()),
        String.join("\n", known.addresses()),
        String.join("\n", hidden),
        known.taxNumber(),
        known.recordNumber(),
        String.join("\n", known.documents()),
        false);
  }

  void check(Errors errors, LocalDate today) {
    if (!Typed.text(born).isEmpty() && !Typed.isBirth(born, today)) {
      errors.rejectValue("born", "persons.born.wrong");
    }
    if (Typed.lines(phones).stream().map(Numbers::phone).anyMatch(Optional::isEmpty)) {
      errors.rejectValue("phones", "persons.phone.wrong");
    }
    if (!Typed.text(taxNumber).isEmpty() && !Numbers.isTaxNumber(Typed.text(taxNumber))) {
      errors.rejectValue("taxNumber", "persons.taxNumber.wrong");
    }
    if (!Typed.text(recordNumber).isEmpty() && !Numbers.isRecordNumber(Typed.text(recordNumber))) {
      errors.rejectValue("recordNumber", "persons.recordNumber.wrong");
    }
    endless().forEach((field, code) -> errors.rejectValue(field, code));
  }

  private Map<String, String> endless() {
    var typed = new LinkedHashMap<String, @Nullable String>();
    typed.put("surname", surname);
    typed.put("given", given);
    typed.put("patronymic", patronymic);
    typed.put("others", others);
    typed.put("phones", phones);
    typed.put("addresses", addresses);
    typed.put("hidden", hidden);
    typed.put("documents", documents);
    var wrong = new LinkedHashMap<String, String>();
    typed.forEach(
        (field, text) -> {
          var code = Typed.wrong(text);
          if (code != null && (!field.equals("phones") || code.equals("persons.many"))) {
            wrong.put(field, code);
          }
        });
    return wrong;
  }

  Identity identity() {
    return new Identity(
        surname,
        given,
        patronymic,
        Typed.lines(others),
        Typed.day(born),
        Typed.year(born),
        sex,
        Typed.text(taxNumber).isEmpty() ? null : Typed.text(taxNumber),
        Typed.text(recordNumber).isEmpty() ? null : Typed.text(recordNumber),
        Typed.lines(phones).stream().flatMap(phone -> Numbers.phone(phone).stream()).toList(),
        Typed.lines(addresses),
        Typed.lines(documents).stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
  }

  /// The code of the words after writing: they say it when letters of a name were replaced.
  String notice(String code) {
    return identity().isSpelledAnew() ? code + ".spelled" : code;
  }

  List<String> hiddenAddresses() {
    return Typed.lines(hidden);
  }
}
