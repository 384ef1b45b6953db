package ua.kolo.tracking.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// How a person says the table is to be read; the table itself travels with the form, packed.
///
/// @param table what was given; null when a file comes with the form
/// @param columns by their place; `NONE` passes one over
record CashForm(
    @Nullable String table,
    @Nullable String fileName,
    @Nullable List<String> columns,
    @Nullable String unit,
    @Nullable String fund,
    @Nullable String from,
    @Nullable String until,
    boolean confirmed) {
  static final String THOUSANDS = "THOUSAND";

  static CashForm fresh(String table, String fileName, CashTrial trial) {
    var period = trial.period();
    return new CashForm(
        table,
        fileName,
        names(trial.reading().head()),
        trial.saysThousands() ? THOUSANDS : "HRYVNIA",
        "",
        period == null ? "" : Days.show(period.from()),
        period == null ? "" : Days.show(period.to()),
        false);
  }

  private static List<String> names(CashHead head) {
    var names = new ArrayList<String>();
    head.columns().forEach(one -> names.add(one == null ? "" : one.name()));
    return names;
  }

  CashForm over(CashTrial trial) {
    return new CashForm(
        table, fileName, names(trial.reading().head()), unit, fund, from, until, confirmed);
  }

  String named() {
    return fileName == null ? "" : fileName;
  }

  /// A day is typed that is none, or they are not of one year in their order.
  boolean hasWrongDays() {
    return Days.isWrong(from) || Days.isWrong(until) || (period().isEmpty() && hasDays());
  }

  private boolean hasDays() {
    return Days.parse(until) != null || Days.parse(from) != null;
  }

  CashOrder order() {
    return new CashOrder(
        chosen(), THOUSANDS.equals(unit), period().orElse(null), chosenFund().orElse(null));
  }

  private List<@Nullable CashColumn> chosen() {
    var chosen = new ArrayList<@Nullable CashColumn>();
    for (var name : columns == null ? List.<String>of() : columns) {
      chosen.add(column(name));
    }
    return chosen;
  }

  private static @Nullable CashColumn column(String name) {
    for (var column : CashColumn.values()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }

  private Optional<Fund> chosenFund() {
    for (var one : Fund.values()) {
      if (one.name().equals(fund)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private Optional<CashPeriod> period() {
    LocalDate last = Days.parse(until);
    if (last == null) {
      return Optional.empty();
    }
    var first = Days.parse(from);
    var begins = first == null ? last.withDayOfYear(1) : first;
    return begins.isAfter(last) || begins.getYear() != last.getYear()
        ? Optional.empty()
        : Optional.of(new CashPeriod(begins, last));
  }
}
