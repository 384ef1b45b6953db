package ua.kolo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.persons.Identity;

class DeclensionTests {
  @ParameterizedTest
  @CsvSource({
    "Небилицька Оксана Петрівна,Небилицької Оксани Петрівни,Небилицькій Оксані Петрівні",
    "Казковський Андрій Іванович,Казковського Андрія Івановича,Казковському Андрію Івановичу",
    "Шевченко Ольга Василівна,Шевченко Ольги Василівни,Шевченко Ользі Василівні",
    "Шевченко Петро Олегович,Шевченка Петра Олеговича,Шевченку Петру Олеговичу",
    "Уявнюк Марія Юріївна,Уявнюк Марії Юріївни,Уявнюк Марії Юріївні",
    "Уявнюк Ілля Юрійович,Уявнюка Іллі Юрійовича,Уявнюку Іллі Юрійовичу",
    "Кравець Микола Ігорович,Кравця Миколи Ігоровича,Кравцю Миколі Ігоровичу",
    "Стрілець Наталка Ігорівна,Стрілець Наталки Ігорівни,Стрілець Наталці Ігорівні",
    "Коваль Василь Якович,Коваля Василя Яковича,Ковалю Василю Яковичу",
    "Бондар Ігор Лукич,Бондаря Ігоря Лукича,Бондарю Ігорю Лукичу",
    "Сорока Дмитро Сергійович,Сороки Дмитра Сергійовича,Сороці Дмитру Сергійовичу",
    "Муха Зоя Сергіївна,Мухи Зої Сергіївни,Мусі Зої Сергіївні",
    "Іваненко-Гай Любов Яківна,Іваненко-Гай Любові Яківни,Іваненко-Гай Любові Яківні",
    "Іванова Надія Іллівна,Іванової Надії Іллівни,Івановій Надії Іллівні",
    "Іванов Яків Ілліч,Іванова Якова Ілліча,Іванову Якову Іллічу",
    "Гай Федір Кузьмич,Гая Федора Кузьмича,Гаю Федору Кузьмичу",
    "Білий Лука Саввич,Білого Луки Саввича,Білому Луці Саввичу"
  })
  void aNameTakesTheCaseOfItsSentence(String name, String genitive, String dative) {
    var who = Identity.named(name);

    assertThat(Declension.genitive(who)).isEqualTo(genitive);
    assertThat(Declension.dative(who)).isEqualTo(dative);
  }

  @ParameterizedTest
  @CsvSource({"Оксана,Оксани,Оксані", "Мері,Мері,Мері", "'','',''"})
  void aPartOfANameOrNoneIsBorne(String name, String genitive, String dative) {
    var who = Identity.named(name);

    assertThat(Declension.genitive(who)).isEqualTo(genitive);
    assertThat(Declension.dative(who)).isEqualTo(dative);
  }
}
