package ua.kolo.programmes.layout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Note;

/// What stands in the cells of one measure, row by row.
final class MeasureRows {
  private final Measure measure;
  private final @Nullable Measure before;
  private final Roles roles;
  private final AmountText amounts;
  private final List<MoneyRow> money;
  private final int size;

  /// @param before the measure in the rows just above, null when something else stands there
  MeasureRows(Measure measure, @Nullable Measure before, Roles roles, AmountText amounts) {
    this.measure = measure;
    this.before = before;
    this.roles = roles;
    this.amounts = amounts;
    money = MoneyRow.of(measure, roles);
    size = Math.max(1, Math.max(money.size(), measure.indicators().size()));
  }

  int size() {
    return size;
  }

  /// Fills the row's cells, all but those of numbers, levels and the measure's own words.
  void fill(TableDraft.Row row, int index) {
    for (int c = 0; c < roles.width(); c++) {
      switch (roles.get(c).role()) {
        case EXECUTORS, CO_EXECUTORS -> executors(row, c, index);
        case TERM -> term(row, c, index);
        case SOURCE -> source(row, c, index);
        case YEAR -> cell(row, c, index, year(index), Look.CENTRED);
        case AMOUNT, AMOUNT_TOTAL -> cell(row, c, index, amount(c, index), look(amount(c, index)));
        case EXPECTED_RESULT, ACTUAL_RESULT -> result(row, c, index);
        case INDICATOR, INDICATOR_UNIT, INDICATOR_TARGET -> indicator(row, c, index);
        case PLACE, NOTE, UNKNOWN -> other(row, c, index);
        case NUMBER, SECTION, GOAL, TASK, UPPER_MEASURE, MEASURE_NUMBER, MEASURE -> {}
      }
    }
    spreadPhrase(row, index);
  }

  private static Look look(String amount) {
    return amount.chars().anyMatch(Character::isLetter) ? Look.CENTRED : Look.NUMBER;
  }

  /// A cell of a money row; under the last one the cells go on.
  private void cell(TableDraft.Row row, int column, int index, String text, Look look) {
    if (index < Math.max(1, money.size())) {
      row.put(column, text, look);
    } else {
      row.join(column, text, look);
    }
  }

  private void shared(TableDraft.Row row, int column, int index, String text, boolean above) {
    if (index > 0 || above) {
      row.join(column, text, Look.PLAIN);
    } else {
      row.put(column, text, Look.PLAIN);
    }
  }

  private boolean oneRow() {
    return size == 1 && before != null;
  }

  private static String term(Measure measure) {
    return Objects.requireNonNullElse(measure.term().raw(), "");
  }

  private void term(TableDraft.Row row, int column, int index) {
    if (index == 0 && sharesTerm()) {
      row.share(column, term(measure), Look.PLAIN);
    } else {
      shared(row, column, index, term(measure), false);
    }
  }

  private boolean sharesTerm() {
    return before != null
        && measure.notes().contains(Note.SHARED_TERM)
        && before.notes().contains(Note.SHARED_TERM)
        && !term(measure).isEmpty()
        && term(measure).equals(term(before));
  }

  private boolean sharesExecutors() {
    return oneRow()
        && before != null
        && measure.notes().contains(Note.INHERITED_EXECUTORS)
        && last(before).equals(measure.executors());
  }

  private static List<Executor> last(Measure measure) {
    var lines = measure.lines();
    boolean own = lines.size() > 1 && !lines.getLast().executors().isEmpty();
    return own ? lines.getLast().executors() : measure.executors();
  }

  private void executors(TableDraft.Row row, int column, int index) {
    String text = ExecutorText.of(in(column, at(index)), understood(column));
    boolean same = index > 0 && at(index).equals(at(index - 1));
    if (same || (index == 0 && sharesExecutors())) {
      row.share(column, text, Look.PLAIN);
    } else {
      row.put(column, text, Look.PLAIN);
    }
  }

  private Executor.@Nullable Role understood(int column) {
    if (roles.get(column).role() == Role.CO_EXECUTORS) {
      return Executor.Role.CO_EXECUTOR;
    }
    return roles.has(Role.CO_EXECUTORS) ? Executor.Role.RESPONSIBLE : null;
  }

  private List<Executor> in(int column, List<Executor> executors) {
    if (!roles.has(Role.CO_EXECUTORS) || !roles.has(Role.EXECUTORS)) {
      return executors;
    }
    boolean co = roles.get(column).role() == Role.CO_EXECUTORS;
    return executors.stream().filter(e -> co == (e.role() == Executor.Role.CO_EXECUTOR)).toList();
  }

