package ua.kolo.programmes.wording;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Term.Recurrence;

/// How often, as said in running text.
public final class Recurrences {
  /// A recurrence and the words it was read from; proposed, never applied by itself.
  public record Proposal(Recurrence recurrence, String quote) {}

  private static final Map<Recurrence, String> WORDS =
      Map.of(
          Recurrence.CONTINUOUS, "постійно",
          Recurrence.WEEKLY, "щотижня",
          Recurrence.MONTHLY, "щомісяця",
          Recurrence.QUARTERLY, "щокварталу",
          Recurrence.SEMIANNUAL, "щопівроку",
          Recurrence.ANNUAL, "щороку");

  private static final Pattern NEXT_WORD = Pattern.compile("\\s+\\p{L}+");

  // «щорічної Всеукраїнської акції» names the event.
  private static final Pattern NAME = Pattern.compile("\\s\\p{Lu}\\p{Ll}");

  private Recurrences() {}

  /// A term with how often said in it, as a council would write it.
  ///
  /// @param term the words there are, null for none
  /// @param recurrence one that has a word of its own
  public static String joined(@Nullable String term, Recurrence recurrence) {
    var word = WORDS.getOrDefault(recurrence, "");
    return term == null || term.isBlank() ? word : term.strip() + ", " + word;
  }

  /// The recurrence a measure's text states («щоквартальних звірок»), null when none.
  public static @Nullable Proposal inText(String text) {
    var line = Texts.normalise(text);
    // Words inside quotes name something else: a campaign, another act.
    var plain = Letters.fold(Shield.cover(line));
    for (var frequency : Frequencies.ALL.entrySet()) {
      var words = frequency.getValue().matcher(plain);
      if (frequency.getKey() != Recurrence.ON_DEMAND && words.find()) {
        var next = NEXT_WORD.matcher(line).region(words.end(), line.length());
        int end = next.lookingAt() ? next.end() : words.end();
        var quote = line.substring(words.start(), end);
        if (!NAME.matcher(quote).find()) {
          return new Proposal(frequency.getKey(), quote);
        }
      }
    }
    return null;
  }
}
