package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.kolo.programmes.plan.Executor.Role;

class ExecutorsTests {
  @Test
  void keepsCommasInsideNames() {
    assertThat(names("відділ освіти, охорони здоров'я, культури та спорту райдержадміністрації"))
        .hasSize(1);
    assertThat(names("Управління у справах сім’ї, молоді та спорту, служба у справах дітей"))
        .containsExactly("Управління у справах сім’ї, молоді та спорту", "служба у справах дітей");
    assertThat(names("міські, селищні, сільські ради")).hasSize(1);
    assertThat(names("підприємства, установи та організації району")).hasSize(1);
    assertThat(names("ГО ,,Дім, сад і світло“, бюро допомоги")).hasSize(2);
  }

  @Test
  void aNameThatStandsAloneElsewhereEndsInAList() {
    var list = "Виконавчий комітет, управління майном";
    var known = KnownBodies.NONE.learn(List.of(list, "Виконавчий комітет"));

    assertThat(Executors.split(list, known)).hasSize(2);
    assertThat(Executors.split(list, KnownBodies.NONE)).hasSize(1);
  }

  @Test
  void bindsConsentToTheNearestBodyOnly() {
    assertThat(
            names("департамент освіти, ЗЗСО (за згодою); ГО /за згодою/. Поліція (за їх\nзгодою)"))
        .containsExactly("департамент освіти", "ЗЗСО+", "ГО+", "Поліція+");
    assertThat(names("громадські організації ( за  згодою)"))
        .containsExactly("громадські організації+");
    assertThat(names("обласний центр зайнятості, за згодою"))
        .containsExactly("обласний центр зайнятості+");
  }

  @Test
  void partsWhereNothingParts() {
    assertThat(names("департамент освіти міської ради ГО (за згодою)"))
        .containsExactly("департамент освіти міської ради", "ГО+");
    assertThat(names("управління освіти міської ради департамент культури міської ради"))
        .hasSize(2);
    assertThat(names("ЗЗСО Вигаданський військовий інститут (за згодою)"))
        .containsExactly("ЗЗСО", "Вигаданський військовий інститут+");
  }

  @Test
  void keepsAUnitInsideALargerBody() {
    assertThat(names("Вигаданський районний відділ Управління Державної міграційної служби"))
        .hasSize(1);
    assertThat(names("Вигаданське районне управління поліції ГУНП у Вигаданській області"))
        .hasSize(1);
    assertThat(names("комунальна установа обласний центр соціальних служб")).hasSize(1);
  }

  @Test
  void takesALineBreakForABorderOnlyBeforeABody() {
    assertThat(names("обласний центр\nсоціальних служб")).hasSize(1);
    assertThat(names("служба у справах дітей\nобласний центр соціальних служб")).hasSize(2);
  }

  @Test
  void partsWhereAQuotedNameEnds() {
    assertThat(names("КНП «Вигадана лікарня», амбулаторна мережа громади")).hasSize(2);
    assertThat(names("відділ освіти\nКУ «Вигаданий центр»")).hasSize(2);
    assertThat(names("КУ «Вигаданий центр»\nВідділення поліції № 40")).hasSize(2);
    assertThat(names("директор КУ «Вигаданий центр»")).hasSize(1);
  }

  @Test
  void partsAfterACommaBeforeAnAdjectiveInTheNominative() {
    assertThat(names("управління транспорту ОДА, прикордонний полк")).hasSize(2);
    assertThat(names("відділ економіки, торгівлі та інвестицій")).hasSize(1);
  }

  @Test
  void partsBodiesCountedOnOneLine() {
    assertThat(names("1. Відділ освіти 2. Відділ культури; 3) КП «Джерело»"))
        .containsExactly("Відділ освіти", "Відділ культури", "КП «Джерело»");
    assertThat(names("Школа № 1. Школа № 2")).hasSize(2);
  }

  @Test
  void partsBodiesThatActTogether() {
    assertThat(names("відділ освіти спільно з управлінням поліції; школи разом із бібліотекою"))
        .containsExactly("відділ освіти", "управлінням поліції", "школи", "бібліотекою");
  }

  @Test
  void keepsPeopleOfAnInstitutionTogether() {
    assertThat(names("адвокати бюро правничої допомоги")).hasSize(1);
  }

  @Test
  void readsListsWithDashesAndNumbers() {
    assertThat(names("- департамент освіти;\n- служба у справах дітей.")).hasSize(2);
    assertThat(names("1) департамент освіти\n2) служба у справах дітей")).hasSize(2);
  }

  @Test
  void partsPeopleAndSingleNouns() {
    assertThat(names("сектор соціальної роботи, поліцейський офіцер громади (за згодою)"))
        .containsExactly("сектор соціальної роботи", "поліцейський офіцер громади+");
    assertThat(names("Обласний центр соціальних служб, пробація")).hasSize(2);
  }

  @Test
  void readsRolesBeforeAColon() {
    var splits =
        Executors.split(
            "Відповідальний: департамент освіти; співвиконавці: служба у справах дітей",
            KnownBodies.NONE);

    assertThat(splits)
        .extracting(split -> split.executor().role())
        .containsExactly(Role.RESPONSIBLE, Role.CO_EXECUTOR);
  }

  @Test
  void partsAtANameItKnows() {
    var known = new KnownBodies(List.of("Червоний Хрест", "служба у справах дітей"));

    assertThat(Executors.split("служба у справах дітей, Червоний Хрест", known)).hasSize(2);
  }

  @Test
  void isLessSureWhereOnlyABlankParts() {
    var comma = Executors.split("департамент освіти, служба у справах дітей", KnownBodies.NONE);
    var blank = Executors.split("департамент освіти служба у справах дітей", KnownBodies.NONE);

    blank.forEach(
        split -> assertThat(split.confidence()).isLessThan(comma.getFirst().confidence()));
  }

  @Test
  void findsNobodyInAnEmptyCell() {
    assertThat(names(" \n")).isEmpty();
  }

  @Test
  void knowsACellOfBodiesFromOthers() {
    assertThat(Executors.looksLikeBodies("Служба у справах дітей, ЗЗСО")).isTrue();
    assertThat(Executors.looksLikeBodies("Проведення навчань для фахівців служб")).isFalse();
    assertThat(Executors.looksLikeBodies("2024-2025 роки")).isFalse();
  }

  private static List<String> names(String cell) {
    return Executors.split(cell, KnownBodies.NONE).stream()
        .map(split -> split.executor().name() + (split.executor().byConsent() ? "+" : ""))
        .toList();
  }
}
