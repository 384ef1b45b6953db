package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.reading.Drafts.TotalDraft;

/// The figures of a printed sum, in one row or in one for each year.
record TotalMoney(Columns columns, AmountUnit unit, @Nullable Period period) {
  /// «Всього на 2027 рік» names its year itself, whatever years the plan has.
  TotalMoney of(Kind kind) {
    return kind == Kind.YEAR_TOTAL ? new TotalMoney(columns, unit, null) : this;
  }

  /// @param source the source whose columns are read, null for those of none
  Money read(TotalDraft draft, @Nullable String source) {
    if (!columns.has(Role.YEAR)) {
      return Money.read(draft.line(), columns, source, unit, period);
    }
    var lines = new ArrayList<Line>(List.of(draft.line()));
    lines.addAll(draft.more());
    return down(lines, source);
  }

  private Money down(List<Line> lines, @Nullable String source) {
    var byYear = new TreeMap<Integer, BigDecimal>();
    var raw = new HashMap<Integer, String>();
    BigDecimal total = null;
    for (var line : lines) {
      var year = ColumnRoles.yearOf(columns.text(line, Role.YEAR));
      var money = Money.read(line, columns, source, unit, null);
      raw.put(year == null ? 0 : year, money.raw().getOrDefault(0, ""));
      if (year == null) {
        total = money.total();
      } else if (money.total() != null) {
        byYear.put(year, money.total());
      }
    }
    boolean printed = total != null;
    if (!printed && !byYear.isEmpty()) {
      total = byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    var state = total == null ? State.BLANK : State.AMOUNT;
    return new Money(state, total, printed, byYear, raw, List.of(), false);
  }
}
