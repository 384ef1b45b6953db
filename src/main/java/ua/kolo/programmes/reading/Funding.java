package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Texts;

/// The money of a measure: a line for each of its rows, or for each source that has columns of its
/// own.
final class Funding {
  private final Columns columns;
  private final AmountUnit unit;
  private final @Nullable Period period;
  private final @Nullable Period term;
  private final List<@Nullable String> columnSources;

  Funding(Columns columns, AmountUnit unit, @Nullable Period period) {
    this(columns, unit, period, period);
  }

  private Funding(
      Columns columns, AmountUnit unit, @Nullable Period period, @Nullable Period term) {
    this.columns = columns;
    this.unit = unit;
    this.period = period;
    this.term = term;
    var sources = new LinkedHashSet<@Nullable String>();
    columns.money.forEach(c -> sources.add(columns.get(c).source()));
    if (sources.isEmpty()) {
      sources.add(null);
    }
    columnSources = new ArrayList<>(sources);
  }

  /// What one row brings.
  ///
  /// @param executors the row's own or inherited bodies
  /// @param source the row's own or inherited source cell
  /// @param result the row's own result, null without one
  record Row(Line line, List<Executor> executors, String source, @Nullable String result) {}

  /// @param own the years of the heading the measure stands under, the plan's without one
  /// @param due the measure's term: what is said for each year is said for these
  List<FundingLine> lines(List<Row> rows, @Nullable Period own, Term due) {
    var years = within(own, due);
    return Objects.equals(own, period) && Objects.equals(years, term)
        ? lines(rows)
        : new Funding(columns, unit, own, years).lines(rows);
  }

  private static @Nullable Period within(@Nullable Period own, Term due) {
    if (own == null || due.from() == null || due.to() == null || due.doubtful()) {
      return own;
    }
    int from = Math.max(own.from(), due.from().getYear());
    int to = Math.min(own.to(), due.to().getYear());
    return from > to ? own : new Period(from, to);
  }

  private List<FundingLine> lines(List<Row> rows) {
    if (columns.has(Role.YEAR)) {
      return new YearRows(columns, unit, columnSources).lines(rows);
    }
    var lines = new ArrayList<FundingLine>();
    boolean summed = false;
    for (var row : rows) {
      if (!lines.isEmpty() && onlyIndicator(row.line())) {
        continue;
      }
      boolean sum = Tokens.total(row.source());
      for (var line : ofRow(row, !lines.isEmpty())) {
        lines.add(summed && !sum ? detail(line) : line);
      }
      summed |= sum;
    }
    return sumFirst(lines, rows);
  }

  /// A further indicator of the measure: who, from what and how much go on from the row above.
  private boolean onlyIndicator(Line line) {
    return columns.has(Role.INDICATOR)
        && !line.blank(columns.of(Role.INDICATOR))
        && columns.money.stream().allMatch(c -> c < line.carried.length && line.carried[c])
        && goesOn(line, Role.EXECUTORS)
        && goesOn(line, Role.SOURCE);
  }

  private boolean goesOn(Line line, Role role) {
    return !columns.has(role) || columns.carried(line, role);
  }

  /// «Разом» under its sources: they are its parts all the same.
  private static List<FundingLine> sumFirst(List<FundingLine> lines, List<Row> rows) {
    boolean last =
        rows.size() > 1
            && lines.size() == rows.size()
            && Tokens.total(rows.getLast().source())
            && rows.stream().filter(row -> Tokens.total(row.source())).count() == 1
            && rows.stream().noneMatch(row -> row.source().isEmpty());
    if (!last) {
      return lines;
    }
    var ordered = new ArrayList<FundingLine>(List.of(lines.getLast()));
    lines.subList(0, lines.size() - 1).forEach(line -> ordered.add(detail(line)));
    return ordered;
  }

  /// The same line as a part of the sum above it.
  static FundingLine detail(FundingLine line) {
    return line.asPart(true);
  }

  private List<FundingLine> ofRow(Row row, boolean later) {
    var lines = new ArrayList<FundingLine>();
    if (row.source().isEmpty()) {
      var inside = InsideSources.of(row.line(), columns, unit, term);
      boolean summed = inside.containsKey(InsideSources.WHOLE);
      inside.forEach(
          (source, money) -> {
            var line = inside(row, source, money);
            lines.add(summed && !source.isEmpty() ? detail(line) : line);
          });
    }
    if (!lines.isEmpty()) {
      return lines;
    }
    boolean sums = columnSources.size() > 1 && columnSources.contains(null);
    for (var source : columnSources) {
      var money = Money.read(row.line(), columns, source, unit, period, term);
      if (source == null || money.says()) {
        lines.add(line(row, source, money, sums && source != null, later));
      }
    }
    if (lines.isEmpty()) {
      lines.add(line(row, null, silent(row), false, later));
    }
    if (sums) {
      lines.sort((one, other) -> Boolean.compare(one.ofWhich(), other.ofWhich()));
    }
    return lines;
  }

