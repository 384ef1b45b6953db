package ua.kolo.persons.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "О. П. Левицька | Левицька | О. | П.",
        "ЛевицькаО.П. | Левицька | О. | П.",
        "Левицька ОП | Левицька | О | П",
        "Олена П. Левицька | Левицька | Олена | П.",
        "Нечуй Левицька Олена | Нечуй Левицька | Олена | ''",
        "Олена Іванівна Нечуй Левицька | Нечуй Левицька | Олена | Іванівна",
        "Петренко (дівоче Коваль) Олена Іванівна | Петренко Коваль | Олена | Іванівна",
        "Петренко Олена (Альона) Іванівна | Петренко | Олена | Іванівна",
        "«Петренко» Олена | Петренко | Олена | ''",
        "Олена Петрівна Максимович | Максимович | Олена | Петрівна",
        "Олена Максимович | Максимович | Олена | ''",
        "Анна Марія Левчук | Левчук | Анна-Марія | ''",
        "Левчук Анна Марія Іванівна | Левчук | Анна-Марія | Іванівна",
        "Дем янчук Олена Лук янівна | Дем’янчук | Олена | Лук’янівна",
        "Алієв Рустам Гасан огли | Алієв | Рустам | Гасан огли",
        "Вигадана Олена Ахмедівна | Вигадана | Олена | Ахмедівна",
        "ЛІ ОЛЕНА | ЛІ | ОЛЕНА | ''",
      })
  void eachWordIsReadByItsRole(String text, String surname, String given, String patronymic) {
    assertThat(FullName.read(text)).isEqualTo(new FullName(surname, given, patronymic));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gtnhtyrj Jktyf | Петренко Олена",
        "Ktdbwmrf Олена | Левицька Олена",
        "{jvtyrj, <julfy | Хоменко Богдан",
        "ощртыщт ьфкн | johnson mary",
        "Petrenko Olena | Petrenko Olena",
        "Kowalski Jan | Kowalski Jan",
        "Smith John | Smith John",
        "Левицька Олена | Левицька Олена",
      })
  void whatWasTypedOnOtherKeysIsWhatWasMeant(String typed, String meant) {
    assertThat(OtherKeys.meant(typed)).isEqualTo(meant);
  }

  @Test
  void aWordThatMayBeOfEitherKeysIsLookedForAsBoth() {
    assertThat(FullName.read("Uepjd").meanings())
        .extracting(FullName::surname)
        .containsExactly("Uepjd", "Гузов");
    assertThat(FullName.read("Uepjd").readings()).hasSize(1);
  }
}
