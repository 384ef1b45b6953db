package ua.kolo.programmes.checking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Acts that lost force, as a data file the lawyer keeps.
final class RepealedActs {
  private static final String FILE = "/law/repealed-acts.csv";
  private static final List<Act> ACTS =
      Table.rows(FILE, 6).stream()
          .map(r -> new Act(r.get(0), r.get(1), r.get(2), r.get(3), r.get(4), r.get(5)))
          .toList();

  private RepealedActs() {}

  /// Acts a text cites. A text that says itself that the act lost force cites nothing.
  static List<Act> citedIn(String text) {
    return ACTS.stream().filter(a -> a.isCitedIn(text)).toList();
  }

  /// One act.
  ///
  /// @param from day or year it lost force, empty when not known
  /// @param verification «seen» or «unverified»
  record Act(
      String number,
      String date,
      String title,
      String repealedBy,
      String from,
      String verification) {
    /// How far from its number an act's date may stand.
    private static final int NEAR = 90;

    private static final Pattern TOLD = Pattern.compile("втрат\\p{L}+ чинність");

    boolean isCitedIn(String text) {
      if (!text.contains(number)) {
        return false;
      }
      var found =
          Pattern.compile("(?<![\\p{N}\\p{L}/-])" + Pattern.quote(number) + "(?![\\p{N}\\p{L}/-])")
              .matcher(text);
      while (found.find()) {
        int from = Math.max(0, found.start() - NEAR);
        var around = text.substring(from, Math.min(text.length(), found.end() + NEAR));
        if (isNumber(text, found.start()) && isDated(around) && !TOLD.matcher(around).find()) {
          return true;
        }
      }
      return false;
    }

    /// «2789-III» is a number by itself; a plain one needs its sign or the word «наказ» before it.
    private boolean isNumber(String text, int start) {
      var before = text.substring(Math.max(0, start - 12), start).strip();
      return !number.chars().allMatch(Character::isDigit)
          || before.endsWith("№")
          || before.endsWith("N")
          || before.toLowerCase(Locale.ROOT).endsWith("наказ");
    }

    private boolean isDated(String around) {
      var year = date.substring(0, 4);
      return !number.chars().allMatch(Character::isDigit) || around.contains(year);
    }
  }
}
