package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.documents.Sheet.Style;
import ua.kolo.programmes.reading.ChancePlan.Item;

/// The table a plan made by chance is printed in: where sections, sources, years and sums stand is
/// drawn too.
final class ChanceSheet {
  private enum Money {
    SOURCES_DOWN,
    SOURCES_ACROSS,
    YEARS_DOWN,
    YEARS_UNDER_SOURCES,
    IN_CELL
  }

  private final ChancePlan plan;
  private final Money money;
  private final boolean column;
  private final boolean banner;
  private final boolean numbered;
  private final boolean sumFirst;
  private final boolean sumRow;
  private final boolean sectionSums;
  private final boolean hryvnias;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();

  ChanceSheet(ChancePlan plan) {
    this.plan = plan;
    money = plan.one(List.of(Money.values()));
    int sections = plan.chance.nextInt(3);
    column = sections == 0;
    banner = sections == 1;
    numbered = plan.toss();
    sumFirst = plan.toss();
    sumRow = plan.toss();
    sectionSums = (column || banner) && plan.toss();
    hryvnias = plan.chance.nextInt(4) == 0;
    if (column) {
      names.add("Завдання");
    }
    if (numbered) {
      names.add("№ з/п");
    }
    names.addAll(List.of("Зміст заходу", "Виконавці", "Термін виконання"));
    if (money == Money.SOURCES_DOWN || money == Money.IN_CELL) {
      names.add("Джерела фінансування");
    }
  }

  boolean dated() {
    return money != Money.SOURCES_ACROSS;
  }

  boolean parents() {
    return column || banner;
  }

  Sheet sheet() {
    header();
    int spoilt = plan.chance.nextInt(3);
    for (int s = 0; s < plan.sections.size(); s++) {
      section(s);
      if (sectionSums) {
        sums("Разом за розділом " + (s + 1), s, spoilt == 1 && s == 0);
      }
    }
    sums(plan.one(List.of("Усього", "РАЗОМ за Програмою", "Всього:")), -1, spoilt == 0);
    int width = names.size() + amounts().size();
    var widths = new ArrayList<>(Collections.nCopies(width, 2));
    var parts = new ArrayList<Sheet.Part>();
    parts.add(
        new Sheet.Text(Style.APPROVAL, "Додаток\nдо рішення сесії Лозівської сільської ради"));
    parts.add(new Sheet.Text(Style.TITLE, "Заходи Програми на " + plan.span()));
    parts.add(new Sheet.Table(widths, money == Money.IN_CELL ? 1 : 2, rows));
    return new Sheet("Програма", true, "{0}", parts);
  }

  /// A column of money: whose and of which year; neither for the sum.
  private record Amount(@Nullable String source, @Nullable Integer year) {}

  private List<Amount> amounts() {
    var all = new ArrayList<Amount>();
    switch (money) {
      case SOURCES_DOWN -> plan.years.forEach(year -> all.add(new Amount(null, year)));
      case SOURCES_ACROSS, YEARS_DOWN ->
          plan.sources.forEach(source -> all.add(new Amount(source, null)));
      case YEARS_UNDER_SOURCES ->
          plan.sources.forEach(
              source -> plan.years.forEach(year -> all.add(new Amount(source, year))));
      case IN_CELL -> {}
    }
    all.add(sumFirst ? 0 : all.size(), new Amount(null, null));
    if (money == Money.YEARS_DOWN) {
      all.addFirst(new Amount("рік", null));
    }
    return all;
  }

  private void header() {
    String unit = hryvnias ? "грн" : "тис. грн";
    boolean one = money == Money.IN_CELL;
    int c = 0;
    for (var name : names) {
      row.add(new Cell(c++, 1, one ? 1 : 2, name, Look.HEADER));
    }
    var below = new ArrayList<Cell>();
    if (one) {
      row.add(new Cell(c, "Обсяг фінансування, " + unit, Look.HEADER));
    } else if (money == Money.YEARS_UNDER_SOURCES) {
      c = underSources(c, below, unit);
    } else {
      int first = money == Money.YEARS_DOWN ? 1 : 0;
      if (first > 0) {
        row.add(new Cell(c++, 1, 2, "Роки", Look.HEADER));
      }
      var all = amounts().subList(first, amounts().size());
      row.add(new Cell(c, all.size(), 1, "Обсяги фінансування, " + unit, Look.HEADER));
      for (var amount : all) {
        below.add(new Cell(c++, name(amount), Look.HEADER));
      }
    }
    next();
    if (!below.isEmpty()) {
      row = below;
      next();
    }
  }

  private int underSources(int from, List<Cell> below, String unit) {
    int c = from;
    var all = amounts();
    for (int a = 0; a < all.size(); ) {
      var amount = all.get(a);
      boolean sum = amount.source() == null;
      int span = sum ? 1 : plan.years.size();
      String name = sum ? "Разом, " + unit : amount.source() + ", " + unit;
      row.add(new Cell(c, span, sum ? 2 : 1, name, Look.HEADER));
      for (int y = 0; y < span && !sum; y++) {
        below.add(new Cell(c + y, "" + plan.years.get(y), Look.HEADER));
      }
      c += span;
      a += span;
    }
    return c;
  }

