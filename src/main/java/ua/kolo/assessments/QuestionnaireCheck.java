package ua.kolo.assessments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.law.Phrase;

/// What is wrong with a questionnaire somebody wrote, each fault with its place.
final class QuestionnaireCheck {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final int MOST = 200;
  private static final Set<String> DANGER = Set.of("LOW", "MEDIUM", "HIGH");
  private static final int LONGEST = 2_000;
  private final Questionnaire asked;
  private final List<Fault> faults = new ArrayList<>();

  private QuestionnaireCheck(Questionnaire asked) {
    this.asked = asked;
  }

  static List<Fault> faults(Questionnaire asked) {
    var check = new QuestionnaireCheck(asked);
    check.head();
    check.questions();
    check.levels();
    if (check.faults.isEmpty()) {
      check.examples();
    }
    return check.faults;
  }

  private void head() {
    must(isCode(asked.code()), "code", "code");
    must(asked.edition() > 0, "edition", "edition");
    must(asked.kind() != null, "kind", "kind");
    must(isSaid(asked.name()), "phrase", "name");
    must(asked.about() == null || isSaid(asked.about()), "phrase", "about");
    var origin = asked.origin();
    must(
        origin != null && origin.grade() != null && origin.verification() != null,
        "origin",
        "origin");
  }

  private void questions() {
    var codes = new HashSet<String>();
    var total = asked.parts().stream().mapToInt(part -> part.questions().size()).sum();
    must(total > 0 && total <= MOST, "questions", "parts");
    for (var part : asked.parts()) {
      must(isSaid(part.title()), "phrase", "title");
      for (var question : part.questions()) {
        var place = String.valueOf(question.code());
        must(isCode(question.code()) && codes.add(place), "code", place);
        must(isSaid(question.text()), "phrase", place);
        must(question.help() == null || isSaid(question.help()), "phrase", place);
        options(question, place);
      }
    }
  }

  private void options(Questionnaire.Question question, String place) {
    must(question.answer() != null, "answer", place);
    var chooses =
        question.answer() == Questionnaire.Answer.CHOICE
            || question.answer() == Questionnaire.Answer.SEVERAL;
    must(chooses != question.options().isEmpty(), "options", place);
    var codes = new HashSet<String>();
    for (var option : question.options()) {
      must(isCode(option.code()) && codes.add(option.code()), "code", place);
      must(isSaid(option.name()), "phrase", place);
    }
  }

  private void levels() {
    var codes =
        asked.levels().stream()
            .map(Questionnaire.Level::code)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    must(codes.size() == asked.levels().size(), "code", "levels");
    // What is owed of a danger knows these only.
    must(asked.kind() != Kind.RISK || DANGER.containsAll(codes), "danger", "levels");
    for (var level : asked.levels()) {
      must(isCode(level.code()) && isSaid(level.name()) && level.tone() != null, "level", "levels");
      must(level.follows().stream().allMatch(QuestionnaireCheck::isSaid), "phrase", "follows");
    }
    must(asked.levels().isEmpty() == (asked.otherwise() == null), "otherwise", "otherwise");
    must(asked.otherwise() == null || codes.contains(asked.otherwise()), "otherwise", "otherwise");
    for (var rule : asked.rules()) {
      must(rule.when() != null && codes.contains(rule.level()), "rule", "rules");
    }
    must(asked.levels().isEmpty() || !asked.examples().isEmpty(), "examples", "examples");
  }

  private void examples() {
    var number = 0;
    for (var example : asked.examples()) {
      number++;
      var place = Integer.toString(number);
      must(known().containsAll(example.answers().keySet()), "example.codes", place);
      must(
          Objects.equals(Scoring.level(asked, example.answers()), example.level()),
          "example.level",
          place);
    }
  }

  private Set<String> known() {
    return asked.questions().map(Questionnaire.Question::code).collect(Collectors.toSet());
  }

  private static boolean isCode(@Nullable String code) {
    return code != null && CODE.matcher(code).matches();
  }

  private static boolean isSaid(@Nullable Phrase phrase) {
    return phrase != null && isSaid(phrase.uk()) && isSaid(phrase.en());
  }

  private static boolean isSaid(@Nullable String words) {
    return words != null && !words.isBlank() && words.length() <= LONGEST;
  }

  private void must(boolean holds, String fault, String place) {
    if (!holds) {
      faults.add(new Fault("assessments.fault." + fault, place));
    }
  }

  /// Something wrong, and where.
  record Fault(String code, String place) {}
}
