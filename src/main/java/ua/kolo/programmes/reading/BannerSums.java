package ua.kolo.programmes.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Texts;

/// «1. Озеленення – 498 тис. грн» over the whole width: a section that names its sum.
final class BannerSums {
  private static final Pattern SUM =
      Pattern.compile(
          "^(.*\\p{L}.*?)\\s*(?:[-–—:(,]\\s*)(?:всього|усього|разом)?\\s*[-–—:]?\\s*(\\d(?:[\\d\\s]|[.,](?=\\d))*(?:тис|млн|грн|гривень)\\.?\\s*(?:грн|гривень)?)\\.?\\)?[.;:]?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST = 300;

  private BannerSums() {}

  /// The section's name without its sum.
  static String name(String text) {
    var sum = SUM.matcher(Texts.normalise(text));
    return text.length() < LONGEST && sum.matches() ? sum.group(1).strip() : text;
  }

  /// The sum in the column of sums; nothing when the banner names none, or no column can hold it.
  static Optional<Line> row(Line banner, Columns columns) {
    String text = Texts.normalise(Banners.text(banner));
    var sum = SUM.matcher(text);
    int place = columns.of(Role.AMOUNT_TOTAL);
    if (place < 0 && columns.money.size() == 1) {
      place = columns.money.getFirst();
    }
    if (place < 1 || place >= banner.width() || text.length() >= LONGEST || !sum.matches()) {
      return Optional.empty();
    }
    var line = Line.below(banner, banner.block, banner.row);
    Arrays.fill(line.span, 1);
    line.put(0, sum.group(1));
    line.put(place, sum.group(2));
    return Optional.of(line);
  }
}
