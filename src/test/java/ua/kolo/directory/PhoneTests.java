package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(044) 000-00-01 | +380 44 000 00 01",
        "+380440000001 | +380 44 000 00 01",
        "380 44 000 00 01 | +380 44 000 00 01",
        "8 044 000 00 01 | +380 44 000 00 01",
        "+380 00 000 00 01 | +380 00 000 00 01",
        "044 000 00 01 дод. 12 | +380 44 000 00 01 дод. 12",
        "044 000 00 01 (вн. 7) | +380 44 000 00 01 дод. 7",
        "102 | 102",
        "15-47 | 1547",
        "116 123 | 116123",
        "+48 22 000 00 00 | +48220000000"
      })
  void isWrittenOneWay(String typed, String written) {
    assertThat(Phone.of(typed)).contains(written);
    assertThat(Phone.of(written)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "немає",
        "044",
        "044 000 00 01, 044 000 00 02",
        "044 000 00 01 Олена",
        "+380 4"
      })
  void whatIsNoneOrSeveralIsRefused(String typed) {
    assertThat(Phone.of(typed)).isEmpty();
  }
}
