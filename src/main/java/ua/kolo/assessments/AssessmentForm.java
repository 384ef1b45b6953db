package ua.kolo.assessments;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// An assessment as typed; without a day it was made now.
///
/// @param key of the request, so that a page sent twice writes once
/// @param shown the level by the rules that the page showed; empty before it showed one
record AssessmentForm(
    @Nullable String key,
    @Nullable UUID instrument,
    @Nullable UUID person,
    @Nullable String occasion,
    boolean refused,
    @Nullable String given,
    @Nullable String reason,
    @Nullable String words,
    @Nullable String day,
    @Nullable String shown) {
  /// What the names of fields of answers begin with.
  static final String ANSWER = "q.";

  static AssessmentForm empty(String key, UUID instrument, String occasion) {
    return new AssessmentForm(key, instrument, null, occasion, false, null, null, null, null, null);
  }

  /// The answers among the fields of a page; of boxes ticked together all.
  static Map<String, String> answers(MultiValueMap<String, String> fields) {
    var answers = new HashMap<String, String>();
    fields.forEach(
        (name, values) -> {
          if (name.startsWith(ANSWER)) {
            answers.put(name.substring(ANSWER.length()), String.join(",", values).strip());
          }
        });
    answers.values().removeIf(String::isBlank);
    return answers;
  }

  void check(Errors errors, Questionnaire asked, Map<String, String> answers, Instant now) {
    if (person == null) {
      errors.rejectValue("person", "assessments.refused.whom");
    }
    if (blank(occasion)) {
      errors.rejectValue("occasion", "assessments.refused.occasion");
    }
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "cases.day.wrong");
    }
    var at = at(now);
    if (at != null && at.isAfter(now)) {
      errors.rejectValue("day", "cases.entry.future");
    }
    var waiting = refused ? 0 : Scoring.faults(asked, answers).size();
    if (waiting > 0) {
      errors.reject("assessments.refused.waiting", new Object[] {waiting}, null);
    }
  }

  /// Whether the page may be written down: its level was shown, and is still that of the answers.
  boolean isSeen(Questionnaire asked, @Nullable String computed) {
    return !asked.isLevelled()
        || (shown != null && shown.equals(Objects.requireNonNullElse(computed, "NONE")));
  }

  void checkLevel(Errors errors, Questionnaire asked, @Nullable String computed) {
    if (!asked.isLevelled()) {
      return;
    }
    if (asked.findLevel(given).isEmpty()) {
      errors.rejectValue("given", "assessments.refused.level");
    } else if (!Objects.equals(given, computed) && blank(reason)) {
      errors.rejectValue("reason", "assessments.refused.reason");
    }
  }

  Assessment.New found(UUID file, Map<String, String> answers, Instant now) {
    return new Assessment.New(
        file,
        Objects.requireNonNull(person),
        Objects.requireNonNull(instrument),
        Objects.requireNonNullElse(occasion, ""),
        refused,
        answers,
        given,
        reason,
        words,
        at(now));
  }

  private static boolean blank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  private @Nullable Instant at(Instant now) {
    var typed = Days.parse(day);
    return typed == null ? null : Days.told(typed, now);
  }
}
