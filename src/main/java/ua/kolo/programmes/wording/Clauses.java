package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The stretches of a text within which one number may describe another.
final class Clauses {
  private static final Pattern END =
      Pattern.compile(
          "[;\\n]|,(?!\\d)|(?<!тис|млн|мін|[ (]р|[ (]т|[ (]ч)\\.(?=\\s)|(?<=\\p{Ll}) (?=\\p{Lu}\\p{Ll}+ )");

  private Clauses() {}

  static List<String> of(String line) {
    var all = new ArrayList<String>();
    var covered = Shield.cover(line);
    var ends = END.matcher(covered);
    int from = 0;
    while (ends.find()) {
      all.add(line.substring(from, ends.start()));
      from = ends.end();
    }
    all.add(line.substring(from));
    return all;
  }
}
