package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The words of a name by their role, however they were typed; an empty text where there is none.
public record FullName(String surname, String given, String patronymic) {
  private static final String BETWEEN = "[\\s,;]+";
  // Work and memory grow with the square of the length: nobody's name is longer.
  private static final int LONGEST = 300;
  private static final int LONGEST_TEXT = 3 * LONGEST;

  public FullName {
    surname = begin(surname, LONGEST).strip();
    given = begin(given, LONGEST).strip();
    patronymic = begin(patronymic, LONGEST).strip();
  }

  /// Reads «Вигадана Олена Іванівна», «Олена Вигадана», «Вигадана О. І.».
  public static FullName read(String text) {
    var spaced =
        begin(text, LONGEST_TEXT).replace(".", ". ").replaceAll("\\s*[-–—‑]\\s*", "-").strip();
    var words = new ArrayList<>(Arrays.asList(spaced.split(BETWEEN, -1)));
    words.removeIf(String::isBlank);
    return byRole(words);
  }

  private static String begin(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private static FullName byRole(List<String> words) {
    var rest = new ArrayList<>(words);
    var patronymic = "";
    for (var at = rest.size() - 1; at > 0 && patronymic.isEmpty(); at--) {
      if (Patronymic.isOne(Letters.fold(rest.get(at)))) {
        patronymic = rest.remove(at);
      }
    }
    if (patronymic.isEmpty() && rest.size() == 3) {
      patronymic = rest.remove(2);
    }
    if (rest.size() == 1) {
      return patronymic.isEmpty() && !isGiven(rest.getFirst())
          ? new FullName(rest.getFirst(), "", "")
          : new FullName("", rest.getFirst(), patronymic);
    }
    if (rest.isEmpty()) {
      return new FullName("", "", patronymic);
    }
    return inOrder(rest, patronymic);
  }

  private static FullName inOrder(List<String> rest, String patronymic) {
    var given = 1;
    var first = isGiven(rest.get(0));
    var second = isGiven(rest.get(1));
    if ((first && !second) || isInitial(rest.get(0))) {
      given = 0;
    }
    var name = rest.remove(given);
    return new FullName(String.join(" ", rest), name, patronymic);
  }

  /// The same with surname and given name in each other's place, where that may have happened.
  List<FullName> readings() {
    if (surname.isEmpty() || given.isEmpty() || surname.contains("-")) {
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

  @SuppressWarnings("ArgumentSelectionDefectChecker") // swapping is what it is for
  private FullName turned() {
    return new FullName(given, surname, patronymic);
  }

  /// The parts of the surname, each alone.
  List<Surname> surnames() {
    return Stream.of(surname.split("[\\s-]+"))
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

  private static boolean isGiven(String word) {
    return GivenNames.knows(Letters.fold(word));
  }

  static boolean isInitial(String word) {
    return word.length() == 1 || (word.length() == 2 && word.endsWith("."));
  }
}