  private FundingLine inside(Row row, String source, Money money) {
    return new FundingLine(
        row.executors(),
        source.isEmpty() ? List.of() : List.of(source),
        null,
        money.state(),
        money.total(),
        money.totalPrinted(),
        money.byYear(),
        money.raw(),
        false,
        row.result(),
        origin(row.line()));
  }

  /// No source has money: what their cells say instead.
  private Money silent(Row row) {
    var money = Money.read(row.line(), columns, null, unit, period, term);
    for (var source : columnSources) {
      var said = Money.read(row.line(), columns, source, unit, period, term);
      money = money.empty() ? said : money;
    }
    return money;
  }

  private FundingLine line(
      Row row, @Nullable String source, Money money, boolean detail, boolean later) {
    String inside = source == null ? insideSource(row) : null;
    boolean sum = source == null && Tokens.total(row.source());
    boolean part = row.line().part != null || Tokens.ofWhich(row.source());
    boolean ofWhich = detail || (later && part);
    var names =
        inside != null
            ? names(inside)
            : source != null ? List.of(source) : sum ? List.<String>of() : names(row);
    return new FundingLine(
        row.executors(),
        names,
        columns.has(Role.SOURCE) || row.line().part != null
            ? Texts.normalise(row.source())
            : source,
        state(money, row),
        money.total(),
        money.totalPrinted(),
        money.byYear(),
        money.raw(),
        ofWhich,
        row.result(),
        money.doubtful() ? origin(row.line()).sure(Doubts.UNCLEAR) : origin(row.line()));
  }

  /// The source a money cell names itself, where the table has no column for it.
  private @Nullable String insideSource(Row row) {
    if (!row.source().isEmpty()) {
      return null;
    }
    for (int c : columns.money) {
      String named = CellMoney.of(row.line().at(c), unit).source();
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  /// A part of the money named in the measures' column may be a community's or a spending: that is
  /// no source.
  private static List<String> names(Row row) {
    boolean part = row.line().part != null && !Tokens.ofWhich(row.source());
    return part && !Sources.looksLikeSources(row.source()) ? List.of() : names(row.source());
  }

  /// A part of the money may be called by what it is spent on: that is no source.
  static List<String> names(String source) {
    String words = SumWords.withoutOfWhich(source);
    boolean spent = Tokens.ofWhich(source) && !Sources.looksLikeSources(words);
    return spent ? List.of() : Sources.split(words);
  }

  private State state(Money money, Row row) {
    String source = row.source();
    boolean silent = money.state() == State.BLANK || money.state() == State.DASH;
    if (silent && Sources.notRequired(source)) {
      return State.NOT_REQUIRED;
    }
    if (money.state() == State.TEXT && money.raw().values().stream().allMatch(Funding::marks)) {
      return State.SOURCE_ONLY;
    }
    if (!columns.money.isEmpty() && money.state() != State.BLANK) {
      return money.state();
    }
    if (row.line().priceless) {
      return State.NO_COLUMN;
    }
    if (!columns.money.isEmpty() || columns.has(Role.YEAR)) {
      return overMoney(row.line()) ? State.TEXT : State.BLANK;
    }
    if (!columns.has(Role.SOURCE)) {
      return State.NO_COLUMN;
    }
    return source.isEmpty() ? State.BLANK : State.SOURCE_ONLY;
  }

  /// «+» under the name of a source: it pays, how much is not said.
  private static boolean marks(String cell) {
    return cell.isBlank() || cell.strip().matches("[+✓✔vVхХxX]");
  }

  /// Words in a cell merged over the source and the money stand for both.
  private boolean overMoney(Line line) {
    int source = columns.of(Role.SOURCE);
    if (source < 0 || line.blank(source)) {
      return false;
    }
    int end = source + line.span[source];
    return columns.money.stream().anyMatch(c -> c > source && c < end);
  }

  private Origin origin(Line line) {
    return origin(line, columns);
  }

  static Origin origin(Line line, Columns columns) {
    int column = columns.money.isEmpty() ? columns.of(Role.SOURCE) : columns.money.getFirst();
    return Interpreter.origin(line, column);
  }

  /// The source cell of a row, as it is or as it reaches the row from above, or what a part of the
  /// money is called by.
  String source(Line line) {
    return line.part == null ? columns.reaching(line, Role.SOURCE) : line.part;
  }
}
