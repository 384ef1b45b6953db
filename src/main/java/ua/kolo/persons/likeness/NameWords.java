package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a name as somebody typed them: what runs together is parted, what fell apart is
/// joined, a former surname comes out of its brackets.
///
/// @param former what stood in brackets or after a stroke
record NameWords(List<String> words, List<String> former) {
  private static final Pattern BRACKETS =
      Pattern.compile("[(\\[{]([^)\\]}]*)[)\\]}]?|/\\s*([^\\s/]+)");
  private static final Pattern QUOTES =
      Pattern.compile("[«»„“”]|(?<!\\p{L})[\"'’]+|[\"'’]+(?!\\p{L})");
  private static final Pattern GLUED = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu})");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern FALLEN =
      Pattern.compile(
          "(?<![\\p{L}’])(\\p{Lu}\\p{L}{0,9}[бпвмфкрнлБПВМФКРНЛ]|[\\p{Lu}&&[ВОД]]) ([яюєї]\\p{Ll}+)");
  private static final Pattern SON_OF =
      Pattern.compile("(?iu)(\\p{L}{2,})\\s+(?=(огли|оглу|кизи|ogly|oglu|kyzy|kizi)(?!\\p{L}))");
  private static final Set<String> SMALL =
      Set.of(
          "дівоче",
          "дівоча",
          "дошлюбне",
          "колишнє",
          "колишня",
          "раніше",
          "уроджена",
          "народжена",
          "нар",
          "ур",
          "дів",
          "прізвище",
          "за",
          "чоловіком",
          "девичья",
          "урожденная",
          "бывшая",
          "née",
          "nee",
          "пані",
          "пан");

  static NameWords of(String text) {
    var former = new ArrayList<String>();
    var brackets = BRACKETS.matcher(text);
    var rest = new StringBuilder();
    while (brackets.find()) {
      var inside = brackets.group(1) == null ? brackets.group(2) : brackets.group(1);
      former.addAll(words(inside).stream().filter(word -> !FullName.isGiven(word)).toList());
      brackets.appendReplacement(rest, " ");
    }
    brackets.appendTail(rest);
    return new NameWords(words(rest.toString()), former);
  }

  private static List<String> words(String text) {
    var plain = QUOTES.matcher(text).replaceAll(" ").replace(".", ". ");
    plain = plain.replaceAll("\\s*[-–—‑]\\s*", "-").replaceAll("\\s+", " ").strip();
    plain = FALLEN.matcher(plain).replaceAll("$1’$2");
    plain = SON_OF.matcher(plain).replaceAll("$1_");
    var words = new ArrayList<>(Arrays.asList(parted(plain).split("[\\s,;]+", -1)));
    words.removeIf(
        word -> word.isBlank() || SMALL.contains(word.replace(".", "").toLowerCase(Locale.ROOT)));
    words.replaceAll(word -> word.replace('_', ' '));
    return initialsParted(words);
  }

  // «ЛевицькаО.П.»; a Latin name may have a capital inside.
  private static String parted(String text) {
    return LATIN.matcher(text).find() ? text : GLUED.matcher(text).replaceAll(" ");
  }

  // «Левицька ОП» and «ОП Левицька».
  private static List<String> initialsParted(List<String> words) {
    if (words.size() != 2) {
      return words;
    }
    for (var at = 0; at < 2; at++) {
      var word = words.get(at);
      var other = words.get(1 - at);
      if (word.matches("\\p{Lu}{2}") && other.length() > 2 && !FullName.isGiven(other)) {
        return List.of(other, word.substring(0, 1), word.substring(1));
      }
    }
    return words;
  }
}
