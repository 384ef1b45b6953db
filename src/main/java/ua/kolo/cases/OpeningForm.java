package ua.kolo.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.intake.Report;
import ua.kolo.platform.Days;

/// A file about to be opened, as typed.
///
/// @param key of the request, so that a page sent twice opens one file
record OpeningForm(
    @Nullable String key,
    @Nullable UUID report,
    @Nullable String kind,
    @Nullable String words,
    @Nullable String review,
    @Nullable List<Person> people) {
  /// Somebody of the report or the person a file is opened for.
  ///
  /// @param taken whether the file is about them
  record Person(
      @Nullable UUID person,
      @Nullable String role,
      @Nullable String relationship,
      @Nullable String name,
      boolean taken,
      boolean household) {}

  static OpeningForm of(Report report, String key) {
    var people = new ArrayList<Person>();
    for (var one : report.people()) {
      if (one.identity() != null && !one.role().equals("REPORTER")) {
        var name = one.identity().name();
        people.add(new Person(one.person(), one.role(), one.relationship(), name, true, false));
      }
    }
    return new OpeningForm(key, report.id(), report.facts().kind(), null, null, people);
  }

  static OpeningForm of(UUID person, String name, String key) {
    var one = new Person(person, "VICTIM", null, name, true, false);
    return new OpeningForm(key, null, "DV", null, null, List.of(one));
  }

  void check(Errors errors) {
    if (taken().isEmpty()) {
      errors.reject("cases.refused.nobody");
    }
    if (Days.isWrong(review)) {
      errors.rejectValue("review", "cases.day.wrong");
    }
    if (words != null && words.length() > NewCase.LONGEST) {
      errors.rejectValue("words", "cases.long", new Object[] {NewCase.LONGEST}, null);
    }
  }

  NewCase opening() {
    return new NewCase(
        Objects.requireNonNullElse(kind, ""), report, words, Days.parse(review), taken());
  }

  private List<NewCase.NewParty> taken() {
    return (people == null ? List.<Person>of() : people)
        .stream()
            .filter(one -> one.taken() && one.person() != null)
            .map(
                one ->
                    new NewCase.NewParty(
                        Objects.requireNonNull(one.person()),
                        Objects.requireNonNullElse(one.role(), ""),
                        one.relationship() == null || one.relationship().isBlank()
                            ? null
                            : one.relationship(),
                        one.household()))
            .toList();
  }
}
