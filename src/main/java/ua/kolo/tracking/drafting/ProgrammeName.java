package ua.kolo.tracking.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a programme is called, in the cases a decision needs: «затвердити обласну комплексну
/// програму …», «зміни до обласної комплексної програми …, затвердженої …». Endings do not say
/// everything, so what comes out is shown to be corrected before it is printed.
///
/// @param genitive of what
/// @param accusative what is adopted
/// @param gender of its head word
record ProgrammeName(String genitive, String accusative, Gender gender) {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern FEMININE = Pattern.compile("програм[аиу]");
  private static final Pattern MASCULINE = Pattern.compile("план[у]?");

  /// The gender of the head word; the many have none.
  enum Gender {
    FEMININE("затвердженої", "її"),
    MASCULINE("затвердженого", "його"),
    MANY("затверджених", "їх");

    private final String adopted;
    private final String itself;

    Gender(String adopted, String itself) {
      this.adopted = adopted;
      this.itself = itself;
    }

    /// «затвердженої» of a programme that was adopted.
    String adopted() {
      return adopted;
    }

    /// «виклавши її в новій редакції».
    String itself() {
      return itself;
    }
  }

  static ProgrammeName of(String title) {
    var words = SPACE.split(title.strip());
    int head = head(words);
    if (head < 0) {
      return plain(title.strip());
    }
    boolean feminine = FEMININE.matcher(lower(words[head])).matches();
    int first = head;
    while (first > 0 && isAdjective(words[first - 1], feminine)) {
      first--;
    }
    var rest = List.of(words).subList(head + 1, words.length);
    var genitive = new ArrayList<String>();
    var accusative = new ArrayList<String>();
    for (int at = first; at < head; at++) {
      genitive.add(adjective(words[at], feminine ? "ої" : "ого", feminine));
      accusative.add(adjective(words[at], feminine ? "у" : "ий", feminine));
    }
    genitive.add(feminine ? "програми" : "плану");
    accusative.add(feminine ? "програму" : "план");
    genitive.addAll(rest);
    accusative.addAll(rest);
    return new ProgrammeName(
        small(String.join(" ", genitive)),
        small(String.join(" ", accusative)),
        feminine ? Gender.FEMININE : Gender.MASCULINE);
  }

  // A title in quotes, or one without a word we know.
  private static ProgrammeName plain(String title) {
    var quoted = title.startsWith("«") ? title : "«" + title + "»";
    return new ProgrammeName("програми " + quoted, "програму " + quoted, Gender.FEMININE);
  }

  // The programme itself stands before its name in quotes.
  private static int head(String[] words) {
    for (int at = 0; at < words.length; at++) {
      var word = lower(words[at]);
      if (word.startsWith("«") || word.startsWith("\"")) {
        return -1;
      }
      if (FEMININE.matcher(word).matches() || MASCULINE.matcher(word).matches()) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAdjective(String word, boolean feminine) {
    var text = lower(word);
    return feminine
        ? text.matches(".{3,}(на|ва|ка|ова|ої|ну|ву|ку)") && !text.matches(".*(ість|тва)")
        : text.matches(".{3,}(ий|ого|ій)");
  }

  private static String adjective(String word, String ending, boolean feminine) {
    var stem =
        feminine
            ? word.replaceFirst("(?iu)(ої|а|у)$", "")
            : word.replaceFirst("(?iu)(ого|ий|ій)$", "");
    return stem + ending;
  }

  /// In the middle of a sentence the name does not begin with a capital; one wholly in capitals is
  /// left so, to be put right by a person.
  private static String small(String name) {
    if (name.isEmpty()) {
      return name;
    }
    var words = SPACE.split(name);
    for (int at = 0; at < words.length && !words[at].startsWith("«"); at++) {
      boolean shouted =
          words[at].length() > 3 && words[at].equals(words[at].toUpperCase(Locale.ROOT));
      boolean first = at == 0 && !words[at].equals(words[at].toUpperCase(Locale.ROOT));
      words[at] = shouted || first ? lower(words[at]) : words[at];
    }
    return String.join(" ", words);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
