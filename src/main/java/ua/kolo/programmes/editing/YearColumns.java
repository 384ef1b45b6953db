package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Plan;

/// A table whose columns stand for the years of a period, made to stand for those of another.
///
/// @param layout with the new columns
/// @param from for each new column the old one it was made of
public record YearColumns(Layout layout, List<Integer> from) {
  private static final Pattern SPAN =
      Pattern.compile("(?<!\\d)(20\\d{2})(?:(\\s*[-–—]\\s*)(20\\d{2}))?(?!\\d)");

  public YearColumns {
    from = List.copyOf(from);
  }

  /// Columns of the years of one period replaced by those of another; null when the years' columns
  /// are not one row of neighbours, so that nobody can say where a further one would stand.
  public static @Nullable YearColumns shifted(Layout layout, List<Integer> years) {
    var old = columns(layout);
    if (old.isEmpty()) {
      return new YearColumns(layout, IntStream.range(0, layout.columns().size()).boxed().toList());
    }
    boolean neighbours = old.getLast() - old.getFirst() == old.size() - 1;
    return neighbours && isPlain(layout, old)
        ? new YearColumns.Draft(layout, old, years).whole()
        : null;
  }

  /// Each year has one column, and no column belongs to a source of its own.
  private static boolean isPlain(Layout layout, List<Integer> columns) {
    return columns.stream().map(c -> year(layout, c)).distinct().count() == columns.size()
        && columns.stream().allMatch(c -> layout.columns().get(c).source() == null);
  }

  /// The table after the period changed: when its columns were exactly the years of the period
  /// before, they are those of the new one, and no column with money is lost.
  static Layout follow(Plan plan, @Nullable Period now) {
    var before = plan.head().period();
    var years = columns(plan.layout()).stream().map(c -> year(plan.layout(), c)).toList();
    if (now == null || before == null || !years.equals(years(before)) || placed(plan)) {
      return plan.layout();
    }
    var kept = new TreeMap<Integer, Boolean>();
    years(now).forEach(year -> kept.put(year, true));
    plan.measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .map(FundingLine::byYear)
        .forEach(byYear -> byYear.keySet().forEach(year -> kept.put(year, true)));
    var shifted = shifted(plan.layout(), List.copyOf(kept.keySet()));
    return shifted == null ? plan.layout() : shifted.layout();
  }

  public static List<Integer> years(Period period) {
    return IntStream.rangeClosed(period.from(), period.to()).boxed().toList();
  }

  /// Words kept by the number of their column would come to stand in another.
  private static boolean placed(Plan plan) {
    return plan.measures().stream()
        .anyMatch(
            measure ->
                !measure.others().isEmpty()
                    || measure.lines().stream()
                        .anyMatch(line -> line.raw().keySet().stream().anyMatch(key -> key < 0)));
  }

  private static List<Integer> columns(Layout layout) {
    return IntStream.range(0, layout.columns().size())
        .filter(c -> isYear(layout.columns().get(c)))
        .boxed()
        .toList();
  }

  private static boolean isYear(Column column) {
    return column.role() == Layout.Role.AMOUNT && column.year() != null;
  }

  private static Integer year(Layout layout, int column) {
    return Objects.requireNonNull(layout.columns().get(column).year());
  }

  /// The columns as they become.
  private record Draft(Layout old, List<Integer> at, List<Integer> years) {
    YearColumns whole() {
      var from = new ArrayList<Integer>();
      var columns = new ArrayList<Column>();
      SequencedMap<Integer, Integer> made = new TreeMap<>();
      for (int c = 0; c < old.columns().size(); c++) {
        if (c == at.getFirst()) {
          years.forEach(
              year -> {
                made.put(columns.size(), year);
                from.add(at.getFirst());
                columns.add(of(old.columns().get(at.getFirst()), year));
              });
        } else if (!at.contains(c)) {
          from.add(c);
          columns.add(old.columns().get(c));
        }
      }
      var header = old.headerRows().stream().map(row -> row(row, from, made)).toList();
      return new YearColumns(
          new Layout(columns, old.levels(), header, old.numberRow(), old.landscape(), old.shape()),
          from);
    }

    private List<String> row(List<String> row, List<Integer> from, Map<Integer, Integer> made) {
      var texts = new ArrayList<String>();
      for (int c = 0; c < from.size(); c++) {
        var text = from.get(c) < row.size() ? row.get(from.get(c)) : "";
        var year = made.get(c);
        texts.add(year == null ? ranged(text) : named(text, year));
      }
      return texts;
    }

    private Column of(Column column, int year) {
      return new Column(
          column.role(),
          named(column.header(), year),
          year,
          column.source(),
          column.unit(),
          column.confidence());
    }

    /// The first of the old columns lends its words.
    private String named(String text, int year) {
      var first = String.valueOf(year(old, at.getFirst()));
      return SPAN.matcher(text)
          .replaceAll(
              found ->
                  found.group(2) == null
                      ? found.group().equals(first) ? String.valueOf(year) : found.group()
                      : span(found.group(2)));
    }

    /// A heading over several years names the whole of the new ones.
    private String ranged(String text) {
      return SPAN.matcher(text)
          .replaceAll(found -> found.group(2) == null ? found.group() : span(found.group(2)));
    }

    private String span(String dash) {
      boolean one = years.size() == 1;
      return one ? String.valueOf(years.getFirst()) : years.getFirst() + dash + years.getLast();
    }
  }
}
