package ua.kolo.persons.likeness;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name as it is meant: a Latin letter that looks like a Cyrillic one, typed inside a Cyrillic
/// word on the wrong layout of the keyboard, is that letter; every apostrophe is ’. A word of one
/// alphabet stays as it is, and so does one with Latin letters nobody mistakes.
public final class Spelling {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’ʼ‘`´]+");
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04FF]");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['ʼ‘`´](?=\\p{L})");
  private static final Pattern OTHER_LATIN =
      Pattern.compile("[\\p{IsLatin}&&[^aceiopxyABCEHIKMOPTX]]");
  private static final String LATIN = "aceiopxyABCEHIKMOPTX";
  private static final String MEANT = "асеіорхуАВСЕНІКМОРТХ";

  private Spelling() {}

  /// The name in the alphabet of each of its words.
  public static String of(String name) {
    return WORD.matcher(name).replaceAll(word -> Matcher.quoteReplacement(meant(word)));
  }

  private static String meant(MatchResult found) {
    var word = found.group();
    if (!CYRILLIC.matcher(word).find() || OTHER_LATIN.matcher(word).find()) {
      return word;
    }
    var text = new StringBuilder(word);
    for (var at = 0; at < text.length(); at++) {
      var known = LATIN.indexOf(text.charAt(at));
      if (known >= 0) {
        text.setCharAt(at, MEANT.charAt(known));
      }
    }
    return APOSTROPHE.matcher(text).replaceAll("’");
  }
}
