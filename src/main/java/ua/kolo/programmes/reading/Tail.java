package ua.kolo.programmes.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Terms;
import ua.kolo.programmes.wording.Units;

/// What a measure's sentence ends with where no field is named: «провести конкурс, 2026 рік (2026
/// рік – 3,5 тис. грн; бюджет громади)», «посадити алею – 3,5 тис. грн (відділ екології), 2026
/// рік».
///
/// @param measure the words before
/// @param term empty without one
/// @param money empty without any
/// @param bodies empty without any
record Tail(String measure, String term, String money, String bodies) {
  static final Map<Role, String> NAMES =
      Map.of(Role.TERM, "Термін", Role.AMOUNT, "Обсяг", Role.EXECUTORS, "Виконавці");

  private static final Pattern BRACKETS =
      Pattern.compile("^(.*?)[\\s,]*\\(((?:[^()]|\\([^()]*\\))*)\\)$", Pattern.DOTALL);
  private static final Pattern LAST = Pattern.compile("^(.*\\p{L}.*?)[,–—]\\s+([^,]+(?:,[^,]+)?)$");
  private static final Pattern SUM =
      Pattern.compile(
          "^(.*\\p{L}.*?)\\s*[,:–—-]\\s+(\\d(?:[\\d\\s]|[.,](?=\\d))*(?:тис|млн|грн|гривень)[\\s.грнивеь]*)$");

  /// The tail of a sentence, null when it has none.
  static @Nullable Tail of(String sentence) {
    String words = Words.trim(sentence).replaceFirst("[;.]+$", "");
    var brackets = BRACKETS.matcher(words);
    String money = brackets.matches() && costs(brackets.group(2)) ? brackets.group(2) : "";
    String rest = money.isEmpty() ? words : brackets.group(1);
    var last = LAST.matcher(rest);
    boolean timed = last.matches() && Terms.looksLikeTerm(last.group(2));
    if (money.isEmpty() && !timed) {
      return null;
    }
    String term = timed ? last.group(2) : "";
    var tail = new Tail(timed ? last.group(1) : rest, term, money, "");
    return money.isEmpty() ? tail.withSum() : tail;
  }

  /// The sum and the bodies that stand before the term.
  private Tail withSum() {
    var brackets = BRACKETS.matcher(measure);
    boolean named = brackets.matches() && Executors.looksLikeBodies(brackets.group(2));
    var sum = SUM.matcher(named ? brackets.group(1) : measure);
    return sum.matches()
        ? new Tail(sum.group(1), term, sum.group(2), named ? brackets.group(2) : "")
        : this;
  }

  /// What it says, by the columns it would stand in.
  Map<Role, String> fields() {
    var fields = new EnumMap<Role, String>(Map.of(Role.TERM, term));
    if (!money.isEmpty()) {
      fields.put(Role.AMOUNT, money);
    }
    if (!bodies.isEmpty()) {
      fields.put(Role.EXECUTORS, bodies);
    }
    return fields;
  }

  private static boolean costs(String words) {
    boolean sum = Units.of(words) != null && words.chars().anyMatch(Character::isDigit);
    return sum || Sources.notRequired(words);
  }
}
