package ua.kolo.programmes.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.programmes.plan.Quantity;
import ua.kolo.programmes.plan.Quantity.Kind;

class QuantitiesTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Проведення акції «16 днів проти насильства»",
        "Заходи у рамках акції 16 днів активізму",
        "популяризація гарячої лінії 1547",
        "виконання резолюції Ради Безпеки ООН 1325",
        "уроки для учнів 1-2 класу",
        "відзначення дня (30 липня)",
        "розпорядження від 24.06.2020 № 185",
        "благодійна організація ,,100% ЖИТТЯ“",
        "протягом 2024 року",
        "на 2024-2028 роки",
        "діти віком до 18 років",
        "стаття 7 Закону України",
        "виділено 50 тис. грн",
        "звіт за формою 1-а",
        "проведення 1-го етапу",
      })
  void findsNoQuantityWhereNothingIsCounted(String text) {
    assertThat(Quantities.find(text)).isEmpty();
  }

  @Test
  void findsEveryCountOfASentence() {
    assertThat(numbers("проведення 20 свят для 40 000 осіб")).containsExactly("20", "40000");
    assertThat(numbers("5 інформаційних кампаній, 10 круглих столів та 12 тренінгів"))
        .containsExactly("5", "10", "12");
  }

  @Test
  void countsANounThatEndsLikeAVerb() {
    assertThat(numbers("Облаштовано 4 кімнати")).containsExactly("4");
  }

  @Test
  void countsDaysOnlyAsARate() {
    assertThat(numbers("приймає щонайменше 2 дні на тиждень")).containsExactly("2");
    assertThat(numbers("протягом 10 днів")).isEmpty();
  }

  @Test
  void readsARange() {
    var quantity = Quantities.find("10-15 ТГ запровадили послуги").getFirst();

    assertThat(quantity.kind()).isEqualTo(Kind.RANGE);
    assertThat(quantity.min()).isEqualByComparingTo("10");
    assertThat(quantity.max()).isEqualByComparingTo("15");
    assertThat(quantity.unit()).isEqualTo("ТГ");
  }

  @Test
  void readsHowFirmTheNumberIs() {
    assertThat(kinds("Щонайменше 50% ТГ запровадили 4 послуги")).containsExactly(Kind.AT_LEAST);
    assertThat(kinds("не менше 30 осіб")).containsExactly(Kind.AT_LEAST);
    assertThat(kinds("близько 2000 особам")).containsExactly(Kind.ABOUT);
    assertThat(kinds("навчання усіх працівників служб")).containsExactly(Kind.ALL);
    assertThat(kinds("150 осіб")).containsExactly(Kind.EXACT);
  }

  @Test
  void readsThousandsInWords() {
    assertThat(numbers("понад 2 тис. листівок")).containsExactly("2000");
  }

  @Test
  void quotesTheWordsItWasReadFrom() {
    var quantity = Quantities.find("Функціонують 24 мобільних бригади для громад").getFirst();

    assertThat(quantity.quote()).isEqualTo("24 мобільних бригади");
    assertThat(quantity.unit()).isEqualTo("мобільних бригади");
  }

  private static List<String> numbers(String text) {
    return Quantities.find(text).stream().map(q -> String.valueOf(q.value())).toList();
  }

  private static List<Kind> kinds(String text) {
    return Quantities.find(text).stream().map(Quantity::kind).toList();
  }
}