  private static String name(Amount amount) {
    return amount.year() != null
        ? amount.year() + " рік"
        : amount.source() == null ? "усього" : amount.source();
  }

  private void next() {
    rows.add(row);
    row = new ArrayList<>();
  }

  private void section(int s) {
    String name = (s + 1) + ". " + plan.sections.get(s);
    int width = names.size() + amounts().size();
    if (banner) {
      row.add(new Cell(0, width, 1, name, Look.BANNER));
      next();
    }
    var own = plan.items.stream().filter(item -> item.section() == s).toList();
    int high = own.stream().mapToInt(this::high).sum();
    for (var item : own) {
      if (column && item.equals(own.getFirst())) {
        row.add(new Cell(0, 1, high, name, Look.PLAIN));
      }
      item(item);
    }
  }

  private int high(Item item) {
    return switch (money) {
      case SOURCES_DOWN, IN_CELL -> Math.max(1, item.money().size()) + (summed(item) ? 1 : 0);
      case YEARS_DOWN -> plan.years.size() + (sumRow ? 1 : 0);
      case SOURCES_ACROSS, YEARS_UNDER_SOURCES -> 1;
    };
  }

  /// «Усього» stands over the sources of a measure that has several.
  private boolean summed(Item item) {
    return money == Money.SOURCES_DOWN && sumRow && item.money().size() > 1;
  }

  private void item(Item item) {
    int high = high(item);
    int c = column ? 1 : 0;
    if (numbered) {
      row.add(new Cell(c++, 1, high, item.number(), Look.CENTRED));
    }
    String text = numbered ? item.text() : item.number() + ". " + item.text();
    for (var words : List.of(text, item.body(), plan.span())) {
      row.add(new Cell(c++, 1, high, words, Look.PLAIN));
    }
    var sources = new ArrayList<@Nullable String>(item.money().keySet());
    if (sources.isEmpty() || summed(item)) {
      sources.addFirst(null);
    }
    for (int r = 0; r < high; r++) {
      switch (money) {
        case SOURCES_DOWN -> ofSource(item, sources.get(r), c);
        case IN_CELL -> inCell(item, sources.get(r), c);
        case YEARS_DOWN -> ofYear(r, (source, year) -> item.sum(source, year), false);
        case SOURCES_ACROSS, YEARS_UNDER_SOURCES -> cells(item::sum, null, null, false);
      }
      next();
    }
  }

  private void ofSource(Item item, @Nullable String source, int at) {
    String label = source == null ? (summed(item) ? "Усього" : "-") : source;
    row.add(new Cell(at, label, Look.PLAIN));
    cells(item::sum, source, null, false);
  }

  private void inCell(Item item, @Nullable String source, int at) {
    row.add(new Cell(at, source == null ? "-" : source, Look.PLAIN));
    var byYear = source == null ? null : item.money().get(source);
    String text =
        byYear == null
            ? "-"
            : byYear.entrySet().stream()
                .map(paid -> paid.getKey() + " рік – " + shown(paid.getValue()))
                .collect(Collectors.joining("\n"));
    row.add(new Cell(at + 1, text, Look.PLAIN));
  }

  /// What some money sums to.
  private interface Sum {
    BigDecimal of(@Nullable String source, @Nullable Integer year);
  }

  private void ofYear(int r, Sum sum, boolean spoilt) {
    var year = r < plan.years.size() ? plan.years.get(r) : null;
    row.add(new Cell(names.size(), year == null ? "Усього" : "" + year, Look.CENTRED));
    cells(sum, null, year, spoilt && year == null);
  }

  private void cells(Sum sum, @Nullable String source, @Nullable Integer year, boolean spoilt) {
    int c = names.size();
    for (var amount : amounts()) {
      if ("рік".equals(amount.source())) {
        c++;
        continue;
      }
      var own = amount.source() == null ? source : amount.source();
      var when = amount.year() == null ? year : amount.year();
      var right = sum.of(own, when);
      boolean whole = amount.source() == null && amount.year() == null;
      row.add(new Cell(c++, shown(spoilt && whole ? plan.spoilt(right) : right), Look.NUMBER));
    }
  }

  private void sums(String label, int section, boolean spoilt) {
    int high = money == Money.YEARS_DOWN ? plan.years.size() + 1 : 1;
    row.add(new Cell(0, names.size(), high, label, Look.STRONG));
    Sum sum = (source, year) -> plan.sum(section, source, year);
    for (int r = 0; r < high; r++) {
      if (money == Money.YEARS_DOWN) {
        ofYear(r, sum, spoilt);
      } else {
        cells(sum, null, null, spoilt);
      }
      next();
    }
  }

  private String shown(BigDecimal thousands) {
    if (thousands.signum() == 0) {
      return "-";
    }
    var signs = new DecimalFormatSymbols(Locale.ROOT);
    signs.setGroupingSeparator('\u00A0');
    signs.setDecimalSeparator(',');
    return hryvnias
        ? new DecimalFormat("#,##0.00", signs).format(thousands.movePointRight(3))
        : new DecimalFormat("#,##0.0", signs).format(thousands);
  }
}
