package ua.kolo.programmes.layout;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;

/// The words of a measure's cell and its number, as a list with a lead has them too.
///
/// @param number what stands before the words, or in a column of its own; may be empty
record MeasureText(String number, String words) {
  private static final Pattern LETTER = Pattern.compile("^(.*?)\\s*(\\p{IsCyrillic}\\))$");

  /// @param before the measure above, null when something else stands there
  static MeasureText of(Measure measure, @Nullable Measure before) {
    String number = Objects.requireNonNullElse(measure.number(), "");
    if (measure.lead() == null) {
      return new MeasureText(number, measure.text());
    }
    var letter = LETTER.matcher(number);
    boolean opens = before == null || !measure.lead().equals(before.lead());
    if (!letter.matches()) {
      return new MeasureText(number, (opens ? measure.lead() + "\n" : "") + measure.text());
    }
    String item = letter.group(2) + " " + measure.text();
    return new MeasureText(letter.group(1), opens ? measure.lead() + "\n" + item : item);
  }

  String together() {
    return number.isEmpty() ? words : number + " " + words;
  }
}
