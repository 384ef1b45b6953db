package ua.kolo.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a file, as people write it: `С-2026-00012`, the letter in either alphabet or left
/// out.
record CaseNumber(int year, int number) {
  private static final Pattern WHOLE =
      Pattern.compile("(?:[СсCc]\\D{0,3})?(\\d{4})\\D{1,3}(\\d{1,7})");

  /// Empty when that is no number of a file.
  static Optional<CaseNumber> of(String typed) {
    var whole = WHOLE.matcher(typed.strip());
    return whole.matches()
        ? Optional.of(
            new CaseNumber(Integer.parseInt(whole.group(1)), Integer.parseInt(whole.group(2))))
        : Optional.empty();
  }
}
