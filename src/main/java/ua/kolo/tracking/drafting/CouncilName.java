package ua.kolo.tracking.drafting;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The name of a council or another body that passes acts, in the genitive: «Вигаданої селищної
/// ради», «виконавчого комітету».
final class CouncilName {
  private CouncilName() {}

  static String genitive(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .map(CouncilName::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    var text = word.toLowerCase(Locale.ROOT);
    if (text.equals("рада")) {
      return cut(word, 1) + "и";
    }
    if (text.endsWith("адміністрація")) {
      return cut(word, 1) + "ї";
    }
    if (text.matches("(комітет|департамент|відділ)")) {
      return word + "у";
    }
    if (text.matches(".{2,}(ська|цька|зька|на|ова|ева|дана)")) {
      return cut(word, 1) + "ої";
    }
    if (text.matches(".{2,}(ський|чий|ний)")) {
      return cut(word, 2) + "ого";
    }
    return word;
  }

  private static String cut(String word, int signs) {
    return word.substring(0, word.length() - signs);
  }
}
