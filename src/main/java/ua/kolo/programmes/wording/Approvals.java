package ua.kolo.programmes.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Approval;

/// The block that names the act: «Додаток до рішення … ради від 30.03.2023 № 309».
final class Approvals {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ACT =
      Pattern.compile("(?<!\\p{L})(рішенн|розпоряджен|наказ)", FLAGS);
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)|(\\d{1,2})\\s+(\\p{L}{4,10})\\s+(20\\d\\d)",
          FLAGS);
  private static final Pattern NUMBER = Pattern.compile("№\\s*([\\p{L}\\d][\\p{L}\\d/.-]*)");
  private static final Pattern BODY =
      Pattern.compile(
          "((?:виконавчого комітету )?\\p{Lu}[\\p{L}’'ʼ-]+ (?:обласної|районної|міської|селищної|сільської) (?:державної адміністрації|військової адміністрації|ради))");
  private static final List<String> MONTHS =
      List.of(
          "січ", "лют", "берез", "квіт", "трав", "черв", "лип", "серп", "верес", "жовт", "листоп",
          "груд");

  private Approvals() {}

  static Approval of(List<String> lines) {
    String block = String.join(" ", lines);
    var act = ACT.matcher(block);
    if (!act.find()) {
      return new Approval(null, null, null, null, lines);
    }
    var number = NUMBER.matcher(block);
    var body = BODY.matcher(block);
    return new Approval(
        body.find() ? body.group(1) : null,
        kind(act.group(1)),
        date(block),
        number.find() ? number.group(1) : null,
        lines);
  }

  private static String kind(String stem) {
    String small = stem.toLowerCase(Letters.UKRAINIAN);
    return switch (small) {
      case "рішенн" -> "рішення";
      case "розпоряджен" -> "розпорядження";
      default -> small;
    };
  }

  private static @Nullable LocalDate date(String block) {
    var found = DATE.matcher(block);
    while (found.find()) {
      boolean digits = found.group(1) != null;
      int month = digits ? Integer.parseInt(found.group(2)) : month(found.group(5));
      try {
        return LocalDate.of(
            Integer.parseInt(found.group(digits ? 3 : 6)),
            month,
            Integer.parseInt(found.group(digits ? 1 : 4)));
      } catch (DateTimeException _) {
        // Not a day of the calendar: the printed words stay in the raw lines.
      }
    }
    return null;
  }

  private static int month(String word) {
    for (int m = 0; m < MONTHS.size(); m++) {
      if (word.toLowerCase(Letters.UKRAINIAN).startsWith(MONTHS.get(m))) {
        return m + 1;
      }
    }
    return 0;
  }
}
