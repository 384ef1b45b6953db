package ua.kolo.programmes.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the council wrote its table, kept so that it can be written back.
///
/// @param columns left to right
/// @param levels names of the levels above the measure, outermost first (SECTION, TASK …)
/// @param headerRows header texts by row, one entry per column, a merged text repeated
/// @param numberRow the table has a row of column numbers
/// @param landscape the page lies on its side
/// @param shape how rows stand for measures
public record Layout(
    List<Column> columns,
    List<LevelStyle> levels,
    List<List<String>> headerRows,
    boolean numberRow,
    boolean landscape,
    Shape shape) {
  private static final Set<Role> UNREAD = EnumSet.of(Role.PLACE, Role.NOTE, Role.UNKNOWN);

  public Layout {
    columns = List.copyOf(columns);
    levels = List.copyOf(levels);
    headerRows = List.copyOf(headerRows);
  }

  /// Columns that have no field here, whose cells are kept as printed: a place, a note, what is not
  /// read.
  public List<Integer> others() {
    boolean expected = columns.stream().anyMatch(one -> one.role() == Role.EXPECTED_RESULT);
    return IntStream.range(0, columns.size())
        .filter(
            at ->
                UNREAD.contains(columns.get(at).role())
                    || (expected && columns.get(at).role() == Role.ACTUAL_RESULT))
        .boxed()
        .toList();
  }

  /// The way measures stand on paper.
  public enum Shape {
    ROW_PER_MEASURE,
    ROWS_PER_YEAR,
    ROWS_PER_SOURCE,
    PARAGRAPHS
  }

  /// One column.
  ///
  /// @param role what it holds
  /// @param year the year of an amount or indicator column
  /// @param source the source of an amount column
  /// @param unit the unit its header names, null when the plan's
  public record Column(
      Role role,
      String header,
      @Nullable Integer year,
      @Nullable String source,
      @Nullable AmountUnit unit,
      double confidence) {
    private static final Pattern SEVERAL =
        Pattern.compile("(?<!\\d)(20\\d\\d)\\s*[-–—]\\s*(20\\d\\d)(?!\\d)");

    /// Whether it holds money of several years together, «2027–2029».
    public boolean ofSeveralYears() {
      return role == Role.AMOUNT && year == null && SEVERAL.matcher(header).find();
    }

    /// Whether its years are none of these, so that its money is no sum of theirs.
    public boolean ofOtherYears(Set<Integer> years) {
      var range = SEVERAL.matcher(header);
      return ofSeveralYears()
          && range.find()
          && years.stream()
              .noneMatch(
                  one ->
                      one >= Integer.parseInt(range.group(1))
                          && one <= Integer.parseInt(range.group(2)));
    }
  }

  /// One level above the measures.
  ///
  /// @param banner a full-width row; else the column of its role
  public record LevelStyle(String name, boolean banner) {}

  /// What a column holds.
  public enum Role {
    NUMBER,
    SECTION,
    GOAL,
    TASK,
    UPPER_MEASURE,
    MEASURE_NUMBER,
    MEASURE,
    EXECUTORS,
    CO_EXECUTORS,
    TERM,
    PLACE,
    SOURCE,
    YEAR,
    AMOUNT_TOTAL,
    AMOUNT,
    EXPECTED_RESULT,
    ACTUAL_RESULT,
    INDICATOR,
    INDICATOR_UNIT,
    INDICATOR_TARGET,
    NOTE,
    UNKNOWN
  }

  /// Roles a person set by hand, by column.
  public record Mapping(Map<Integer, Role> roles) {
    public static final Mapping NONE = new Mapping(Map.of());

    public Mapping {
      roles = Map.copyOf(roles);
    }
  }
}
