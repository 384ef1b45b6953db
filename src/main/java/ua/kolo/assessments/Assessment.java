package ua.kolo.assessments;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was found of a person with an instrument, by whom.
///
/// @param unit the institution that assessed
/// @param institution its name
/// @param reference of the case
/// @param called the person's name as the file has it
/// @param occasion of the list `assessment_occasion`
/// @param refused the person did not want to be asked
/// @param computed the level by the rules
/// @param given the level whoever assessed gave
/// @param reason why that is another one
/// @param undone that it was a slip; null while it stands
public record Assessment(
    UUID id,
    UUID unit,
    String institution,
    UUID file,
    String reference,
    UUID person,
    @Nullable String called,
    Instrument instrument,
    String occasion,
    boolean refused,
    @Nullable String computed,
    @Nullable String given,
    Map<String, String> answers,
    @Nullable String reason,
    @Nullable String words,
    Instant happenedAt,
    Instant writtenAt,
    String writtenBy,
    @Nullable Undone undone) {
  public Assessment {
    answers = Map.copyOf(answers);
  }

  /// That it was a slip, and why.
  public record Undone(Instant at, String by, @Nullable String why) {}

  /// Whether it holds.
  public boolean stands() {
    return undone == null;
  }

  /// The level that holds, with its name.
  public Questionnaire.@Nullable Level level() {
    return instrument.questionnaire().findLevel(given).orElse(null);
  }

  /// The level by the rules.
  public Questionnaire.@Nullable Level byRules() {
    return instrument.questionnaire().findLevel(computed).orElse(null);
  }

  /// Whether whoever assessed saw it otherwise than the rules.
  public boolean isOverridden() {
    return computed != null && !computed.equals(given);
  }

  /// One to be written down.
  ///
  /// @param given null takes the level by the rules
  /// @param happenedAt null stands for now
  public record New(
      UUID file,
      UUID person,
      UUID instrument,
      String occasion,
      boolean refused,
      Map<String, String> answers,
      @Nullable String given,
      @Nullable String reason,
      @Nullable String words,
      @Nullable Instant happenedAt) {}
}
