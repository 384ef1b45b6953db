package ua.kolo.persons.likeness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// The words of a name by their role, however they were typed; an empty text where there is none.
public record FullName(String surname, String given, String patronymic) {
  // Work and memory grow with the square of the length: nobody's name is longer.
  private static final int LONGEST = 300;
  private static final int LONGEST_TEXT = 3 * LONGEST;
  private static final String BETWEEN_SURNAMES = "[\\s()\\[\\]{}/«»„“”-]+";

  public FullName {
    surname = begin(surname, LONGEST).strip();
    given = begin(given, LONGEST).strip();
    patronymic = begin(patronymic, LONGEST).strip();
  }

  /// Reads «Вигадана Олена Іванівна», «Олена Вигадана», «О. І. Вигадана», «Вигадана (Інша) Олена».
  public static FullName read(String text) {
    return Roles.of(NameWords.of(OtherKeys.meant(begin(text, LONGEST_TEXT))));
  }

  private static String begin(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /// The same with surname and given name in each other's place, where that may have happened.
  List<FullName> readings() {
    if (surname.isEmpty() && !given.isEmpty() && Patronymic.isOne(foldedPatronymic())) {
      return List.of(this, new FullName(patronymic, given, ""));
    }
    if (surname.isEmpty() || given.isEmpty() || surname.contains("-") || given.contains("-")) {
      return List.of(this);
    }
    var turned = turned();
    var surnameIsGiven = isGiven(surname);
    var givenIsGiven = isGiven(given) || isInitial(given);
    if (surnameIsGiven && !givenIsGiven) {
      return List.of(turned, this);
    }
    return surnameIsGiven == givenIsGiven && !isInitial(given)
        ? List.of(this, turned)
        : List.of(this);
  }

  /// The readings, and what the name may be that was typed on other keys or in Latin letters of
  /// another country.
  List<FullName> meanings() {
    var all = new LinkedHashSet<>(readings());
    var words = Stream.of(surname, given, patronymic).filter(word -> !word.isEmpty()).toList();
    if (!words.isEmpty() && words.stream().allMatch(OtherKeys::mayBeCyrillic)) {
      var other = Stream.of(surname, given, patronymic).map(OtherKeys::of).toList();
      all.addAll(new FullName(other.get(0), other.get(1), other.get(2)).readings());
    }
    LatinWay.readings(this).forEach(name -> all.addAll(name.readings()));
    return List.copyOf(all);
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // swapping is what it is for
  private FullName turned() {
    return new FullName(given, surname, patronymic);
  }

  /// The parts of the surname, each alone.
  List<Surname> surnames() {
    return Stream.of(surname.split(BETWEEN_SURNAMES))
        .filter(part -> !part.isBlank())
        .map(Surname::of)
        .filter(part -> !part.folded().isEmpty())
        .toList();
  }

  String foldedGiven() {
    return Letters.fold(given);
  }

  String foldedPatronymic() {
    return Letters.fold(patronymic);
  }

  static boolean isGiven(String word) {
    var words = Given.words(word);
    return !words.isEmpty()
        && words.stream().allMatch(part -> GivenNames.knows(Letters.fold(part)));
  }

  /// One letter, with a dot or without; each of two, in a double name.
  static boolean isInitial(String word) {
    return !word.isEmpty()
        && Stream.of(word.split("-")).allMatch(part -> part.matches("\\p{L}\\.?"));
  }
}
