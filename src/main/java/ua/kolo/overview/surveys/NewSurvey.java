package ua.kolo.overview.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.overview.Part;
import ua.kolo.platform.BadRequest;

/// A request as somebody makes it.
///
/// @param territory whose hromadas; null for the whole own place
public record NewSurvey(
    @Nullable String territory,
    String title,
    int year,
    Part part,
    LocalDate dueOn,
    @Nullable String note,
    List<Asked> items) {
  private static final int MOST = 40;
  private static final int LONGEST = 300;
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_CODE = 60;

  public NewSurvey {
    title = title.strip();
    note = note == null || note.isBlank() ? null : note.strip();
    items = items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    if (title.isEmpty() || title.length() > LONGEST) {
      throw new BadRequest("surveys.title.missing");
    }
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new BadRequest("surveys.note.long");
    }
    if (year < 2000 || year > 2100) {
      throw new BadRequest("surveys.year.wrong");
    }
    if (dueOn.getYear() > 2100) {
      throw new BadRequest("surveys.due.wrong");
    }
    if (items.isEmpty() || items.size() > MOST) {
      throw new BadRequest("surveys.items.missing");
    }
  }

  /// One thing to ask.
  public record Asked(
      SurveyItem.Kind kind, @Nullable String code, @Nullable String words, boolean ofPeople) {
    public Asked {
      code = code == null || code.isBlank() ? null : code.strip();
      words = words == null || words.isBlank() ? null : words.strip();
      if ((kind == SurveyItem.Kind.INDICATOR) != (code != null)
          || (kind == SurveyItem.Kind.QUESTION && words == null)) {
        throw new BadRequest("surveys.item.wrong");
      }
      if ((code != null && code.length() > LONGEST_CODE)
          || (words != null && words.length() > LONGEST)) {
        throw new BadRequest("surveys.item.long");
      }
    }
  }
}
