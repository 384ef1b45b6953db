package ua.kolo.assessments;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns answers into a level by the rules of the questionnaire; what is not known counts as
/// neither yes nor no.
final class Scoring {
  static final String YES = "YES";
  static final String UNKNOWN = "UNKNOWN";
  private static final Set<String> YES_NO = Set.of(YES, "NO", UNKNOWN);
  private static final int LONGEST = 4_000;
  private static final int LARGEST = 9;

  private Scoring() {}

  /// The level; null for a questionnaire without levels.
  static @Nullable String level(Questionnaire asked, Map<String, String> answers) {
    return asked.rules().stream()
        .filter(rule -> holds(rule, asked, answers))
        .findFirst()
        .map(Questionnaire.LevelRule::level)
        .orElse(asked.otherwise());
  }

  private static boolean holds(
      Questionnaire.LevelRule rule, Questionnaire asked, Map<String, String> answers) {
    return switch (rule.when()) {
      case ANY_CRITICAL ->
          asked.questions().anyMatch(question -> question.critical() && yes(question, answers));
      case COUNT ->
          asked.questions().filter(question -> yes(question, answers)).count() >= rule.least();
      case SUM ->
          asked.questions().mapToInt(question -> weight(question, answers)).sum() >= rule.least();
    };
  }

  private static boolean yes(Questionnaire.Question question, Map<String, String> answers) {
    return YES.equals(answers.get(question.code()));
  }

  private static int weight(Questionnaire.Question question, Map<String, String> answers) {
    if (question.options().isEmpty()) {
      return yes(question, answers) ? question.weight() : 0;
    }
    var chosen = chosen(answers.get(question.code()));
    return question.options().stream()
        .filter(option -> chosen.contains(option.code()))
        .mapToInt(Questionnaire.Option::weight)
        .sum();
  }

  /// How many of the questions nobody could answer: danger may be greater than it looks.
  static long unknown(Questionnaire asked, Map<String, String> answers) {
    return asked.questions().filter(one -> UNKNOWN.equals(answers.get(one.code()))).count();
  }

  /// Codes of questions that wait for an answer, or have one they cannot have.
  static Set<String> faults(Questionnaire asked, Map<String, String> answers) {
    return asked
        .questions()
        .filter(question -> !fits(question, answers.get(question.code())))
        .map(Questionnaire.Question::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean fits(Questionnaire.Question question, @Nullable String answer) {
    if (answer == null || answer.isBlank()) {
      return question.optional();
    }
    return switch (question.answer()) {
      case YES_NO -> YES_NO.contains(answer);
      case CHOICE -> options(question).contains(answer);
      case SEVERAL -> options(question).containsAll(chosen(answer));
      case NUMBER -> answer.length() <= LARGEST && answer.chars().allMatch(Scoring::isDigit);
      case TEXT -> answer.length() <= LONGEST;
    };
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  private static Set<String> options(Questionnaire.Question question) {
    return question.options().stream()
        .map(Questionnaire.Option::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<String> chosen(@Nullable String answer) {
    return answer == null || answer.isBlank() ? List.of() : Arrays.asList(answer.split(",", -1));
  }
}
