package ua.kolo.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Sex;

/// Ukrainian names of persons in the genitive and the dative, by their endings. Endings do not say
/// everything, so what comes out is always shown to be corrected before it is printed.
final class Declension {
  private static final Pattern HYPHEN = Pattern.compile("-");
  private static final String HARD = "бвгґджзйклмнпрстфхцчшщ";
  private static final String VOWELS = "аеєиіїоуюя'’ʼ";
  private static final String SIBILANTS = "жчшщ";
  private static final Set<String> MEN_IN_A =
      Set.of("микола", "лука", "хома", "сава", "кузьма", "ілля", "микита", "фома", "яша", "саша");
  private static final Map<String, String> STEMS =
      Map.of(
          "яків", "яков", "федір", "федор", "антін", "антон", "прокіп", "прокоп", "тиміш", "тимош",
          "лев", "лев");
  private static final Set<String> SOFT_IN_R = Set.of("ігор", "лазар", "світозар");

  private Declension() {}

  /// Of whom: «Небилицької Оксани Петрівни».
  static String genitive(Identity who) {
    return decline(who, false);
  }

  /// To whom: «Небилицькій Оксані Петрівні».
  static String dative(Identity who) {
    return decline(who, true);
  }

  private static String decline(Identity who, boolean dative) {
    boolean woman = isWoman(who);
    return Arrays.asList(
            parts(who.surname(), word -> surname(word, woman, dative)),
            parts(who.given(), word -> given(word, woman, dative)),
            parts(who.patronymic(), word -> patronymic(word, woman, dative)))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String parts(
      @Nullable String name, java.util.function.UnaryOperator<String> decline) {
    return name == null
        ? ""
        : Arrays.stream(HYPHEN.split(name, -1)).map(decline).collect(Collectors.joining("-"));
  }

  static boolean isWoman(Identity who) {
    var patronymic = lower(who.patronymic());
    if (patronymic.endsWith("вна") || patronymic.endsWith("ична")) {
      return true;
    }
    if (patronymic.endsWith("ич")) {
      return false;
    }
    if (who.sex() != null) {
      return who.sex() == Sex.FEMALE;
    }
    var given = lower(who.given());
    return (given.endsWith("а") || given.endsWith("я")) && !MEN_IN_A.contains(given);
  }

  private static String patronymic(String word, boolean woman, boolean dative) {
    if (woman) {
      return word.endsWith("на") ? cut(word, 1) + (dative ? "і" : "и") : word;
    }
    return word.endsWith("ч") ? word + (dative ? "у" : "а") : word;
  }

  private static String given(String word, boolean woman, boolean dative) {
    if (word.endsWith("а") || word.endsWith("я")) {
      return likeMother(word, dative);
    }
    if (woman) {
      return word.endsWith("в") ? word + "і" : word.endsWith("ь") ? cut(word, 1) + "і" : word;
    }
    var stem = STEMS.get(lower(word));
    return likeFather(stem == null ? word : sameCase(word, stem), dative);
  }

  private static String surname(String word, boolean woman, boolean dative) {
    return woman ? surnameOfWoman(word, dative) : surnameOfMan(word, dative);
  }

  private static String surnameOfWoman(String word, boolean dative) {
    if (word.matches(".*[сцз]ька") || word.matches(".{2,}([оеє]ва|їва|[ії]на)")) {
      return cut(word, 1) + (dative ? "ій" : "ої");
    }
    return word.endsWith("а") || word.endsWith("я") ? likeMother(word, dative) : word;
  }

  private static String surnameOfMan(String word, boolean dative) {
    if (word.endsWith("ий") || word.endsWith("ой")) {
      return cut(word, 2) + (dative ? "ому" : "ого");
    }
    if (word.endsWith("ній")) {
      return cut(word, 2) + (dative ? "ьому" : "ього");
    }
    if (word.matches(".{2,}ець")) {
      var stem = cut(word, 3);
      return stem + (stem.endsWith("л") ? "ь" : "") + (dative ? "цю" : "ця");
    }
    if (word.matches(".{3,}[аиоуі][бвгдзклмнпрст]ок") || word.matches(".{4,}чок")) {
      return cut(word, 2) + (dative ? "ку" : "ка");
    }
    if (word.endsWith("а") || word.endsWith("я")) {
      return likeMother(word, dative);
    }
    return likeFather(word, dative);
  }

  // The first declension: -а, -я.
  private static String likeMother(String word, boolean dative) {
    var stem = cut(word, 1);
    var last = stem.isEmpty() ? "" : stem.substring(stem.length() - 1);
    if (word.endsWith("я")) {
      return stem + (!last.isEmpty() && VOWELS.contains(lower(last)) ? "ї" : "і");
    }
    if (!dative) {
      return stem + (SIBILANTS.contains(lower(last)) ? "і" : "и");
    }
    return softened(stem) + "і";
  }

  private static String softened(String stem) {
    if (stem.endsWith("г")) {
      return cut(stem, 1) + "з";
    }
    if (stem.endsWith("к")) {
      return cut(stem, 1) + "ц";
    }
    return stem.endsWith("х") ? cut(stem, 1) + "с" : stem;
  }

  // The second declension: a consonant, -о, -й, -ь.
  private static String likeFather(String word, boolean dative) {
    if (word.endsWith("о")) {
      return cut(word, 1) + (dative ? "у" : "а");
    }
    if (word.endsWith("й") || word.endsWith("ь")) {
      return cut(word, 1) + (dative ? "ю" : "я");
    }
    if (SOFT_IN_R.contains(lower(word)) || word.matches(".{2,}ар")) {
      return word + (dative ? "ю" : "я");
    }
    var last = word.isEmpty() ? "" : lower(word.substring(word.length() - 1));
    return !last.isEmpty() && HARD.contains(last) ? word + (dative ? "у" : "а") : word;
  }

  private static String sameCase(String like, String stem) {
    return Character.isUpperCase(like.charAt(0))
        ? Character.toUpperCase(stem.charAt(0)) + stem.substring(1)
        : stem;
  }

  private static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }

  private static String cut(String word, int signs) {
    return word.substring(0, word.length() - signs);
  }
}
