package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyNamesTests {
  @Test
  void foldsApostrophesCaseAndLookAlikes() {
    assertThat(BodyNames.fold("Управління охорони здоров’я"))
        .isEqualTo(BodyNames.fold("управління  охорони здоров`я"));
    assertThat(BodyNames.fold("Cлужба у справах дітей РДА"))
        .isEqualTo("служба у справах дітей районної державної адміністрації");
  }

  @Test
  void knowsABodyWithoutItsOwner() {
    assertThat(
            BodyNames.similarity(
                "Управління соціального захисту населення райдержадміністрації",
                "управління соціального захисту населення"))
        .isGreaterThan(0.8);
  }

  @Test
  void tellsDifferentBodiesApart() {
    assertThat(
            BodyNames.similarity(
                "управління культури міської ради", "управління освіти міської ради"))
        .isLessThan(0.75);
    assertThat(BodyNames.similarity("департамент освіти", "департамент охорони здоров'я"))
        .isLessThan(0.75);
  }
}
