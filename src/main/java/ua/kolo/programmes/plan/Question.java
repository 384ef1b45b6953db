package ua.kolo.programmes.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the reader will not guess: a person decides.
///
/// @param code what is asked; the sentence is the message `programmes.question.<code>`
/// @param subject key of the measure or node it concerns, null for the whole document
/// @param field the field in doubt, null when none
/// @param details words for the sentence: what was read, what else it could be
public record Question(
    Code code,
    @Nullable String subject,
    Measure.@Nullable Field field,
    List<String> details,
    Origin origin) {
  public Question {
    details = List.copyOf(details);
  }

  /// The kinds of doubt.
  public enum Code {
    COLUMN_ROLE,
    NO_TABLE,
    EXECUTOR_BOUNDARY,
    TERM_UNCLEAR,
    AMOUNT_UNCLEAR,
    UNIT_UNCLEAR,
    SHARED_EXECUTORS,
    SHARED_TERM,
    AMOUNT_SHARED,
    CONTINUED_ROW,
    SHIFTED_ROW,
    LEVEL_UNCLEAR,
    PERIOD_UNCLEAR
  }
}
