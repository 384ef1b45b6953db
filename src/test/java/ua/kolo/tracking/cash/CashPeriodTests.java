package ua.kolo.tracking.cash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CashPeriodTests {
  @ParameterizedTest
  @CsvSource({
    "станом на 01.10.2026, 2026-01-01, 2026-09-30",
    "станом на 30.09.2026, 2026-01-01, 2026-09-30",
    "на 01.01.2027, 2026-01-01, 2026-12-31",
    "з 01.07.2026 по 30.09.2026, 2026-07-01, 2026-09-30",
    "2026-09-30, 2026-01-01, 2026-09-30",
    "46296, 2026-01-01, 2026-09-30",
    "III квартал 2026, 2026-07-01, 2026-09-30",
    "ІІІ квартал 2026 року, 2026-07-01, 2026-09-30",
    "ІІ кв. 2026, 2026-04-01, 2026-06-30",
    "IV квартал 2026, 2026-10-01, 2026-12-31",
    "4 квартал 2026, 2026-10-01, 2026-12-31",
    "І півріччя 2026 року, 2026-01-01, 2026-06-30",
    "півріччя 2026, 2026-01-01, 2026-06-30",
    "друге чи 2 півріччя 2026, 2026-07-01, 2026-12-31",
    "січень-вересень 2026 року, 2026-01-01, 2026-09-30",
    "за січень – лютий 2026, 2026-01-01, 2026-02-28",
    "Липень 2026, 2026-07-01, 2026-07-31",
    "09.2026, 2026-09-01, 2026-09-30",
    "2026-02, 2026-02-01, 2026-02-28",
    "9 місяців 2026 року, 2026-01-01, 2026-09-30",
    "2026, 2026-01-01, 2026-12-31",
    "2026 рік, 2026-01-01, 2026-12-31"
  })
  void aTimeIsReadTheWayTreasuriesWriteIt(String words, String from, String to) {
    var period = CashPeriod.read(words).orElseThrow();

    assertThat(period.from()).hasToString(from);
    assertThat(period.to()).hasToString(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "протягом року", "31.02.2026", "13 місяців 2026", "30.09.2026–01.07.2026"})
  void whatIsNoTimeIsNone(String words) {
    assertThat(CashPeriod.read(words)).isEmpty();
  }

  @Test
  void figuresNeverCrossAYear() {
    assertThat(CashPeriod.read("з 01.12.2025 по 31.01.2026").orElseThrow().from())
        .hasToString("2026-01-01");
  }
}
