package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.counts.Cell;
import ua.kolo.platform.Days;
import ua.kolo.tracking.RowFigures;

/// What somebody typed into a row. Amounts come by the number of their line, figures by the
/// indicator and its part.
record RowForm(
    @Nullable Integer version,
    Contribution.@Nullable Status status,
    @Nullable String narrative,
    @Nullable String reason,
    @Nullable String evidence,
    @Nullable String doneFrom,
    @Nullable String doneTo,
    @Nullable Map<Integer, String> allocated,
    @Nullable Map<Integer, String> financed,
    @Nullable Map<Integer, String> spent,
    boolean confirmed,
    @Nullable Map<String, String> figures) {
  private static final int LONGEST = 10_000;
  private static final int LONG = 2_000;

  static RowForm of(ReportedRow entry) {
    var row = entry.row();
    var told =
        new Filled(
            row.status(),
            row.narrative(),
            row.reason(),
            row.evidence(),
            row.doneFrom(),
            row.doneTo(),
            entry.money(),
            row.confirmed());
    return of(told).upon(row.version());
  }

  private static RowForm of(Filled told) {
    var allocated = new TreeMap<Integer, String>();
    var financed = new TreeMap<Integer, String>();
    var spent = new TreeMap<Integer, String>();
    for (var line : told.money()) {
      allocated.put(line.line(), Amounts.show(line.allocated()));
      financed.put(line.line(), Amounts.show(line.financed()));
      spent.put(line.line(), Amounts.show(line.spent()));
    }
    return new RowForm(
        null,
        told.status(),
        told.narrative(),
        told.reason(),
        told.evidence(),
        Days.show(told.doneFrom()),
        Days.show(told.doneTo()),
        allocated,
        financed,
        spent,
        told.confirmed(),
        null);
  }

  /// The same with what the body told of indicators.
  RowForm telling(List<RowFigures.Asked> asked) {
    var typed = new TreeMap<String, String>();
    for (var one : asked) {
      one.told().forEach((cell, amount) -> typed.put(name(one, cell), Amounts.show(amount)));
    }
    return new RowForm(
        version, status, narrative, reason, evidence, doneFrom, doneTo, allocated, financed, spent,
        confirmed, typed);
  }

  private static String name(RowFigures.Asked asked, Cell cell) {
    return asked.indicator() + "_" + cell;
  }

  /// What was typed of a part of an indicator.
  public String figure(RowFigures.Asked asked, Cell cell) {
    return figures == null ? "" : figures.getOrDefault(name(asked, cell), "");
  }

  /// The same with what the body said before in the place of what is empty.
  RowForm saying(Filled said) {
    var before = of(said);
    return new RowForm(
        version,
        status == null ? before.status : status,
        either(narrative, before.narrative),
        either(reason, before.reason),
        either(evidence, before.evidence),
        either(doneFrom, before.doneFrom),
        either(doneTo, before.doneTo),
        either(allocated, before.allocated),
        either(financed, before.financed),
        either(spent, before.spent),
        confirmed,
        figures);
  }

  private static @Nullable String either(@Nullable String typed, @Nullable String before) {
    return typed == null || typed.isBlank() ? before : typed;
  }

  private static Map<Integer, String> either(
      @Nullable Map<Integer, String> typed, @Nullable Map<Integer, String> before) {
    var all = new TreeMap<Integer, String>(before == null ? Map.of() : before);
    if (typed != null) {
      typed.forEach((line, sum) -> all.merge(line, sum, (old, own) -> own.isBlank() ? old : own));
    }
    return all;
  }

  /// The same words upon the newest version.
  RowForm upon(int newest) {
    return new RowForm(
        newest, status, narrative, reason, evidence, doneFrom, doneTo, allocated, financed, spent,
        confirmed, figures);
  }

  /// The same with what the treasury tells in the place of what was typed, line by line.
  RowForm paid(Map<Integer, TreasuryFigures.Figure> treasury) {
    var newAllocated = new TreeMap<Integer, String>(allocated == null ? Map.of() : allocated);
    var newFinanced = new TreeMap<Integer, String>(financed == null ? Map.of() : financed);
    var newSpent = new TreeMap<Integer, String>(spent == null ? Map.of() : spent);
    treasury.forEach(
        (line, figure) -> {
          if (!figure.whole()) {
            return;
          }
          put(newAllocated, line, figure.allocated());
          put(newFinanced, line, figure.financed());
          put(newSpent, line, figure.spent());
        });
    return new RowForm(
        version,
        status,
        narrative,
        reason,
        evidence,
        doneFrom,
        doneTo,
        newAllocated,
        newFinanced,
        newSpent,
        confirmed,
        figures);
  }

  private static void put(Map<Integer, String> typed, int line, @Nullable BigDecimal paid) {
    // Money that came back is no amount a row takes.
    if (paid != null && paid.signum() >= 0) {
      typed.put(line, Amounts.show(paid));
    }
  }

  /// The version the words were written upon; 0, which is none, when it was not sent.
  int base() {
    return version == null ? 0 : version;
  }

  /// What was typed for a line of money.
  public String typed(String which, int line) {
    var all =
        switch (which) {
          case "allocated" -> allocated;
          case "financed" -> financed;
          default -> spent;
        };
    return all == null ? "" : all.getOrDefault(line, "");
  }

  void check(ReportedRow entry, List<RowFigures.Asked> asked, BindingResult errors) {
    for (var one : asked) {
      for (var cell : one.cells()) {
        if (Amounts.isWrong(figure(one, cell))) {
          errors.reject("reporting.figure.wrong", new Object[] {figure(one, cell)}, null);
        }
      }
    }
    if (Days.isWrong(doneFrom)) {
      errors.rejectValue("doneFrom", "reporting.day.wrong");
    }
    if (Days.isWrong(doneTo)) {
      errors.rejectValue("doneTo", "reporting.day.wrong");
    }
    tooLong("narrative", narrative, LONGEST, errors);
    tooLong("reason", reason, LONG, errors);
    tooLong("evidence", evidence, LONG, errors);
    for (var line : entry.money()) {
      for (var which : List.of("allocated", "financed", "spent")) {
        if (Amounts.isWrong(typed(which, line.line()))) {
          errors.reject("reporting.amount.wrong", new Object[] {typed(which, line.line())}, null);
        }
      }
    }
  }

  private static void tooLong(
      String field, @Nullable String typed, int most, BindingResult errors) {
    if (typed != null && typed.length() > most) {
      errors.rejectValue(field, "reporting.long", new Object[] {most}, null);
    }
  }

  Filled filled(ReportedRow entry, List<RowFigures.Asked> asked) {
    var money = new ArrayList<Spending>();
    for (var line : entry.money()) {
      int at = line.line();
      money.add(
          new Spending(
              at,
              line.source(),
              line.planned(),
              Amounts.parse(typed("allocated", at)),
              Amounts.parse(typed("financed", at)),
              Amounts.parse(typed("spent", at)),
              line.shared()));
    }
    return new Filled(
        status,
        narrative,
        reason,
        evidence,
        Days.parse(doneFrom),
        Days.parse(doneTo),
        money,
        confirmed,
        told(asked));
  }

  private Map<UUID, Map<Cell, BigDecimal>> told(List<RowFigures.Asked> asked) {
    var told = new HashMap<UUID, Map<Cell, BigDecimal>>();
    for (var one : asked) {
      var cells = new EnumMap<Cell, BigDecimal>(Cell.class);
      for (var cell : one.cells()) {
        var amount = Amounts.parse(figure(one, cell));
        if (amount != null) {
          cells.put(cell, amount);
        }
      }
      told.put(one.indicator(), cells);
    }
    return told;
  }
}
