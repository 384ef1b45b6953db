package ua.kolo.programmes.reading;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Texts;

/// The columns left of the measures that say what these belong to.
///
/// @param numbersMeasures the column of numbers numbers the measures, not what stands here
record LevelCells(Columns columns, Levels levels, boolean numbersMeasures) {
  /// Whether a row opens any.
  boolean open(Line line) {
    boolean opened = false;
    for (int column : columns.levels) {
      if (!line.blank(column) && !Tokens.onlyNumber(line.at(column))) {
        var origin = Interpreter.origin(line, column);
        levels.cell(column, numberBeside(line, column), line.at(column), origin);
        opened = true;
      }
    }
    return opened;
  }

  private @Nullable String numberBeside(Line line, int column) {
    int number = columns.of(Role.NUMBER);
    boolean first = column == columns.levels.getFirst();
    if (numbersMeasures || number < 0 || !first || line.blank(number)) {
      return null;
    }
    return Texts.normalise(line.at(number));
  }

  /// Nothing else stands in the row.
  boolean only(Line line) {
    return columns.levels.contains(line.firstFilled())
        && line.filled() == columns.levels.stream().filter(c -> !line.blank(c)).count();
  }
}
