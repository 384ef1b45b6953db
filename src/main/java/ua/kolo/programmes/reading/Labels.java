package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Sources;

/// The names of a measure's fields in running words: «Виконавці: …», «Термін виконання – …».
final class Labels {
  private static final Set<Role> FIELDS =
      Set.of(
          Role.EXECUTORS,
          Role.CO_EXECUTORS,
          Role.TERM,
          Role.SOURCE,
          Role.AMOUNT,
          Role.EXPECTED_RESULT);
  private static final Pattern COLON =
      Pattern.compile("(?:^|(?<=[.;,]\\s)|(?<=\\())(\\p{L}[\\p{L} ’'ʼ]{3,44}?)\\s?:\\s");
  private static final Pattern DASH =
      Pattern.compile(
          "(?:^|(?<=[.;,(]\\s?))((?:спів)?виконав(?:ець|ці)|відповідальн(?:ий|і)(?:"
              + " виконав(?:ець|ці)| за виконання)?|(?:термін|строк)и?(?: виконання|"
              + " реалізації)?|джерел[оа](?: фінансування)?|(?:(?:орієнтовний |прогнозний )?обсяг"
              + " )?(?:фінансування|кошти|коштів)|(?:орієнтовна )?вартість|сума|очікуваний"
              + " результат)\\s[–—-]\\s",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SOURCE =
      Pattern.compile("^(?:[-–—•*]\\s+)?([^:\\d]{2,80}?)\\s*(?::|\\s[–—-])\\s.*\\d.*$");
  static final Pattern BULLET = Pattern.compile("^[-–—•*]\\s+");

  /// One label.
  ///
  /// @param from where it begins
  /// @param to where its field begins
  record Label(String name, Role role, int from, int to) {}

  private Labels() {}

  /// The labels of fields in order; those with a dash only where none has a colon.
  static List<Label> in(String text) {
    var colons = found(COLON, text);
    var dashes = found(DASH, text);
    boolean dashed = !dashes.isEmpty() && (colons.isEmpty() || dashes.size() > colons.size());
    return dashed ? dashes : colons;
  }

  private static List<Label> found(Pattern pattern, String text) {
    var all = new ArrayList<Label>();
    var label = pattern.matcher(text);
    while (label.find()) {
      var role = ColumnRoles.of(label.group(1));
      if (FIELDS.contains(role) && !further(all, role, label.group(1))) {
        all.add(new Label(label.group(1), role, label.start(), label.end()));
      }
    }
    return all;
  }

  /// «Обсяги фінансування: бюджет громади: 5,0; кошти партнерів: 3,0»: one more source, no field.
  private static boolean further(List<Label> before, Role role, String name) {
    boolean money = role == Role.AMOUNT || role == Role.SOURCE;
    var last = before.isEmpty() ? Role.UNKNOWN : before.getLast().role();
    return money
        && (last == Role.AMOUNT || last == Role.SOURCE)
        && name.indexOf(' ') > 0
        && Sources.looksLikeSources(name);
  }

  /// «Міський бюджет: 2026 рік – 50,0 тис. грн»: the source itself names its money.
  static boolean source(String text) {
    var named = SOURCE.matcher(text);
    return named.matches()
        && ColumnRoles.of(named.group(1)) == Role.UNKNOWN
        && Sources.looksLikeSources(named.group(1));
  }

  /// The field's name a paragraph begins with, empty without one.
  static String of(String text) {
    var all = in(BULLET.matcher(text).replaceFirst(""));
    return all.isEmpty() || all.getFirst().from() > 0 ? "" : all.getFirst().name();
  }
}
