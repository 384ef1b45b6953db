package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A patronymic, folded: whose child, and of which sex.
record Patronymic(String stem, char sex) {
  private static final List<String> OF_SONS = List.of("иевич", "иович", "ович", "евич", "ич");
  private static final List<String> OF_DAUGHTERS =
      List.of("иивна", "иевна", "ивна", "овна", "евна", "инична", "ична", "ишна");
  private static final int SHORTEST_STEM = 2;

  /// Whether the word is surely a patronymic: of a father's name that is known.
  static boolean isOne(String folded) {
    var found = of(folded);
    return found.sex != '?' && !found.fathers().isEmpty();
  }

  static Patronymic of(String folded) {
    for (var ending : OF_SONS) {
      if (ends(folded, ending)) {
        return new Patronymic(stem(folded, ending), 'M');
      }
    }
    for (var ending : OF_DAUGHTERS) {
      if (ends(folded, ending)) {
        return new Patronymic(stem(folded, ending), 'F');
      }
    }
    return new Patronymic(folded, '?');
  }

  /// Groups of the father's name; none when nobody is known to bear it.
  Set<Integer> fathers() {
    return GivenNames.fathers(stem);
  }

  /// How a patronymic may begin that is made of the father's folded name.
  static List<String> stemsOfFather(String name) {
    var stems = new ArrayList<String>();
    stems.add(trimmed(name));
    if (name.endsWith("о") || name.endsWith("а") || name.endsWith("и")) {
      stems.add(trimmed(name.substring(0, name.length() - 1)));
    }
    if (name.endsWith("иа")) {
      stems.add(trimmed(name.substring(0, name.length() - 2)));
    }
    // Яків – Якович, Яковлевич, Федір – Федорович, Лев – Львович, Павел – Павлович, Петро –
    // Петрович.
    if (name.endsWith("ив")) {
      stems.add(name.substring(0, name.length() - 2));
      stems.add(name.substring(0, name.length() - 2) + "овл");
    }
    if (name.endsWith("ир")) {
      stems.add(name.substring(0, name.length() - 2) + "ор");
    }
    if (name.endsWith("ев") || name.endsWith("ел")) {
      var last = name.substring(name.length() - 1);
      stems.add(name.substring(0, name.length() - 2) + last);
    }
    return stems;
  }

  private static boolean ends(String folded, String ending) {
    return folded.endsWith(ending) && folded.length() >= ending.length() + SHORTEST_STEM;
  }

  private static String stem(String folded, String ending) {
    return trimmed(folded.substring(0, folded.length() - ending.length()));
  }

  // Сергійович and Сергеевич differ in what joins the stem to its ending.
  private static String trimmed(String stem) {
    var end = stem.length();
    while (end > SHORTEST_STEM && (stem.charAt(end - 1) == 'и' || stem.charAt(end - 1) == 'е')) {
      end--;
    }
    return stem.substring(0, end);
  }
}
