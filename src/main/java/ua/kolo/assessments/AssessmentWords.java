package ua.kolo.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.law.Law;

/// What assessments show, in the reader's language.
@Component
class AssessmentWords {
  private final Law law;
  private final MessageSource messages;

  AssessmentWords(Law law, MessageSource messages) {
    this.law = law;
    this.messages = messages;
  }

  /// Why one assesses, by code.
  Map<String, String> occasions(Locale reader) {
    var names = new LinkedHashMap<String, String>();
    law.values("assessment_occasion", law.today())
        .forEach(value -> names.put(value.item(), value.name().in(reader)));
    return names;
  }

  /// What was answered, in words; empty when nothing was.
  String answer(Questionnaire.Question question, Map<String, String> answers, Locale reader) {
    var given = answers.getOrDefault(question.code(), "");
    if (given.isBlank()) {
      return "";
    }
    return switch (question.answer()) {
      case YES_NO -> messages.getMessage("assessments.answer." + given, null, reader);
      case CHOICE, SEVERAL -> options(question, Scoring.chosen(given), reader);
      case NUMBER, TEXT -> given;
    };
  }

  private static String options(
      Questionnaire.Question question, List<String> chosen, Locale reader) {
    var names = new ArrayList<String>();
    for (var option : question.options()) {
      if (chosen.contains(option.code())) {
        names.add(option.name().in(reader));
      }
    }
    return String.join("; ", names);
  }

  String say(String key, Locale reader, Object... details) {
    return messages.getMessage("assessments." + key, details, reader);
  }
}
