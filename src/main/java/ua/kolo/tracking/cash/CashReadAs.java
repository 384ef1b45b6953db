package ua.kolo.tracking.cash;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;

/// How another program says a table is to be read; what is not given is as the table says itself.
///
/// @param columns names of [CashColumn] by their place; anything else passes one over
/// @param thousands amounts are thousands of hryvnias
/// @param from of rows that tell no time themselves: `2026-01-01`, or `01.01.2026`
record CashReadAs(
    @Nullable List<String> columns,
    @Nullable Boolean thousands,
    @Nullable String from,
    @Nullable String until,
    @Nullable Fund fund) {
  CashOrder over(CashTrial trial) {
    boolean large = thousands == null ? trial.saysThousands() : thousands;
    var last = day(until);
    return new CashOrder(chosen(), large, last == null ? trial.period() : period(last), fund);
  }

  private CashPeriod period(LocalDate last) {
    var told = day(from);
    var first = told == null ? last.withDayOfYear(1) : told;
    if (first.isAfter(last) || first.getYear() != last.getYear()) {
      throw new BadRequest("cash.days.wrong");
    }
    return new CashPeriod(first, last);
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    var day = Days.parse(typed);
    try {
      return day == null ? LocalDate.parse(typed.strip()) : day;
    } catch (DateTimeParseException wrong) {
      throw new BadRequest("cash.days.wrong");
    }
  }

  private List<@Nullable CashColumn> chosen() {
    var chosen = new ArrayList<@Nullable CashColumn>();
    for (var name : columns == null ? List.<String>of() : columns) {
      chosen.add(column(name.strip().toUpperCase(Locale.ROOT)));
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
}
