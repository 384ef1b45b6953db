package ua.kolo.programmes.wording;

import java.util.Set;
import java.util.regex.Pattern;

/// What the ending of a word in a body's name tells.
final class Grammar {
  private static final Pattern NOMINATIVE_ADJECTIVE =
      Pattern.compile(
          "\\p{L}{2,}(ськ|цьк|зьк|н|в|ч|ш|щ|ст|к|д|г|р|л|т)(ий|а|е|і)|\\p{L}{3,}(ній|ня|нє|ні)");
  private static final Pattern SURE_NOMINATIVE =
      Pattern.compile("\\p{L}{3,}ий|\\p{L}{3,}[сцз]ьк(?:а|е|і)");
  private static final Pattern GENITIVE_ADJECTIVE =
      Pattern.compile("\\p{L}{2,}(ої|ого|ньої|нього|их|ому|ій)");
  // «комунікацій», «комісій»: nouns, no adjectives.
  private static final Pattern GENITIVE_PLURAL = Pattern.compile("\\p{L}{3,}[цсз]ій");
  private static final Pattern INSTRUMENTAL =
      Pattern.compile("\\p{L}{3,}(им|ими|ою|ею|ом|ем|ами|ями)");
  private static final Pattern ACTION =
      Pattern.compile("\\p{L}{3,}(ння|ття)|відпочинку|дозвілля|харчування|праці|роботи|побуту");
  private static final Set<String> NO_ADJECTIVES =
      Set.of(
          "молоді",
          "області",
          "статі",
          "безпеці",
          "справа",
          "влада",
          "політика",
          "освіта",
          "наука",
          "культура",
          "мова",
          "місті",
          "районі",
          "раді",
          "громаді",
          "сфері",
          "допомога",
          "охорона",
          "захиста",
          "підтримка",
          "робота",
          "держава",
          "україна",
          "людина",
          "родина",
          "дитина");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "у", "в", "з", "із", "зі", "по", "на", "до", "при", "для", "за", "про", "від", "через",
          "щодо", "питань", "справах", "імені", "ім", "та", "і", "й", "або", "сфері", "галузі");
  private static final Set<String> OWNERS =
      Set.of(
          "ради",
          "адміністрації",
          "держадміністрації",
          "райдержадміністрації",
          "облдержадміністрації",
          "міськради",
          "райради",
          "облради",
          "сільради",
          "адміністрацій",
          "рад",
          "рда",
          "рва",
          "ода",
          "ова",
          "мва",
          "виконкому",
          "області",
          "району",
          "громади",
          "громад",
          "отг",
          "тг",
          "мтг",
          "україни",
          "міста");

  private Grammar() {}

  static boolean nominativeAdjective(String word) {
    return !NO_ADJECTIVES.contains(word)
        && !word.endsWith("ості")
        && !word.endsWith("ства")
        && !ACTION.matcher(word).matches()
        && HeadNouns.of(word) == null
        && NOMINATIVE_ADJECTIVE.matcher(word.substring(word.lastIndexOf('-') + 1)).matches();
  }

  /// An adjective whose ending no noun of another case has.
  static boolean surelyNominative(String word) {
    return HeadNouns.of(word) == null && SURE_NOMINATIVE.matcher(word).matches();
  }

  /// The word needs another after it: a preposition, a conjunction, an adjective in the genitive.
  static boolean dangling(String word) {
    return PREPOSITIONS.contains(word)
        || (HeadNouns.of(word) == null
            && GENITIVE_ADJECTIVE.matcher(word).matches()
            && !GENITIVE_PLURAL.matcher(word).matches());
  }

  static boolean conjunction(String word) {
    return word.equals("та") || word.equals("і") || word.equals("й");
  }

  static boolean instrumental(String word) {
    return INSTRUMENTAL.matcher(word).matches();
  }

  static boolean action(String word) {
    return ACTION.matcher(word).matches();
  }

  /// The word names the body or territory others belong to; a body's name ends with it.
  static boolean owner(String word) {
    return OWNERS.contains(word);
  }
}
