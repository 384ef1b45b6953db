package ua.kolo.overview.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.indicators.Coded;
import ua.kolo.overview.Part;
import ua.kolo.platform.Days;

/// A request as typed.
///
/// @param place whose hromadas
/// @param programme whether to ask for programmes; report and services alike
/// @param codes of indicators, chosen
/// @param more further codes, one on a line
/// @param question by its place in the form; people says whether it counts people
record SurveyForm(
    @Nullable String title,
    @Nullable String place,
    @Nullable String year,
    @Nullable String part,
    @Nullable String due,
    @Nullable String note,
    @Nullable Boolean programme,
    @Nullable Boolean report,
    @Nullable Boolean services,
    @Nullable List<String> codes,
    @Nullable String more,
    @Nullable Map<String, String> question,
    @Nullable Map<String, String> people) {
  /// How many questions the form has room for.
  static final int QUESTIONS = 5;

  private static final int LONGEST = 300;
  private static final int LONGEST_CODE = 60;
  private static final int MOST = 40;

  static SurveyForm empty(int year, LocalDate due) {
    return new SurveyForm(
        null,
        null,
        String.valueOf(year),
        Part.YEAR.name(),
        Days.show(due),
        null,
        true,
        true,
        true,
        null,
        null,
        null,
        null);
  }

  void check(BindingResult errors, LocalDate today) {
    var words = text(title);
    if (words.isEmpty() || words.length() > LONGEST) {
      errors.rejectValue("title", "surveys.title.missing");
    }
    if (yearOf() == null) {
      errors.rejectValue("year", "surveys.year.wrong");
    }
    if (partOf() == null) {
      errors.rejectValue("part", "surveys.part.wrong");
    }
    checkDue(errors, due, today);
    if (text(note).length() > 2000) {
      errors.rejectValue("note", "surveys.note.long");
    }
    if (allCodes().stream().anyMatch(code -> code.length() > LONGEST_CODE)
        || questions().stream().anyMatch(one -> text(one.words()).length() > LONGEST)) {
      errors.reject("surveys.item.long");
    } else if (items(Map.of()).isEmpty() || items(Map.of()).size() > MOST) {
      errors.reject("surveys.items.missing");
    }
  }

  static void checkDue(BindingResult errors, @Nullable String due, LocalDate today) {
    var day = Days.parse(due);
    if (day == null || day.getYear() > 2100) {
      errors.rejectValue("due", "surveys.due.wrong");
    } else if (day.isBefore(today)) {
      errors.rejectValue("due", "surveys.due.past");
    }
  }

  /// After a check that found nothing.
  ///
  /// @param known indicators by code
  NewSurvey survey(Map<String, Coded> known) {
    return new NewSurvey(
        text(place).isEmpty() ? null : text(place),
        text(title),
        Objects.requireNonNull(yearOf()),
        Objects.requireNonNull(partOf()),
        Objects.requireNonNull(Days.parse(due)),
        note,
        items(known));
  }

  private List<NewSurvey.Asked> items(Map<String, Coded> known) {
    var items = new ArrayList<NewSurvey.Asked>();
    add(items, programme, SurveyItem.Kind.PROGRAMME);
    add(items, report, SurveyItem.Kind.REPORT);
    add(items, services, SurveyItem.Kind.PACKAGE);
    for (var code : allCodes()) {
      var one = known.get(code);
      // Nobody knows what an unknown code counts: as if it were people.
      items.add(
          new NewSurvey.Asked(
              SurveyItem.Kind.INDICATOR,
              code,
              one == null ? null : shortened(one.name()),
              one == null || one.ofPeople()));
    }
    items.addAll(questions());
    return items;
  }

  private static String shortened(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private static void add(
      List<NewSurvey.Asked> items, @Nullable Boolean wanted, SurveyItem.Kind kind) {
    if (wanted != null && wanted) {
      items.add(new NewSurvey.Asked(kind, null, null, false));
    }
  }

  private List<String> allCodes() {
    var all = new ArrayList<String>(codes == null ? List.of() : codes);
    text(more).lines().forEach(all::add);
    return all.stream()
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  private List<NewSurvey.Asked> questions() {
    var questions = new ArrayList<NewSurvey.Asked>();
    for (int i = 0; i < QUESTIONS; i++) {
      var words = typed("question", i);
      if (!words.isBlank() && words.length() <= LONGEST) {
        questions.add(
            new NewSurvey.Asked(
                SurveyItem.Kind.QUESTION, null, words, !typed("people", i).isBlank()));
      }
    }
    return questions;
  }

  /// What stands in a field of a question.
  public String typed(String field, int number) {
    var all = field.equals("people") ? people : question;
    return all == null ? "" : Objects.toString(all.get(String.valueOf(number)), "");
  }

  public boolean isChosen(String code) {
    return codes != null && codes.contains(code);
  }

  private @Nullable Integer yearOf() {
    var typed = text(year);
    if (!typed.matches("20\\d\\d")) {
      return null;
    }
    return Integer.valueOf(typed);
  }

  private @Nullable Part partOf() {
    for (var one : Part.values()) {
      if (one.name().equals(part)) {
        return one;
      }
    }
    return null;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
