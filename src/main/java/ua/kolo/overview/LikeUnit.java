package ua.kolo.overview;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Units as hromadas write them: «осіб», «Особи» and «чол.» are one unit.
final class LikeUnit {
  private static final List<Pattern> SAME =
      List.of(
          Pattern.compile("^(ос(іб|об)|чол(овік)?|люд)"),
          Pattern.compile("^(шт|одиниц|од\\.?( |$)|к-?сть|кількість$)"),
          Pattern.compile("^зах[оі]д"),
          Pattern.compile("^послуг"),
          Pattern.compile("^(випад|факт)"),
          Pattern.compile("^(сім|родин)"),
          Pattern.compile("^(діт|дит)"),
          Pattern.compile("^(год(ин)?)"),
          Pattern.compile("^(тис\\.? ?грн|тисяч)"),
          Pattern.compile("^(грн|гривн)"));

  /// Of shares, averages and rates: what stands for them cannot be added.
  private static final Pattern NO_COUNT =
      Pattern.compile("%|‰|відсот|частк|проміл|коефіцієнт|середн|індекс|рівень|на 1000|на 10 ?000");

  private LikeUnit() {}

  static String of(String printed) {
    var plain = plain(printed);
    return SAME.stream()
        .filter(pattern -> pattern.matcher(plain).find())
        .findFirst()
        .map(Pattern::pattern)
        .orElse(plain);
  }

  static boolean isNoCount(String printed) {
    return NO_COUNT.matcher(plain(printed)).find();
  }

  private static String plain(String printed) {
    return printed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