  /// The bodies of one row: the line's own where lines have different ones.
  private List<Executor> at(int index) {
    boolean differ = measure.lines().stream().map(FundingLine::executors).distinct().count() > 1;
    if (!differ || money.isEmpty()) {
      return measure.executors();
    }
    var own = money.get(Math.min(index, money.size() - 1)).first().executors();
    return own.isEmpty() ? measure.executors() : own;
  }

  private String source(int index) {
    if (money.isEmpty()) {
      return "";
    }
    var line = money.get(Math.min(index, money.size() - 1)).first();
    return Objects.requireNonNullElse(line.sourceRaw(), String.join(", ", line.sources()));
  }

  private void source(TableDraft.Row row, int column, int index) {
    String text = source(index);
    boolean inherited = measure.notes().contains(Note.INHERITED_SOURCE);
    boolean above = index > 0 && text.equals(source(index - 1)) && (inherited || sameLine(index));
    if (above || index >= Math.max(1, money.size())) {
      row.share(column, text, Look.PLAIN);
    } else if (index == 0 && inherited && sharesExecutors() && text.equals(sourceBefore())) {
      row.share(column, text, Look.PLAIN);
    } else {
      row.put(column, text, Look.PLAIN);
    }
  }

  private boolean sameLine(int index) {
    return index < money.size() && money.get(index).first().equals(money.get(index - 1).first());
  }

  private @Nullable String sourceBefore() {
    return before == null || before.lines().isEmpty() ? null : before.lines().getLast().sourceRaw();
  }

  private String year(int index) {
    var year = index < money.size() ? money.get(index).year() : null;
    if (year == null) {
      return "";
    }
    return year == 0 ? (size > 1 ? PrintedWords.of("total") : "") : String.valueOf(year);
  }

  private String amount(int column, int index) {
    return index < money.size() ? money.get(index).text(column, amounts, roles) : "";
  }

  /// Words that stand for the amounts of several columns get the width of the blank ones.
  private void spreadPhrase(TableDraft.Row row, int index) {
    int first = roles.firstMoney();
    if (first == roles.width() || amount(first, index).length() < 4) {
      return;
    }
    int end = first + 1;
    while (end < roles.width() && roles.money(end) && amount(end, index).isEmpty()) {
      end++;
    }
    if (end > first + 1 && look(amount(first, index)) == Look.CENTRED) {
      row.put(first, end - first, amount(first, index), Look.CENTRED);
    }
  }

  private void result(TableDraft.Row row, int column, int index) {
    var role = roles.get(column).role();
    boolean only = !(roles.has(Role.EXPECTED_RESULT) && roles.has(Role.ACTUAL_RESULT));
    if (!only && role == Role.ACTUAL_RESULT) {
      other(row, column, index);
      return;
    }
    var own = money.stream().map(MoneyRow::first).map(FundingLine::result).toList();
    long several =
        measure.lines().stream().map(FundingLine::result).filter(Objects::nonNull).count();
    if (several > 1) {
      var text = index < own.size() && !(index > 0 && sameLine(index)) ? own.get(index) : null;
      shared(row, column, text == null ? index : 0, text == null ? "" : text, false);
    } else {
      whole(row, column, index);
    }
  }

  private void whole(TableDraft.Row row, int column, int index) {
    String text = measure.result() == null ? "" : measure.result().text();
    boolean own = measure.lines().stream().anyMatch(line -> line.result() != null);
    boolean above =
        before != null
            && !own
            && !text.isEmpty()
            && Objects.equals(measure.result(), before.result());
    shared(row, column, index, text, above);
  }

  private void indicator(TableDraft.Row row, int column, int index) {
    if (index >= measure.indicators().size()) {
      shared(row, column, index, "", false);
      return;
    }
    var indicator = measure.indicators().get(index);
    var year = roles.get(column).year();
    String text =
        switch (roles.get(column).role()) {
          case INDICATOR -> indicator.text();
          case INDICATOR_UNIT -> Objects.requireNonNullElse(indicator.unit(), "");
          default -> target(indicator.targets(), year);
        };
    row.put(column, text, roles.get(column).role() == Role.INDICATOR ? Look.PLAIN : Look.CENTRED);
  }

  private static String target(Map<Integer, String> targets, @Nullable Integer year) {
    return targets.getOrDefault(year == null ? 0 : year, "");
  }

  private void other(TableDraft.Row row, int column, int index) {
    shared(row, column, index, measure.others().getOrDefault(column, ""), false);
  }
}
