package ua.kolo.overview;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Units as hromadas write them: «осіб», «Особи» and «чол.» are one unit.
final class LikeUnit {
  private static final List<Pattern> SAME =
      List.of(
          Pattern.compile("ос(оба|оби|іб|об)|чол\\.?|чоловік|люд(и|ей|ина)"),
          Pattern.compile("шт\\.?|штук(а|и)?|одиниц(я|і|ь)|од\\.?|к-?сть|кількість"),
          Pattern.compile("зах[оі]д(и|ів|у)?"),
          Pattern.compile("послуг(а|и)?"),
          Pattern.compile("випад(ок|ки|ків|ку)|факт(и|ів|у)?"),
          Pattern.compile("сім['’ʼ]?(я|ї|ю)|сімей|родин(а|и)?"),
          Pattern.compile("діт(и|ей)|дитин(а|и)"),
          Pattern.compile("год(ин(а|и)?)?\\.?"),
          Pattern.compile("грн\\.?|гривн(я|і)|гривень"));

  /// «Тис. осіб» and «осіб, тис.»: by how many the figure is to be taken.
  private static final List<Pattern> TIMES =
      List.of(
          Pattern.compile("(?<!\\p{L})тис(яч\\p{L}*|\\.|(?!\\p{L}))"),
          Pattern.compile("(?<!\\p{L})(млн\\.?|мільйон\\p{L}*)"),
          Pattern.compile("(?<!\\p{L})(млрд\\.?|мільярд\\p{L}*)"));

  /// Of shares, averages and rates: what stands for them cannot be added.
  private static final Pattern NO_COUNT =
      Pattern.compile("%|‰|відсот|частк|проміл|коефіцієнт|середн|індекс|рівень|на 1000|на 10 ?000");

  private static final Pattern AROUND = Pattern.compile("^[\\s,;()]+|[\\s,;()]+$");

  private LikeUnit() {}

  static String of(String printed) {
    var plain = plain(printed);
    for (var times : TIMES) {
      var found = times.matcher(plain);
      if (found.find()) {
        return times.pattern() + kind(found.replaceFirst(" "));
      }
    }
    return kind(plain);
  }

  private static String kind(String unit) {
    var alone = AROUND.matcher(unit).replaceAll("");
    return SAME.stream()
        .filter(pattern -> pattern.matcher(alone).matches())
        .findFirst()
        .map(Pattern::pattern)
        .orElse(alone);
  }

  static boolean isNoCount(String printed) {
    return NO_COUNT.matcher(plain(printed)).find();
  }

  private static String plain(String printed) {
    return printed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
