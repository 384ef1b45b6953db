package ua.kolo.persons.likeness;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// One spelling of what sounds alike in Ukrainian, Russian and their Latin transliterations. The
/// result is for comparison, never for show.
final class Letters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final String SOFT = "ьъ'’ʼ‘`´ʹ\"\u0301\u0302\u0306\u0308";
  private static final String LOOK_LATIN = "aceikmhoptxyb3";
  private static final String LOOK_CYRILLIC = "асеікмнортхувз";
  private static final String[][] LATIN = {
    {"schtsch", "щ"},
    {"chtch", "щ"},
    {"shch", "щ"},
    {"tsch", "ч"},
    {"tch", "ч"},
    {"iou", "ю"},
    {"sch", "щ"},
    {"zgh", "зг"},
    {"kh", "х"},
    {"ch", "ч"},
    {"sh", "ш"},
    {"zh", "ж"},
    {"ts", "ц"},
    {"tz", "ц"},
    {"ph", "ф"},
    {"th", "т"},
    {"ck", "к"},
    {"cz", "ч"},
    {"off", "ов"},
    {"ya", "я"},
    {"ja", "я"},
    {"yu", "ю"},
    {"ju", "ю"},
    {"iu", "ю"},
    {"ye", "є"},
    {"je", "є"},
    {"ie", "є"},
    {"yi", "ї"},
    {"ji", "ї"},
    {"yo", "ё"},
    {"jo", "ё"},
    {"io", "ё"},
    {"ia", "я"},
    {"a", "а"},
    {"b", "б"},
    {"c", "ц"},
    {"d", "д"},
    {"e", "е"},
    {"f", "ф"},
    {"g", "г"},
    {"h", "г"},
    {"i", "і"},
    {"j", "й"},
    {"k", "к"},
    {"l", "л"},
    {"m", "м"},
    {"n", "н"},
    {"o", "о"},
    {"p", "п"},
    {"q", "к"},
    {"r", "р"},
    {"s", "с"},
    {"t", "т"},
    {"u", "у"},
    {"v", "в"},
    {"w", "в"},
    {"x", "кс"},
    {"y", "и"},
    {"z", "з"}
  };

  private Letters() {}

  /// The word in small letters of one alphabet, without soft signs and apostrophes.
  static String plain(String word) {
    return withoutSoft(oneAlphabet(word));
  }

  /// The folded word, of а б в г д е ж з и к л м н о п р с т у ф х ц ч ш only; digits stay.
  static String fold(String word) {
    var joined =
        oneAlphabet(word)
            .replace("ьо", "ё")
            .replace("йо", "ё")
            .replace("ьё", "ё")
            .replace("ье", "е");
    return collapse(alike(withoutSoft(joined)));
  }

  private static String oneAlphabet(String word) {
    var lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return hasCyrillic(lower) ? withoutLookalikes(lower) : fromLatin(lower);
  }

  private static boolean hasCyrillic(String word) {
    return word.chars().anyMatch(letter -> letter >= 0x400 && letter <= 0x4FF);
  }

  private static String withoutSoft(String word) {
    var text = new StringBuilder(word.length());
    for (var at = 0; at < word.length(); at++) {
      if (SOFT.indexOf(word.charAt(at)) < 0) {
        text.append(word.charAt(at));
      }
    }
    return text.toString();
  }

  // A Latin «i» inside a Cyrillic word is a Ukrainian «і» typed on the wrong layout.
  private static String withoutLookalikes(String word) {
    var text = new StringBuilder(word);
    for (var at = 0; at < text.length(); at++) {
      var found = LOOK_LATIN.indexOf(text.charAt(at));
      if (found >= 0) {
        text.setCharAt(at, LOOK_CYRILLIC.charAt(found));
      }
    }
    return text.toString();
  }

  private static String fromLatin(String word) {
    var plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    var text = new StringBuilder();
    var at = 0;
    while (at < plain.length()) {
      var from = at;
      for (var pair : LATIN) {
        if (plain.startsWith(pair[0], at)) {
          text.append(pair[1]);
          at += pair[0].length();
          break;
        }
      }
      if (at == from) {
        text.append(plain.charAt(at++));
      }
    }
    return text.toString();
  }

  private static String alike(String word) {
    var text = new StringBuilder();
    for (var at = 0; at < word.length(); at++) {
      var letter = word.charAt(at);
      switch (letter) {
        case 'і', 'ї', 'й', 'ы' -> text.append('и');
        case 'є', 'э', 'ё' -> text.append('е');
        case 'ґ' -> text.append('г');
        case 'я' -> text.append("иа");
        case 'ю' -> text.append("иу");
        case 'щ' -> text.append("шч");
        case 'о' -> text.append(afterHush(text) ? 'е' : 'о');
        default -> {
          if (Character.isLetterOrDigit(letter)) {
            text.append(letter);
          }
        }
      }
    }
    return text.toString();
  }

  // Чорний and Черный, Ткачов and Ткачёв.
  private static boolean afterHush(StringBuilder text) {
    return !text.isEmpty() && "жчш".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String collapse(String word) {
    var text = new StringBuilder();
    for (var at = 0; at < word.length(); at++) {
      if (text.isEmpty() || text.charAt(text.length() - 1) != word.charAt(at)) {
        text.append(word.charAt(at));
      }
    }
    return text.toString();
  }

  /// The consonants of a folded word, voiced ones as voiceless, a leading vowel as a star. Endings
  /// by sex and most slips between the two languages are in the vowels.
  static String skeleton(String folded) {
    var text = new StringBuilder();
    for (var at = 0; at < folded.length(); at++) {
      var letter = folded.charAt(at);
      if (isVowel(letter)) {
        if (at == 0) {
          text.append('*');
        }
      } else {
        text.append(voiceless(letter));
      }
    }
    return collapse(text.toString());
  }

  static boolean isVowel(char letter) {
    return "аеиоу".indexOf(letter) >= 0;
  }

  private static char voiceless(char letter) {
    var found = "бдзжгв".indexOf(letter);
    return found < 0 ? letter : "птсшхф".charAt(found);
  }
}
