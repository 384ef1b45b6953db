package ua.kolo.programmes.wording;

import java.util.List;
import java.util.regex.Pattern;

/// Ukrainian names of months, quarters and halves of a year; the text is folded.
final class Calendar {
  static final String MONTH =
      "(?:січ(?:ень|ня|ні|нем)|лют(?:ий|ого|ому|им)|берез(?:ень|ня|ні|нем)|квіт(?:ень|ня|ні|нем)"
          + "|трав(?:ень|ня|ні|нем)|черв(?:ень|ня|ні|нем)|лип(?:ень|ня|ні|нем)|серп(?:ень|ня|ні|нем)"
          + "|верес(?:ень|ня|ні|нем)|жовт(?:ень|ня|ні|нем)|листопад(?:а|і|у|ом)?|груд(?:ень|ня|ні|нем))"
          + "(?!\\p{L})";
  // Roman numbers are typed with Latin and Cyrillic letters alike; all are folded to Cyrillic here.
  static final String ORDINAL =
      "(?:іv|ііі|іі|і|1|2|3|4|перш\\p{L}*|друг\\p{L}*|трет\\p{L}*|четверт\\p{L}*)(?:-?(?:й|го|му|е|ому|ий))?";
  private static final List<Pattern> ORDINALS =
      List.of(
          Pattern.compile("(?:і|1|перш)(?![іv\\d]).*"),
          Pattern.compile("(?:іі|2|друг)(?![іv\\d]).*"),
          Pattern.compile("(?:ііі|3|трет)(?![іv\\d]).*"),
          Pattern.compile("(?:іv|4|четверт)(?![іv\\d]).*"));

  private Calendar() {}

  static int month(String word) {
    for (int i = 0; i < Months.STEMS.size(); i++) {
      if (word.startsWith(Months.STEMS.get(i))) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(word);
  }

  static int ordinal(String word) {
    for (int i = 0; i < ORDINALS.size(); i++) {
      if (ORDINALS.get(i).matcher(word).matches()) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(word);
  }
}
