package ua.kolo.persons.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A surname or a part of one, folded, with the ending by sex set aside.
record Surname(String plain, String folded, String base) {
  // Two surnames with different ones of these are two surnames, however few letters lie between.
  private static final List<String> ENDINGS =
      List.of(
          "ченк", "шенк", "енк", "шчук", "чук", "иук", "ук", "чик", "ник", "шчик", "ик", "чак",
          "иак", "ак", "ицк", "цк", "ск", "ович", "евич", "ич", "ец", "ов", "ев", "ин", "ив", "ар");
  private static final int SHORTEST_WITH_SLIP = 5;
  private static final int SHORTEST_STEM = 3;
  private static final double SAME = 0.35;
  // A slip in the first letter or in a short word says something only together with a patronymic or
  // a birth date that agree.
  private static final double HINT = 0.3;
  private static final int SHORTEST_HEARD = 4;
  private static final int SHORTEST_HEARD_THOUGH_BORNE = 6;
  private static final Set<String> NEARLY_ONE = Set.of("ик", "ник");
  private static final Set<String> BORNE = read("/persons/surnames.txt");

  static Surname of(String word) {
    var folded = Letters.fold(word);
    return new Surname(Letters.plain(word), folded, base(folded));
  }

  /// 1 the same, 0.9 heard alike, 0.8 a slip of the finger, 0.3 a slip in the first letter, 0
  /// another surname.
  double like(Surname other) {
    if (folded.equals(other.folded)) {
      return 1;
    }
    if (base.equals(other.base) && sexesMayDiffer(other)) {
      return 0.98;
    }
    var heard = Distance.between(base, other.base);
    var isHeard = heard <= SAME && !shortBut(other, SHORTEST_HEARD);
    if (borne() && other.borne()) {
      return isHeard && !shortBut(other, SHORTEST_HEARD_THOUGH_BORNE) ? 0.95 : 0;
    }
    if (!endsAlike(other)) {
      return 0;
    }
    if (isHeard) {
      return 0.95;
    }
    if (shortBut(other, SHORTEST_WITH_SLIP)) {
      return heard <= SAME ? HINT : 0;
    }
    if (!startsAlike(other)) {
      return beganOtherwise(other) ? HINT : 0;
    }
    if (heard < 1) {
      return 0.88;
    }
    return heard <= 1 || Distance.slips(plain, other.plain) <= 1 ? 0.8 : 0;
  }

  private boolean endsAlike(Surname other) {
    var mine = ending();
    var theirs = other.ending();
    return mine.isEmpty()
        || theirs.isEmpty()
        || mine.equals(theirs)
        || (NEARLY_ONE.contains(mine) && NEARLY_ONE.contains(theirs));
  }

  private boolean sexesMayDiffer(Surname other) {
    return base.length() >= SHORTEST_STEM || folded.charAt(0) == other.folded.charAt(0);
  }

  private boolean shortBut(Surname other, int length) {
    return Math.min(plain.length(), other.plain.length()) < length;
  }

  // The first letter is rarely the one mistyped, and often the one that differs.
  private boolean startsAlike(Surname other) {
    return Distance.between(base.substring(0, 1), other.base.substring(0, 1)) < 1
        || (base.length() > 1
            && other.base.length() > 1
            && base.charAt(0) == other.base.charAt(1)
            && base.charAt(1) == other.base.charAt(0));
  }

  private boolean beganOtherwise(Surname other) {
    return (plain.length() == other.plain.length() || !(borne() || other.borne()))
        && Distance.slips(plain, other.plain) <= 1;
  }

  /// M or F by the ending of an adjective, a question mark for any other.
  char sex() {
    if (folded.matches(".*[сцз]к(а|аиа)")) {
      return 'F';
    }
    return folded.matches(".*[сцз]к(и|ии)") ? 'M' : '?';
  }

  private String ending() {
    var stem = base.endsWith("о") ? base.substring(0, base.length() - 1) : base;
    for (var ending : ENDINGS) {
      if (stem.endsWith(ending) && stem.length() >= ending.length() + 2) {
        return "ев".equals(ending) ? "ов" : ending;
      }
    }
    return "";
  }

  boolean borne() {
    return BORNE.contains(base);
  }

  // Ковальський, Ковальська, Ковальская; Білий, Біла; Осіння, Осенняя; Петров, Петрова: one base
  // each.
  private static String base(String folded) {
    for (var ending : List.of("иаиа", "аиа", "ии", "ои", "еи", "ого", "иа", "и", "а")) {
      var stem = folded.length() - ending.length();
      if (folded.endsWith(ending) && stem >= SHORTEST_STEM && declines(folded, stem, ending)) {
        return folded.substring(0, stem);
      }
    }
    return folded;
  }

  private static boolean declines(String folded, int stem, String ending) {
    var before = folded.substring(0, stem);
    var adjective = before.endsWith("ск") || before.endsWith("цк") || before.endsWith("зк");
    var possessive = before.endsWith("ов") || before.endsWith("ев") || before.endsWith("ин");
    if ("а".equals(ending)) {
      return adjective
          || possessive
          || endsInTwoConsonants(before)
          || "нвл".indexOf(before.charAt(stem - 1)) >= 0
          || (stem >= 5 && "кр".indexOf(before.charAt(stem - 1)) >= 0);
    }
    return !Letters.isVowel(before.charAt(before.length() - 1));
  }

  private static boolean endsInTwoConsonants(String word) {
    return word.length() > 2
        && !Letters.isVowel(word.charAt(word.length() - 1))
        && !Letters.isVowel(word.charAt(word.length() - 2));
  }

  private static Set<String> read(String file) {
    try (var stream = Objects.requireNonNull(Surname.class.getResourceAsStream(file))) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\\s+"))
          .map(word -> base(Letters.fold(word)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
