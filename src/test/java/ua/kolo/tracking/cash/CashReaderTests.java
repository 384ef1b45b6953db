package ua.kolo.tracking.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CashReaderTests {
  private static final CashOrder YEAR =
      new CashOrder(
          List.of(),
          false,
          new CashPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
          null);
  private static final String HEADS =
      "КПКВК;КЕКВ;Фонд;Затверджено на рік;Затверджено з урахуванням змін;Профінансовано;Касові видатки за звітний період";

  @Test
  void columnsAreKnownByTheirHeadingsBelowATitle() {
    var reading =
        read(
            "Звіт про виконання бюджету;;;;;;",
            "станом на 01.10.2026, тис. грн;;;;;;",
            HEADS,
            "1;2;3;4;5;6;7",
            "0213124;2240;загальний;1 200,50;1500;900;850,25",
            "Усього;;;1200;1500;900;850");

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.passed()).isEqualTo(2);
    var line = reading.lines().getFirst();
    assertThat(line.code()).hasToString("0213124");
    assertThat(line.kekv()).isEqualTo("2240");
    assertThat(line.fund()).isEqualTo(Fund.GENERAL);
    assertThat(line.amounts().planned()).isEqualByComparingTo("1200.50");
    assertThat(line.amounts().allocated()).isEqualByComparingTo("1500");
    assertThat(line.amounts().financed()).isEqualByComparingTo("900");
    assertThat(line.amounts().spent()).isEqualByComparingTo("850.25");
    assertThat(line.row()).isEqualTo(5);
    var head = CashHead.of(rows("Звіт;;", "станом на 01.10.2026, тис. грн;;", HEADS));
    assertThat(head.isInThousands(rows("Звіт;;", "станом на 01.10.2026, тис. грн;;", HEADS)))
        .isTrue();
  }

  @Test
  void aCodeThatLostItsZeroGetsItBackAndIsCounted() {
    var reading = read("Код програми;Касові", "213124;10", "0213124.0;11", "3124;5", "21312;7");

    assertThat(reading.lines()).extracting(one -> one.code().digits()).contains("0213124", "3124");
    assertThat(reading.restored()).isOne();
    assertThat(codes(reading)).containsExactly("code", "twice");
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsTaken() {
    var reading =
        read(
            "КПКВК;КЕКВ;Період;План;Касові",
            "0213124;22;2026;1;1",
            "0213124;2240;колись;1;1",
            "0213124;2240;2026;багато;1",
            "0213124;2240;2026;10;5",
            "0213124;2240;2026;10;6",
            "х21;;;5;");

    assertThat(codes(reading)).containsExactly("kekv", "period", "amount", "code", "twice");
    assertThat(reading.faults()).allMatch(CashFault::hard);
    assertThat(reading.lines()).hasSize(1);
    assertThat(reading.lines().getFirst().amounts().spent()).isEqualByComparingTo("5");
  }

  @Test
  void aMonthWithoutAYearIsOfTheYearOfTheTable() {
    assertThat(read("КПКВК;Місяць;Касові", "0213124;лютий;5").lines().getFirst().period().to())
        .hasToString("2026-02-28");
  }

  @Test
  void withoutATimeNothingIsTaken() {
    var reading = CashReader.read(rows("КПКВК;Касові", "0213124;5"), CashOrder.PLAIN);

    assertThat(codes(reading)).containsExactly("period.none");
    assertThat(reading.lines()).isEmpty();
  }

  @Test
  void aTableWithoutACodeOrMoneyIsRefusedWhole() {
    assertThat(codes(read("Назва;Сума", "Слово;5"))).containsExactly("heads");
    assertThat(
            codes(
                CashReader.read(
                    rows("КПКВК;Касові", "0213124;5"),
                    new CashOrder(
                        List.of(CashColumn.CODE, CashColumn.CODE, CashColumn.SPENT),
                        false,
                        null,
                        null))))
        .containsExactly("heads.twice");
  }

  @Test
  void spentAboveAllocatedIsADoubtAndNotARefusal() {
    var reading = read(HEADS, "0213124;;;100;50;60;70");

    assertThat(codes(reading)).containsExactly("spentAboveAllocated", "spentAboveFinanced");
    assertThat(reading.faults()).noneMatch(CashFault::hard);
    assertThat(reading.lines()).hasSize(1);
    assertThat(codes(read("КПКВК;План;Касові", "0213124;100;101")))
        .containsExactly("spentAbovePlanned");
    assertThat(codes(read("КПКВК;План;Касові", "0213124;100;100"))).isEmpty();
  }

  @Test
  void rowsThatOnlyAddUpOthersDoNotCountTwiceAndAreChecked() {
    var reading =
        read(
            "КПКВК;КЕКВ;Касові",
            "0213124;;100",
            "0213124;2000;70",
            "0213124;2200;70",
            "0213124;2210;30",
            "0213124;2240;41",
            "0213124;3000;30",
            "0213124;3110;30");

    assertThat(reading.lines()).extracting(CashLine::kekv).containsExactly("2210", "2240", "3110");
    assertThat(reading.grouped()).isEqualTo(4);
    assertThat(codes(reading)).containsExactly("total", "total", "total");
  }

  @Test
  void bothFundsTogetherAreNoThirdOne() {
    var reading =
        read(
            "КПКВК;Фонд;Касові",
            "0213124;разом;30",
            "0213124;загальний;20",
            "0213124;спеціальний;10");

    assertThat(reading.lines())
        .extracting(CashLine::fund)
        .containsExactly(Fund.GENERAL, Fund.SPECIAL);
    assertThat(reading.faults()).isEmpty();
  }

  @Test
  void thousandsBecomeHryvnias() {
    var order = new CashOrder(List.of(), true, YEAR.period(), null);

    var reading = CashReader.read(rows("КПКВК;Касові", "0213124;12,345"), order);

    assertThat(reading.lines().getFirst().amounts().spent()).isEqualByComparingTo("12345");
  }

  @Test
  void moneyOfTwoFundsSideBySideIsForAPersonToChoose() {
    var lines =
        new String[] {
          "КПКВК;Загальний фонд;;Спеціальний фонд;", ";План;Касові;План;Касові", "0213124;10;5;20;7"
        };
    assertThat(codes(read(lines))).containsExactly("heads.doubled");

    var special = new ArrayList<@Nullable CashColumn>();
    special.add(CashColumn.CODE);
    special.add(null);
    special.add(null);
    special.add(CashColumn.PLANNED);
    special.add(CashColumn.SPENT);
    var order = new CashOrder(special, false, YEAR.period(), Fund.SPECIAL);
    var line = CashReader.read(rows(lines), order).lines().getFirst();
    assertThat(line.amounts().spent()).isEqualByComparingTo("7");
    assertThat(line.fund()).isEqualTo(Fund.SPECIAL);
  }

  @Test
  void amountsAreKeptToAKopeckAndAbsurdOnesRefused() {
    var reading =
        read("КПКВК;Касові", "0213124;1234.5600000000001", "0213121;1E+20", "0213122;1E+999999999");

    assertThat(reading.lines().getFirst().amounts().spent()).isEqualTo("1234.56");
    assertThat(codes(reading)).containsExactly("amount", "amount");
  }

  @Test
  void theDayTheTableIsAsOfGoesBeforeOtherDaysAboveIt() {
    var rows = rows("Рішення від 20.12.2025;", "станом на 01.10.2026;", "КПКВК;Касові");

    assertThat(CashHead.of(rows).period(rows).orElseThrow().to()).hasToString("2026-09-30");
  }

  private static CashReading read(String... lines) {
    return CashReader.read(rows(lines), YEAR);
  }

  private static List<List<String>> rows(String... lines) {
    return Arrays.stream(lines).map(line -> List.of(line.split(";", -1))).toList();
  }

  private static List<String> codes(CashReading reading) {
    return reading.faults().stream().map(CashFault::code).toList();
  }
}
