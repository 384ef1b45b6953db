package ua.kolo.programmes.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;

/// Reads the lines that tell which act adopted a plan.
final class Approvals {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern ACT =
      Pattern.compile("(?<!\\p{L})(рішення|розпорядження|наказ|постанов)\\p{L}*", FLAGS);
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d)|(\\d{1,2})\\s+("
              + Calendar.MONTH
              + ")\\s+((?:19|20)\\d\\d)",
          FLAGS);
  private static final Pattern NUMBER =
      Pattern.compile("№\\s*([\\p{L}\\d]+(?:\\s?[-–/.]\\s?[\\p{L}\\d]+)*)");
  private static final Pattern BODY =
      Pattern.compile(
          "(?:рішення\\p{L}*|розпорядження\\p{L}*|наказ\\p{L}*)\\s+(?:[\\p{L}\\d\\s-]{1,60}?\\sсесі\\p{L}+\\s+)?"
              + "(?:(?:\\d+|[IVXLІХ]+|\\p{L}+ого)\\s*(?:-?\\p{L}{1,3}\\s+)?скликання\\s+)?"
              + "(.*?)(?=\\s+(?:від\\s|№|\\d|[IVXLІХ]+\\s+склик|\\p{L}+ого\\s+склик|«)|$)",
          FLAGS);

  private Approvals() {}

  static Head.Approval of(List<String> lines) {
    if (lines.isEmpty()) {
      return Head.Approval.NONE;
    }
    var line = String.join(" ", lines);
    var number = NUMBER.matcher(line);
    return new Head.Approval(
        body(line), act(line), date(line), number.find() ? number.group(1) : null, lines);
  }

  private static @Nullable String act(String line) {
    var act = ACT.matcher(line);
    if (!act.find()) {
      return null;
    }
    var word = act.group(1).toLowerCase(Letters.UKRAINIAN);
    return word.startsWith("постанов") ? "постанова" : word;
  }

  private static @Nullable String body(String line) {
    var body = BODY.matcher(line);
    if (!body.find() || body.group(1).isBlank()) {
      return null;
    }
    return Nominative.of(body.group(1).strip());
  }

  private static @Nullable LocalDate date(String line) {
    var date = DATE.matcher(line);
    if (!date.find()) {
      return null;
    }
    try {
      return date.group(1) != null
          ? day(date.group(3), Integer.parseInt(date.group(2)), date.group(1))
          : day(date.group(6), Calendar.month(Letters.fold(date.group(5))), date.group(4));
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static LocalDate day(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }
}
