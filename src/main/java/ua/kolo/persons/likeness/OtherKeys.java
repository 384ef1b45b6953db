package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name typed while the keyboard was switched to the other alphabet: «Gtnhtyrj» is «Петренко»,
/// «ощрт» is «john».
final class OtherKeys {
  private static final String LATIN =
      "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>|";
  private static final String UKRAINIAN =
      "йцукенгшщзхїфівапролджєячсмитьбюґЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮҐ";
  private static final String RUSSIAN_ONLY = "ыэъЫЭЪ";
  private static final String THEIR_KEYS = "s']S\"}";
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04FF]");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
  private static final Pattern LATIN_VOWEL = Pattern.compile("[aeiouy]");
  private static final Pattern VOWEL = Pattern.compile("[аеєиіїоуюяёыэ]");
  private static final Pattern NO_WORD = Pattern.compile("(^|[аеєиіїоуюяёыэ])[ьъ].*");
  private static final Pattern CROWD = Pattern.compile("[бвгґджзйклмнпрстфхцчшщ]{5}");
  // Signs that stand in no name, but are letters on the other keys.
  private static final Pattern KEY = Pattern.compile("(^|\\p{L})[;:<>|\\[\\]{}]+\\p{L}");
  // Signs that may stand beside a name, too.
  private static final Pattern SIGN = Pattern.compile("(^|\\p{L})[.,'\"`\\\\]+\\p{L}");
  private static final Pattern ENDING =
      Pattern.compile(".*(енко|[чюу]к|[яча]к|[сц]ьк(ий|а)|ич|ець|ишин|ин|ій|[оеє]ва?|ко)");
  private static final Pattern PAUSE = Pattern.compile("[,;.]$");
  private static final int SHORTEST = 3;

  private OtherKeys() {}

  /// The text as it is meant: itself, unless its words are names only on the other keys.
  static String meant(String text) {
    var words = List.of(text.strip().split("\\s+"));
    if (words.stream().anyMatch(OtherKeys::isName)) {
      return CYRILLIC.matcher(text).find() ? mixed(words, text) : text;
    }
    return words.stream().anyMatch(OtherKeys::isSure) ? turned(words) : text;
  }

  /// The word on the other keys; itself where it is on neither.
  static String of(String word) {
    return CYRILLIC.matcher(word).find()
        ? swap(swap(word, UKRAINIAN, LATIN), RUSSIAN_ONLY, THEIR_KEYS)
        : swap(word.replace('`', '’'), LATIN, UKRAINIAN);
  }

  /// Whether a word of Latin letters could be a word of Cyrillic ones.
  static boolean mayBeCyrillic(String word) {
    return LETTER.matcher(word).find()
        && !CYRILLIC.matcher(word).find()
        && isWord(of(word).toLowerCase(Locale.ROOT));
  }

  // One word was typed before the keyboard was switched.
  private static String mixed(List<String> words, String text) {
    return words.stream().anyMatch(word -> isLatin(word) && isSure(word))
        ? turned(words.stream().filter(OtherKeys::isLatin).toList(), words)
        : text;
  }

  private static String turned(List<String> words) {
    return turned(words, words);
  }

  private static String turned(List<String> others, List<String> words) {
    var meant = new ArrayList<String>();
    for (var word : words) {
      meant.add(others.contains(word) ? of(withoutPause(word)) : word);
    }
    return String.join(" ", meant);
  }

  // A comma is б: it parts two words only where no name ends in it.
  private static String withoutPause(String word) {
    var bare = PAUSE.matcher(word).replaceFirst("");
    return !isName(of(word)) && isName(of(bare)) ? bare : word;
  }

  private static boolean isSure(String word) {
    var other = of(word);
    if (isLatin(word)) {
      return isName(of(withoutPause(word)))
          || hasKeys(word, other.toLowerCase(Locale.ROOT))
          || (!LATIN_VOWEL.matcher(word.toLowerCase(Locale.ROOT)).find()
              && LETTER.matcher(word).results().count() > SHORTEST
              && isWord(other.toLowerCase(Locale.ROOT)));
    }
    return CYRILLIC.matcher(word).find()
        && (NO_WORD.matcher(word.toLowerCase(Locale.ROOT)).lookingAt() || isName(other));
  }

  private static boolean hasKeys(String word, String other) {
    return isWord(other)
        && (KEY.matcher(word).find()
            || (SIGN.matcher(word).find() && ENDING.matcher(other).matches()));
  }

  private static boolean isLatin(String word) {
    return LETTER.matcher(word).find() && !CYRILLIC.matcher(word).find();
  }

  private static boolean isWord(String word) {
    return VOWEL.matcher(word).find()
        && !NO_WORD.matcher(word).find()
        && !CROWD.matcher(word).find();
  }

  private static boolean isName(String word) {
    var folded = Letters.fold(word);
    return folded.length() >= SHORTEST
        && (GivenNames.knows(folded) || Patronymic.isOne(folded) || Surname.of(word).borne());
  }

  private static String swap(String word, String from, String to) {
    var text = new StringBuilder(word);
    for (var at = 0; at < text.length(); at++) {
      var found = from.indexOf(text.charAt(at));
      if (found >= 0) {
        text.setCharAt(at, to.charAt(found));
      }
    }
    return text.toString();
  }
}
