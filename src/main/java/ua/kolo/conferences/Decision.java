package ua.kolo.conferences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.cases.Section;

/// What a conference decided: an institution owes it by a day.
///
/// @param institution that owes it
/// @param until the last day in time
public record Decision(
    UUID id,
    Section section,
    UUID institution,
    String name,
    String words,
    LocalDate until,
    Instant decidedAt,
    String decidedBy,
    List<Outcome> outcomes) {
  /// What became of it.
  public enum What {
    DONE,
    /// It was not done after all.
    REOPENED,
    /// It is owed no more.
    WITHDRAWN
  }

  public Decision {
    outcomes = List.copyOf(outcomes);
  }

  /// The last word on it; null or [What#REOPENED] while it is owed.
  public @Nullable What last() {
    return outcomes.isEmpty() ? null : outcomes.getLast().what();
  }

  public boolean isOpen() {
    var last = last();
    return last == null || last == What.REOPENED;
  }

  /// Whether that may be said of it now.
  public boolean takes(What what) {
    return isOpen() != (what == What.REOPENED);
  }

  /// What was told of it.
  ///
  /// @param unit the institution that told it
  public record Outcome(
      UUID id,
      UUID unit,
      What what,
      @Nullable String words,
      LocalDate happenedOn,
      Instant writtenAt,
      String writtenBy) {}

  /// One to be written down.
  public record New(Section section, UUID institution, String words, LocalDate until) {}

  /// What is told of one.
  ///
  /// @param happenedOn null stands for today
  public record Told(What what, @Nullable String words, @Nullable LocalDate happenedOn) {}
}
