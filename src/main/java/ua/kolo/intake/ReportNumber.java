package ua.kolo.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number of a report, as people write it.
///
/// @param journal null when its letter is not written
record ReportNumber(@Nullable String journal, int year, int number) {
  private static final Pattern WHOLE =
      Pattern.compile("(\\p{L})\\D{0,3}(\\d{4})\\D{1,3}(\\d{1,7})");
  private static final Pattern SHORT = Pattern.compile("(\\d{1,7})(?:\\s?[/\\-]\\s?(\\d{4}))?");

  /// Empty when that is no number.
  static Optional<ReportNumber> of(String typed, LocalDate today) {
    var plain = typed.replace("№", "").strip();
    var whole = WHOLE.matcher(plain);
    if (whole.matches()) {
      var journal = Journal.lettered(whole.group(1).charAt(0));
      return journal == null
          ? Optional.empty()
          : Optional.of(
              new ReportNumber(
                  journal.name(),
                  Integer.parseInt(whole.group(2)),
                  Integer.parseInt(whole.group(3))));
    }
    var brief = SHORT.matcher(plain);
    if (!brief.matches()) {
      return Optional.empty();
    }
    var year = brief.group(2) == null ? today.getYear() : Integer.parseInt(brief.group(2));
    return Optional.of(new ReportNumber(null, year, Integer.parseInt(brief.group(1))));
  }
}
