package ua.kolo.programmes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.documents.Sheet.Style;
import ua.kolo.documents.Sheet.Text;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Plan;

class PrintedTests {
  private final Sheet sheet = Printed.of(SmallPlan.plan());
  private final Sheet.Table table = table(sheet);

  private static Sheet.Table table(Sheet sheet) {
    return (Sheet.Table)
        sheet.parts().stream().filter(Sheet.Table.class::isInstance).findFirst().orElseThrow();
  }

  private Cell cell(int row, int column) {
    return table.rows().get(row).stream()
        .filter(cell -> cell.column() == column)
        .findFirst()
        .orElseThrow();
  }

  private List<Integer> columns(int row) {
    return table.rows().get(row).stream().map(Cell::column).toList();
  }

  @Test
  void printsTheApprovalOnceAboveTheTitleAndTheNotesBelowTheTable() {
    var texts = new ArrayList<Text>();
    for (var part : sheet.parts()) {
      if (part instanceof Text text) {
        texts.add(text);
      }
    }
    assertThat(texts)
        .containsExactly(
            new Text(Style.APPROVAL, "Додаток 1"),
            new Text(Style.APPROVAL, "до рішення"),
            new Text(Style.TITLE, "Заходи програми «Тепла оселя»"),
            new Text(Style.BODY, "(вступне слово)"),
            new Text(Style.UNIT, "тис. грн"),
            new Text(Style.NOTE, "* примітка"),
            new Text(Style.SIGNATURE, "Секретар ради"));
  }

  @Test
  void mergesHeaderTextsThatAreRepeatedOverColumnsAndRows() {
    assertThat(table.headerRows()).isEqualTo(3);
    assertThat(cell(0, 0)).isEqualTo(new Cell(0, 1, 2, "№", Look.HEADER));
    assertThat(cell(0, 6)).isEqualTo(new Cell(6, 2, 1, "Обсяг", Look.HEADER));
    assertThat(columns(1)).containsExactly(6, 7);
    assertThat(cell(2, 9).text()).isEqualTo("10");
  }

  @Test
  void opensSectionsOverTheWholeWidthAndTasksOverTheirMeasures() {
    assertThat(cell(3, 0)).isEqualTo(new Cell(0, 10, 1, "I. Притулок", Look.BANNER));
    assertThat(cell(4, 0)).isEqualTo(new Cell(0, 1, 4, "1.", Look.CENTRED));
    assertThat(cell(4, 1)).isEqualTo(new Cell(1, 1, 4, "Надати прихисток", Look.PLAIN));
  }

  @Test
  void printsALeadOnceBeforeItsList() {
    assertThat(cell(4, 2))
        .isEqualTo(new Cell(2, 1, 2, "1) Навчання:\nа) для матерів;", Look.PLAIN));
    assertThat(cell(6, 2).text()).isEqualTo("б) для дітей");
    assertThat(cell(7, 2).text()).isEqualTo("2) Ремонт");
  }

  @Test
  void givesEachLineOfMoneyItsRow() {
    assertThat(cell(4, 3).text()).isEqualTo("центр соціальних служб");
    assertThat(cell(5, 3).text()).isEqualTo("відділ поліції (за згодою)");
    assertThat(cell(4, 6)).isEqualTo(new Cell(6, "10", Look.NUMBER));
    assertThat(cell(4, 7)).isEqualTo(new Cell(7, "-", Look.NUMBER));
    assertThat(cell(5, 6).text()).isEqualTo("1 500,5");
    assertThat(cell(4, 8).rowSpan()).isEqualTo(2);
    assertThat(cell(4, 9)).isEqualTo(new Cell(9, 1, 2, "щось", Look.PLAIN));
  }

  @Test
  void givesAPhraseInsteadOfAmountsTheWidthOfThem() {
    assertThat(cell(6, 6)).isEqualTo(new Cell(6, 2, 1, "не потребує", Look.CENTRED));
  }

  @Test
  void putsSumsWhereTheyCloseWhatTheySum() {
    assertThat(cell(8, 0)).isEqualTo(new Cell(0, 6, 1, "Разом за розділом", Look.STRONG));
    assertThat(cell(8, 6)).isEqualTo(new Cell(6, "1 510,5", Look.STRONG_NUMBER));
    assertThat(cell(9, 0).text()).isEqualTo("Всього");
    assertThat(table.rows()).hasSize(10);
  }

  @Test
  void printsAnAmountThatWasChangedInItsUnitAndKeepsTheOthersAsPrinted() {
    var changed = new TreeMap<Integer, BigDecimal>(Map.of(2027, new BigDecimal("2500700")));
    var line = SmallPlan.line(SmallPlan.CENTRE, "10,00", "");
    var edited = withYears(line, changed);
    var text = new AmountText(SmallPlan.plan().head().unit(), true, AmountText.Inside.YEARS);
    var column = SmallPlan.plan().layout().columns().get(6);
    assertThat(text.of(line, column, 2027)).isEqualTo("10,00");
    assertThat(text.of(edited, column, 2027)).isEqualTo("2\u00A0500,7");
    assertThat(text.of(edited, column, 2028)).isEmpty();
  }

  private static FundingLine withYears(FundingLine line, SortedMap<Integer, BigDecimal> byYear) {
    return new FundingLine(
        line.executors(),
        line.sources(),
        line.sourceRaw(),
        line.state(),
        line.total(),
        line.totalPrinted(),
        byYear,
        line.raw(),
        line.ofWhich(),
        line.result(),
        line.origin());
  }

  @Test
  void writesAPlanWithoutATableAsParagraphs() {
    var plan = SmallPlan.plan();
    var none =
        new Layout(
            List.of(), plan.layout().levels(), List.of(), false, false, Layout.Shape.PARAGRAPHS);
    var printed =
        Printed.of(
            new Plan(plan.head(), none, plan.nodes(), plan.measures(), List.of(), List.of()));
    assertThat(printed.parts())
        .contains(
            new Text(Style.HEADING, "I. Притулок"),
            new Text(Style.BODY, "2) Ремонт"),
            new Text(Style.BODY, "Виконавці: центр соціальних служб; відділ поліції (за згодою)"));
  }
}
