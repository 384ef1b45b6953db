package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine.State;

class AmountsTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27584|27584000",
        "27 584,5|27584500",
        "27\u00a0584,5|27584500",
        "27\u2009584|27584000",
        "240,9|240900",
        "2867,326|2867326",
        "2 700.00|2700000",
        "2700,00|2700000",
        "50 тис. грн|50000",
        "24 000 грн|24000",
        "1.234.567,50 грн|1234567.5",
        "1,234,567.50 грн|1234567.5",
        "56 млн. 115 тис. 144 грн.|56115144",
        "2,5 млн грн|2500000",
        "12 грн 50 коп.|12.5",
        "50 тисяч гривень|50000",
        "Всього – 100,0|100000",
      })
  void readsAnAmountExactly(String cell, String hryvnias) {
    var amount = Amounts.parse(cell, AmountUnit.THOUSAND);

    assertThat(amount.state()).isEqualTo(State.AMOUNT);
    assertThat(amount.value()).isEqualByComparingTo(hryvnias);
    assertThat(amount.doubtful()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026 – 137,2; 2027 – 138,0 тис. грн|HRYVNIA|137200|false",
        "2026 – 137,2; 2027 – 0,0 тис. грн|HRYVNIA|137200|false",
        "2026 – 137,2; 2027 – 138,0 тис. грн|THOUSAND|137200|false",
        "2026 – 500 000; 2027 – 1,2 млн грн|HRYVNIA|500000|true",
        "2026 – 500,0; 2027 – 1,2 млн грн|THOUSAND|500000|true",
      })
  void theUnitAfterTheLastYearIsThatOfAllWhereTheTableNamesNoOther(
      String cell, AmountUnit unit, BigDecimal first, boolean doubtful) {
    var amount = Amounts.parse(cell, unit);

    assertThat(amount.byYear().get(2026)).isEqualByComparingTo(first);
    assertThat(amount.doubtful()).isEqualTo(doubtful);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "",
      delimiter = '|',
      value = {
        "0|ZERO",
        "0,0|ZERO",
        "0.00|ZERO",
        "-|DASH",
        "–|DASH",
        "—|DASH",
        "х|DASH",
        "Не потребує коштів|NOT_REQUIRED",
        "Не потребує фінансування|NOT_REQUIRED",
        "Фінансування не потребує|NOT_REQUIRED",
        "без фінансування|NOT_REQUIRED",
        "кошти не передбачено|TEXT",
        "В межах кошторисних призначень|TEXT",
        "за наявності коштів|TEXT",
        "Фінансування проведено за рахунок державного бюджету у 2021 році|TEXT",
        "в межах бюджетних призначень на 2024 рік|TEXT",
      })
  void keepsWhatIsNoNumberAsAState(String cell, State state) {
    var amount = Amounts.parse(cell, AmountUnit.THOUSAND);

    assertThat(amount.state()).isEqualTo(state);
    assertThat(state == State.ZERO ? amount.value() : BigDecimal.ZERO).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024 – 50,0; 2025 – 60,0",
        "2024 рік - 50 тис. грн\n2025 рік - 60 тис. грн",
        "2024 р. – 50,0, 2025 р. – 60,0",
        "110,0, у т.ч.: 2024 рік – 50,0 2025 рік – 60,0",
        "2024: 50 2025: 60",
      })
  void readsYearsInsideTheCell(String cell) {
    var amount = Amounts.parse(cell, AmountUnit.THOUSAND);

    assertThat(amount.state()).isEqualTo(State.AMOUNT);
    assertThat(amount.byYear()).hasSize(2);
    assertThat(amount.byYear().get(2024)).isEqualByComparingTo("50000");
    assertThat(amount.byYear().get(2025)).isEqualByComparingTo("60000");
    assertThat(amount.doubtful()).isFalse();
  }

  @Test
  void readsATotalWithItsYears() {
    var amount =
        Amounts.parse(
            "2700,00 тис.грн., в т.ч. 2025 рік – 2500,00 тис.грн 2026 рік – 100,00 тис.грн 2027 рік"
                + " – 100,00 тис. грн",
            AmountUnit.HRYVNIA);

    assertThat(amount.value()).isEqualByComparingTo("2700000");
    assertThat(sum(amount)).isEqualByComparingTo("2700000");
  }

  @Test
  void readsPartsBySource() {
    var amount =
        Amounts.parse(
            "1195763,8 (у тому числі: із обласного бюджету – 1190740,3; державного бюджету –"
                + " 5023,5)",
            AmountUnit.THOUSAND);

    assertThat(amount.value()).isEqualByComparingTo("1195763800");
    assertThat(amount.bySource())
        .extracting(Amount.Part::source)
        .containsExactly("обласного бюджету", "державного бюджету");
  }

  @Test
  void joinsDigitsTornByALineBreak() {
    assertThat(Amounts.parse("25\n000", AmountUnit.HRYVNIA).value()).isEqualByComparingTo("25000");
    assertThat(Amounts.parse("25\u000B000", AmountUnit.HRYVNIA).doubtful()).isFalse();
    assertThat(Amounts.parse("100\n200", AmountUnit.HRYVNIA).doubtful()).isTrue();
  }

  @Test
  void marksAYearlyAmount() {
    var amount = Amounts.parse("24 000 грн щороку", AmountUnit.THOUSAND);

    assertThat(amount.value()).isEqualByComparingTo("24000");
    assertThat(amount.yearly()).isTrue();
  }

  @Test
  void doesNotGuessANumberInsideAPhrase() {
    var amount = Amounts.parse("орієнтовно від 20 до 50 тис. грн", AmountUnit.THOUSAND);

    assertThat(amount.value()).isNull();
    assertThat(amount.state()).isEqualTo(State.TEXT);
    assertThat(amount.doubtful()).isTrue();
  }

  private static @Nullable BigDecimal sum(Amount amount) {
    return amount.byYear().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
