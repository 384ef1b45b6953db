package ua.kolo.programmes.wording;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins words torn by a hyphen at a line's end, judged by the other words of the same document.
public final class Dehyphenation {
  private static final String LETTERS = "[\\p{L}’ʼ'`´]";
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\p{L}\\d’ʼ'`´])(?<!\\d-)("
              + LETTERS
              + "*\\p{L})-([\\s\\p{Zs}]*)(?=(\\p{Ll}"
              + LETTERS
              + "*|\\p{Lu}{2,}))");
  private static final Set<String> SUSPENDED = Set.of("та", "і", "й", "або", "чи", "до");
  private static final Set<String> KEEPING = Set.copyOf(Lists.lines("hyphen-firsts.txt"));
  private static final Set<String> JOINING = Set.copyOf(Lists.lines("joining-firsts.txt"));
  // Ends of words that begin no word: what is left of a torn one.
  private static final Pattern TAIL =
      Pattern.compile(
          "[ьй].*|(?:[нтлсшчкцв]?(?:ння|ття)|тися|ться|лися|лася|вся|(?:сь|ць|зь)?к(?:ої|ого|ому|ою|их|им|ими|ий|а|е|і)"
              + "|[нвчшж](?:ої|ого|ому|ою|их|им|ими|ий)|ості|істю|ість|ція|ції|цію|цією|ня|но|ся|ті|ти|дю|тю|мось|емо|ють|ать|ять)");
  private static final Pattern STEM_O = Pattern.compile("\\p{L}{3,}(?:[нвчкт]о|льно|ево|ово|ічно)");
  private static final List<String> SECONDS = Lists.lines("compound-seconds.txt");
  private static final int LONGEST_ENDING = 4;
  private static final int TORN_DOCUMENT = 3;

  private final Vocabulary words;
  private final boolean torn;

  private Dehyphenation(Vocabulary words, boolean torn) {
    this.words = words;
    this.torn = torn;
  }

  /// Learns the words of a document; give it every paragraph and cell as printed.
  public static Dehyphenation of(Collection<String> texts) {
    var words = Vocabulary.of(texts);
    var strict = new Dehyphenation(words, false);
    long tears = texts.stream().mapToLong(strict::tears).sum();
    return new Dehyphenation(words, tears >= TORN_DOCUMENT);
  }

  /// The text with torn words joined and true hyphens kept; line breaks elsewhere stay.
  public String join(String text) {
    var bare = text.replaceAll("[\u00AD\u200B]", "");
    // Twice, because a word may be torn in two places.
    return joined(joined(bare));
  }

  private String joined(String text) {
    return PAIR.matcher(text).replaceAll(pair -> Matcher.quoteReplacement(replacement(pair)));
  }

  private long tears(String text) {
    return PAIR.matcher(text).results().filter(pair -> !replacement(pair).contains("-")).count();
  }

  private String replacement(MatchResult pair) {
    var first = Letters.fold(pair.group(1));
    var second = Letters.fold(pair.group(3));
    boolean broken = !pair.group(2).isEmpty();
    if (broken && suspended(first, second)) {
      return pair.group();
    }
    if (oneWord(first, second, broken)) {
      return pair.group(1);
    }
    return keepsHyphen(first) || !words.contains(second) ? pair.group(1) + "-" : pair.group();
  }

  // «теле- і радіокомпанії», «постраждалих осіб- жінок».
  private boolean suspended(String first, String second) {
    return SUSPENDED.contains(second)
        || (!words.followsHyphen(first, second) && words.contains(first) && words.contains(second));
  }

  private boolean oneWord(String first, String second, boolean broken) {
    if (words.hyphenated(first, second)) {
      return false;
    }
    if (JOINING.contains(first) || words.inflected(first, second)) {
      return !(keepsHyphen(first) && words.contains(second));
    }
    if (keepsHyphen(first)) {
      return false;
    }
    if (TAIL.matcher(second).matches()) {
      return true;
    }
    boolean unknown = !words.contains(first) && !words.contains(second);
    if (whole(second)) {
      return false;
    }
    return broken ? !(words.contains(first) && words.contains(second)) : torn && unknown;
  }

  private static boolean whole(String second) {
    return SECONDS.stream()
        .anyMatch(
            stem -> second.startsWith(stem) && second.length() <= stem.length() + LONGEST_ENDING);
  }

  private static boolean keepsHyphen(String first) {
    return KEEPING.contains(first) || STEM_O.matcher(first).matches();
  }
}
