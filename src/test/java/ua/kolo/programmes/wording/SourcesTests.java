package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTests {
  @Test
  void partsAtCommasAndLines() {
    assertThat(
            Sources.split(
                "Державний бюджет, місцеві бюджети, інші кошти не заборонені законодавством"))
        .containsExactly(
            "Державний бюджет", "місцеві бюджети", "інші кошти не заборонені законодавством");
    assertThat(Sources.split("обласний бюджет\nбюджети територіальних громад"))
        .containsExactly("обласний бюджет", "бюджети територіальних громад");
  }

  @Test
  void keepsACommaInsideOneSource() {
    assertThat(Sources.split("Місцеві бюджети, інші джерела, не заборонені законодавством"))
        .containsExactly("Місцеві бюджети", "інші джерела, не заборонені законодавством");
  }

  @Test
  void joinsALineBrokenInsideASource() {
    assertThat(Sources.split("бюджет міської\nтериторіальної громади"))
        .containsExactly("бюджет міської територіальної громади");
  }

  @Test
  void partsTwoBudgetsJoinedByAConjunction() {
    assertThat(Sources.split("обласний та районні бюджети")).hasSize(1);
    assertThat(Sources.split("обласний бюджет та бюджети громад")).hasSize(2);
  }

  @Test
  void dropsAStrayLetterBeforeTheLaw() {
    assertThat(Sources.split("інші кошти не заборонені і законодавством"))
        .containsExactly("інші кошти не заборонені законодавством");
  }

  @Test
  void namesNoSourceWhenNoMoneyIsNeeded() {
    assertThat(Sources.split("Не потребує фінансування")).isEmpty();
    assertThat(Sources.notRequired("Фінансування не потребує.")).isTrue();
    assertThat(Sources.split("Кошти не передбачено")).isEmpty();
    assertThat(Sources.notRequired("Кошти не передбачено")).isFalse();
    assertThat(Sources.notRequired("Обласний бюджет")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Державний бюджет,STATE",
    "обласний бюджет,OBLAST",
    "районний бюджет,RAION",
    "Бюджет Вигаданської міської територіальної громади,HROMADA",
    "міський бюджет,HROMADA",
    "місцеві бюджети,LOCAL_UNSPECIFIED",
    "субвенція з державного бюджету,SUBVENTION",
    "кошти Програми ЮНІСЕФ,DONOR",
    "залучені донорські кошти,DONOR",
    "інші кошти не заборонені законодавством,OTHER",
  })
  void tellsWhoseMoneyItIs(String source, SourceKind kind) {
    assertThat(Sources.kind(source)).isEqualTo(kind);
  }
}
