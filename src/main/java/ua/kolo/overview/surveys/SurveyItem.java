package ua.kolo.overview.surveys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that is asked.
///
/// @param code of an indicator
/// @param words of a question, or the name of an indicator
/// @param ofPeople a number of people: one to four are told as «<5»
public record SurveyItem(
    UUID id,
    UUID survey,
    Kind kind,
    @Nullable String code,
    @Nullable String words,
    boolean ofPeople) {
  /// What can answer it.
  public enum Kind {
    /// How many adopted programmes hold in the year.
    PROGRAMME,
    /// Whether every one of them has a published report.
    REPORT,
    /// Per cent of the minimum package.
    PACKAGE,
    /// The figure of a published indicator of a code.
    INDICATOR,
    /// Nothing that is published: only people.
    QUESTION
  }
}
