package ua.kolo.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a report is told in words; sealed with the report's own key.
///
/// @param happened when it happened, as told
/// @param place where it happened
/// @param measures what was done at once
/// @param outerNumber the number another register gave it, such as that of the police
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Words(
    @Nullable String narrative,
    @Nullable String happened,
    @Nullable String place,
    @Nullable String reporterName,
    @Nullable String reporterPhone,
    @Nullable String measures,
    @Nullable String outerNumber) {
  static final Words NOTHING = new Words(null, null, null, null, null, null, null);
  static final int LONGEST = 10_000;
  static final int SHORT = 300;

  /// With these sentences after what was told.
  Words and(List<String> sentences) {
    if (sentences.isEmpty()) {
      return this;
    }
    var said = Stream.concat(Stream.ofNullable(narrative), sentences.stream());
    return new Words(
        said.collect(Collectors.joining("\n")),
        happened,
        place,
        reporterName,
        reporterPhone,
        measures,
        outerNumber);
  }
}
