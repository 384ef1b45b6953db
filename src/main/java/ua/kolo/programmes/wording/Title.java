package ua.kolo.programmes.wording;

import java.util.List;
import java.util.regex.Pattern;

/// The title among the lines before the table.
///
/// @param from its first line
/// @param to the line after its last
record Title(int from, int to, String text) {
  private static final int LONGEST = 8;
  private static final Pattern OPENS =
      Pattern.compile(
          "^((?!про |до |від |рішен|розпоря|затвер|погодж|схвал|додат)\\p{L}+(ий|а|і|ні|на) )?(план|програм|комплексн|цільов|напрям|заход|завдан|перелік|звіт|стратегі|дорожн|"
              + "(обласн|районн|міськ|селищн|сільськ|місцев|регіональн)\\p{L}+ (комплексн|цільов|соціальн|програм|план)|"
              + "основні (заход|завдан|напрям)|система заход|календарн|місцев\\p{L} план)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CLOSES =
      Pattern.compile(
          "^(\\(?\\s*(у |в )?(тис|млн|грн)|\\(?од(иниц|\\.)|паспорт|загальн\\p{L}+ характеристик|[IVX]+\\.|\\d+\\.\\s|"
              + "розділ|стратегічна ціль|оперативна ціль|ціль \\d|додаток|затверджен|погоджен|таблиц)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static Title find(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (OPENS.matcher(lines.get(i)).find()) {
        return from(lines, i);
      }
    }
    return new Title(0, 0, "");
  }

  private static Title from(List<String> lines, int first) {
    int end = first + 1;
    while (end < lines.size() && end - first < LONGEST && goesOn(lines, end)) {
      end++;
    }
    return new Title(first, end, String.join(" ", lines.subList(first, end)));
  }

  private static boolean goesOn(List<String> lines, int at) {
    String line = lines.get(at);
    boolean ended =
        lines.get(at - 1).endsWith(".")
            || lines.get(at - 1).matches(".*\\d{4} (роки|рік|року)\\.?$");
    return !ended && line.length() < 300 && !CLOSES.matcher(line).find();
  }
}
