package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;

/// The columns by what they hold.
final class Columns {
  private static final Set<Role> LEVELS =
      EnumSet.of(Role.SECTION, Role.GOAL, Role.TASK, Role.UPPER_MEASURE);
  private static final Set<Role> MONEY = EnumSet.of(Role.AMOUNT, Role.AMOUNT_TOTAL);

  final List<Column> all;
  final List<Integer> levels = new ArrayList<>();
  final List<Integer> money = new ArrayList<>();
  final int measure;

  Columns(List<Column> all) {
    this.all = all;
    for (int c = 0; c < all.size(); c++) {
      if (LEVELS.contains(all.get(c).role())) {
        levels.add(c);
      }
      if (MONEY.contains(all.get(c).role())) {
        money.add(c);
      }
    }
    measure = of(Role.MEASURE);
  }

  /// The first column of a role, -1 when there is none.
  int of(Role role) {
    for (int c = 0; c < all.size(); c++) {
      if (all.get(c).role() == role) {
        return c;
      }
    }
    return -1;
  }

  boolean has(Role role) {
    return of(role) >= 0;
  }

  Column get(int column) {
    return all.get(column);
  }

  int size() {
    return all.size();
  }

  /// What an amount column's cells are kept under: its year, 0 for the sum, or its own place beside
  /// them.
  int moneyKey(int column) {
    var own = all.get(column);
    if (own.role() == Role.AMOUNT_TOTAL) {
      return 0;
    }
    boolean sum =
        own.year() == null
            && all.stream()
                .anyMatch(
                    other ->
                        other.role() == Role.AMOUNT_TOTAL
                            && Objects.equals(other.source(), own.source()));
    return sum ? -1 - column : own.year() == null ? 0 : own.year();
  }

  /// The source all columns of money stand under; null for none or for several.
  @Nullable String onlySource() {
    var sources =
        money.stream().map(c -> Optional.ofNullable(all.get(c).source())).distinct().toList();
    return sources.size() == 1 ? sources.getFirst().orElse(null) : null;
  }

  /// The text of a role's cell, empty when there is no such column.
  String text(Line line, Role role) {
    int column = of(role);
    return column < 0 ? "" : line.at(column);
  }

  /// The cell of a role, or of the merged cell that reaches here from above.
  String reaching(Line line, Role role) {
    int column = of(role);
    if (column < 0 || column >= line.width()) {
      return "";
    }
    return line.blank(column) && line.carried[column] ? line.cover[column] : line.at(column);
  }

  /// The cells of all columns of a role, one after another: a first and a last day side by side.
  String range(Line line, Role role) {
    var parts = new ArrayList<String>();
    for (int c = 0; c < all.size(); c++) {
      if (all.get(c).role() == role && c < line.width()) {
        String text = line.blank(c) && line.carried[c] ? line.cover[c] : line.at(c);
        if (!text.isEmpty()) {
          parts.add(text);
        }
      }
    }
    return String.join(" – ", parts);
  }

  boolean carried(Line line, Role role) {
    int column = of(role);
    return column >= 0 && column < line.carried.length && line.carried[column];
  }

  /// A money cell of the row has a number.
  boolean hasAmounts(Line line) {
    return money.stream().anyMatch(c -> line.at(c).chars().anyMatch(Character::isDigit));
  }

  /// Years go down, and the row begins with its year or «Разом»: it goes on with what is above.
  boolean yearOnly(Line line) {
    int year = of(Role.YEAR);
    return year >= 0 && line.firstFilled() == year;
  }

  boolean moneyBlank(Line line) {
    return money.stream().allMatch(line::blank);
  }
}
