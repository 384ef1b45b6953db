package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers printed before goals and measures.
public final class Numbering {
  /// A number as printed and the text after it.
  ///
  /// @param number null when the text begins without one
  public record Numbered(@Nullable String number, String rest) {}

  private static final String LABEL =
      "(?:(?:\\p{L}+\\s+){0,2}(?:ціль|завдання|захід|розділ|напрям|напрямок|пріоритет|підціль"
          + "|підрозділ|етап|блок|частина|компонент|секція|модуль|складова|підпрограма|пункт|підпункт|мета)\\s*№?\\s*)";
  private static final String DECIMAL = "\\d{1,3}(?:\\.\\d{1,3})*";
  private static final String LETTERED = "\\p{Lu}(?:\\.\\d{1,3})+";
  private static final String ROMAN = "[IVXІХ]{1,6}";
  private static final String TEXT = "(?=[\\p{L}«„“\"#(,]|$)";
  private static final Pattern LEADING =
      Pattern.compile(
          "(?iu:%s)(?:%s|%s|%s|\\p{Lu}(?=[.):]))(?:[.):]+|(?=\\s*$|\\s+[\\p{Lu}«„“\"]|\\s+[-–—]))"
                  .formatted(LABEL, DECIMAL, LETTERED, ROMAN)
              + "|"
              + LETTERED
              + "(?:[.)]+\\s*"
              + TEXT
              + "|(?=\\s+[\\p{Lu}«„“\"]|\\s*$))"
              + "|№\\s*\\d{1,3}[.)]?(?=\\s|$)"
              + "|(?!\\d\\d?\\.\\d\\d?\\.\\d{3,4})\\d{1,3}(?:\\.\\d{1,3})+(?:[.)]+\\s*"
              + TEXT
              + "|(?=\\s+[\\p{Lu}«„“\"]|\\s*$))"
              + "|(?<!\\d)\\d{1,3}[.)]+\\s*"
              + TEXT
              + "|\\d{1,3}(?=\\s*$)"
              + "|"
              + ROMAN
              + "[.)]\\s*"
              + TEXT
              + "|[а-яіїєґa-z]\\)\\s*"
              + TEXT);
  private static final Pattern SIMPLE = Pattern.compile("\\d{1,3}[.)]+");
  private static final Pattern STEP = Pattern.compile("(.*?)(\\d{1,3})([.):]*)");

  private Numbering() {}

  /// Parts «1)», «1.1.», «а)», «І.», «Ціль 1.», «Розділ ІІ.» from the text they lead.
  public static Numbered leading(String text) {
    var line = Texts.normalise(text);
    var number = LEADING.matcher(line);
    if (!number.lookingAt() || number.end() == 0) {
      return new Numbered(null, line);
    }
    return new Numbered(number.group().strip(), line.substring(number.end()).strip());
  }

  /// The numbered measures of one cell; a single entry when the cell holds one. A number parts only
  /// when it is the next of the same scheme, so dates, sums and school classes do not.
  public static List<Numbered> several(String cell) {
    var text = Texts.broken(cell);
    var first = leading(text);
    var all = new ArrayList<Numbered>();
    var number = first.number();
    int from = 0;
    while (number != null) {
      int next = find(text, from, following(number));
      if (next < 0) {
        break;
      }
      all.add(leading(text.substring(from, next)));
      from = next;
      number = leading(text.substring(next)).number();
    }
    all.add(leading(text.substring(from)));
    return List.copyOf(all);
  }

  private static @Nullable String following(String number) {
    var step = STEP.matcher(number);
    return step.matches()
        ? step.group(1) + (Integer.parseInt(step.group(2)) + 1) + step.group(3)
        : null;
  }

  private static int find(String text, int from, @Nullable String number) {
    if (number == null) {
      return -1;
    }
    // A simple «2.» may stand in a sentence; a «1.1.2.» may not.
    var before = SIMPLE.matcher(number).matches() ? "(?<=\\n|[.;:]\\s)" : "(?<=\\s)";
    var next =
        Pattern.compile(before + Pattern.quote(number) + "\\s*(?=[\\p{L}«„“\"])")
            .matcher(Shield.cover(text));
    return next.find(from + 1) ? next.start() : -1;
  }
}
