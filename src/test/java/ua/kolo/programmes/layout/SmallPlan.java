package ua.kolo.programmes.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.LevelStyle;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.Term;

/// A plan of one section, one task, three measures and their sums.
final class SmallPlan {
  static final Executor CENTRE = new Executor("центр соціальних служб", false);
  static final Executor POLICE = new Executor("відділ поліції", true);

  private SmallPlan() {}

  static Plan plan() {
    return new Plan(head(), layout(), nodes(), measures(), totals(), List.of());
  }

  private static Head head() {
    return new Head(
        "Заходи програми «Тепла оселя»",
        Head.Kind.TARGET_PROGRAMME,
        null,
        Head.Place.UNKNOWN,
        new Head.Period(2027, 2028),
        new Head.Approval(null, null, null, null, List.of("Додаток 1", "до рішення")),
        AmountUnit.THOUSAND,
        List.of("Додаток 1", "до рішення", "(вступне слово)"),
        List.of("* примітка", "Секретар ради"));
  }

  private static Layout layout() {
    return new Layout(
        List.of(
            column(Role.NUMBER, "№"),
            column(Role.TASK, "Завдання"),
            column(Role.MEASURE, "Захід"),
            column(Role.EXECUTORS, "Виконавці"),
            column(Role.TERM, "Строк"),
            column(Role.SOURCE, "Джерело"),
            new Column(Role.AMOUNT, "2027", 2027, null, null, 1),
            new Column(Role.AMOUNT, "2028", 2028, null, null, 1),
            column(Role.EXPECTED_RESULT, "Результат"),
            column(Role.NOTE, "Примітка")),
        List.of(new LevelStyle("SECTION", true), new LevelStyle("TASK", false)),
        List.of(
            List.of(
                "№",
                "Завдання",
                "Захід",
                "Виконавці",
                "Строк",
                "Джерело",
                "Обсяг",
                "Обсяг",
                "Результат",
                "Примітка"),
            List.of(
                "№",
                "Завдання",
                "Захід",
                "Виконавці",
                "Строк",
                "Джерело",
                "2027",
                "2028",
                "Результат",
                "Примітка")),
        true,
        true,
        Layout.Shape.ROW_PER_MEASURE);
  }

  private static Column column(Role role, String header) {
    return new Column(role, header, null, null, null, 1);
  }

  private static List<Node> nodes() {
    return List.of(
        new Node("s", 0, "I.", "Притулок", null, null, Origin.PERSON),
        new Node("t", 1, "1.", "Надати прихисток", null, "s", Origin.PERSON));
  }

  private static List<Measure> measures() {
    return List.of(
        measure(
            "a",
            "1) а)",
            "для матерів;",
            "Навчання:",
            List.of(line(CENTRE, "10", "-"), line(POLICE, "1 500,5", ""))),
        measure("b", "б)", "для дітей", "Навчання:", List.of(line(CENTRE, "не потребує", ""))),
        measure("c", "2)", "Ремонт", null, List.of()));
  }

  static Measure measure(
      String key, String number, String text, @Nullable String lead, List<FundingLine> lines) {
    return new Measure(
        key,
        number,
        text,
        lead,
        "t",
        List.of(),
        List.of(CENTRE, POLICE),
        Term.MISSING,
        lines,
        new Measure.Result(Measure.Result.Kind.EXPECTED, "наслідок " + key),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        Map.of(9, "щось"));
  }

  static FundingLine line(Executor executor, String first, String second) {
    var byYear = new TreeMap<Integer, BigDecimal>();
    for (int i = 0; i < 2; i++) {
      var text = (i == 0 ? first : second).replace(" ", "").replace(',', '.');
      if (text.matches("[\\d.]+")) {
        byYear.put(2027 + i, new BigDecimal(text).multiply(new BigDecimal(1000)));
      }
    }
    return new FundingLine(
        List.of(executor),
        List.of("бюджет громади"),
        "бюджет громади",
        FundingLine.State.AMOUNT,
        null,
        false,
        byYear,
        Map.of(2027, first, 2028, second),
        false,
        null,
        Origin.PERSON);
  }

  private static List<PrintedTotal> totals() {
    return List.of(
        total("Разом за розділом", PrintedTotal.Kind.SECTION_TOTAL, "s"),
        total("Всього", PrintedTotal.Kind.GRAND_TOTAL, null));
  }

  private static PrintedTotal total(String label, PrintedTotal.Kind kind, @Nullable String node) {
    return new PrintedTotal(
        label,
        kind,
        null,
        node,
        null,
        null,
        new TreeMap<>(Map.of(2027, new BigDecimal(1510500))),
        Map.of(2027, "1 510,5", 2028, ""),
        Origin.PERSON);
  }
}
