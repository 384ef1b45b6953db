package ua.kolo.programmes.reading;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.wording.Units;

/// The units the words over the tables name, each for the table that follows.
final class TableUnits {
  private static final int BRIEF = 25;

  private final IdentityHashMap<List<Line>, AmountUnit> units = new IdentityHashMap<>();
  private @Nullable AmountUnit last;

  /// A paragraph between tables.
  void said(String text) {
    boolean bare = brief(text) && text.chars().noneMatch(Character::isDigit);
    var unit = bare ? Units.of(text) : Units.ending(Words.trim(text));
    last = unit == null ? last : unit;
  }

  /// A table stood here.
  void stood(List<Line> rows) {
    if (last != null) {
      units.put(rows, last);
      last = null;
    }
  }

  /// The table is part of a longer one.
  void goOn(List<Line> rows, List<Line> whole) {
    var unit = units.get(rows);
    if (unit != null) {
      units.put(whole, unit);
    }
  }

  /// The unit named over a table; null when nothing names one.
  @Nullable AmountUnit of(List<Line> rows) {
    return units.get(rows);
  }

  /// «тис. грн» between a heading and its table.
  static boolean brief(String text) {
    return text.length() < BRIEF && Units.of(text) != null;
  }
}
