package ua.kolo.persons.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNamesTests {
  @ParameterizedTest
  @CsvSource({"Олександр, 0", "Тарас, 81", "Яромир, 94", "Аліса, 98", "Яна, 177", "Ярослава, 178"})
  void theNumberOfAGroupIsInTokensOfInstalledDatabasesAndStays(String name, int number) {
    assertThat(groups(name)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Саша", "Женя", "Валя", "Слава"})
  void aShortFormOfBothSexesIsOfBoth(String name) {
    assertThat(groups(name)).hasSizeGreaterThan(1);
    assertThat(GivenNames.sex(Letters.fold(name))).isEqualTo('?');
  }

  @Test
  void whatWasKeptBeforeItsNameWasListedIsLookedForToo() {
    assertThat(GivenNames.onceNearest(Letters.fold("Адам"))).isEmpty();
    assertThat(lookedFor("Косюк Адам")).contains("pкск|" + Letters.skeleton("адам"));
    assertThat(lookedFor("Косюк Дарина")).containsAll(pairsOf("Дарія", "Дарина"));
    assertThat(lookedFor("Косюк Анна-Марія")).contains("pкск|" + Letters.skeleton("анамариа"));
  }

  @Test
  void whatIsCertainIsLookedForAsItWasKeptToo() {
    var traits = Traits.of("Косюк Адам").born(BirthDate.of(LocalDate.of(1990, 1, 2)));
    var once = "Dкск|" + Letters.skeleton("адам") + "|1990-01-02";

    assertThat(SearchWords.certainOnceKept(traits))
        .contains(once)
        .containsAll(SearchWords.certain(traits));
    assertThat(SearchWords.certain(traits)).doesNotContain(once);
  }

  @Test
  void aSearchByANameKnownFromTheBeginningAsksForNoMore() {
    var traits = Traits.of("Прикладенко Олена Іванівна");
    var kept = SearchWords.kept(traits);

    assertThat(SearchWords.sought(traits).getFirst()).allMatch(kept::contains);
    assertThat(Collections.disjoint(kept, SearchWords.sought(traits).getFirst())).isFalse();
  }

  private static List<String> pairsOf(String... names) {
    return List.of(names).stream()
        .flatMap(name -> groups(name).stream())
        .map(group -> "pкск|#" + group)
        .toList();
  }

  private static Set<String> lookedFor(String name) {
    return SearchWords.sought(Traits.of(name)).getFirst();
  }

  private static Set<Integer> groups(String name) {
    return GivenNames.groups(Letters.fold(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Славко, В’ячеслав", "Славко, Ярослав", "Славко, Станіслав", "Славко, Мирослав",
    "Ніка, Вероніка", "Дуся, Євдокія", "Пронька, Єфросинія", "Пронька, Параска",
    "Лесик, Олександр", "Юзик, Йосип", "Стецько, Степан", "Місько, Михайло",
    "Гнатко, Ігнат", "Ромцьо, Роман", "Яцько, Яків", "Зеник, Зіновій",
    "Гапка, Агата", "Мотрушка, Матрона", "Палаша, Пелагея", "Катря, Катерина",
    "Фрося, Єфросинія", "Лана, Світлана", "Зося, Софія", "Уля, Уляна"
  })
  void whoIsSoughtByAShortFormIsFoundByTheName(String form, String name) {
    var sought = Traits.of("Казковенко " + form);
    var kept = Traits.of("Казковенко " + name);

    assertThat(lookedFor("Казковенко " + form)).anyMatch(SearchWords.kept(kept)::contains);
    assertThat(Likeness.of(sought, kept).isFound()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Дарина, Дарія", "Віталій, Віталія", "Ніна, Антоніна", "Олеся, Олександра"})
  void aNameIsNotAShortFormOfAnother(String one, String other) {
    assertThat(groups(one)).doesNotContainAnyElementsOf(groups(other));
  }

  @Test
  void twoOfOneShortFormBornOnOtherDaysAreTwo() {
    var sought = Traits.of("Казковенко Славко").born(born(1990));
    var kept = Traits.of("Казковенко Ярослав").born(born(1971));

    assertThat(Likeness.of(sought, kept).isFound()).isFalse();
  }

  private static BirthDate born(int year) {
    return BirthDate.of(LocalDate.of(year, 1, 2));
  }

  @Test
  void ihoriiIsIhorAndNoHeorhii() {
    var ihorii = Letters.fold("Ігорій");

    assertThat(GivenNames.groups(ihorii)).isEqualTo(GivenNames.groups(Letters.fold("Ігор")));
    assertThat(GivenNames.onceNearest(ihorii))
        .containsAll(GivenNames.groups(Letters.fold("Георгій")));
  }
}
