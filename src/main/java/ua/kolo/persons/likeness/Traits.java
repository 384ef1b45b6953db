package ua.kolo.persons.likeness;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What two records of persons are compared by. Anything may be missing.
///
/// @param others names before marriage, aliases
/// @param sex M, F or null
/// @param phones in the international form
/// @param papers numbers of identifiers and documents, without blanks
/// @param places folded addresses; never a secret one
public record Traits(
    FullName name,
    List<FullName> others,
    @Nullable BirthDate born,
    @Nullable Character sex,
    Set<String> phones,
    Set<String> papers,
    Set<String> places) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'’ʼ]+");
  private static final Set<String> SMALL =
      Set.of(
          "вул",
          "вулиця",
          "м",
          "місто",
          "с",
          "село",
          "смт",
          "буд",
          "будинок",
          "кв",
          "квартира",
          "просп",
          "проспект",
          "пров",
          "провулок",
          "бульв",
          "б",
          "д",
          "ул",
          "г",
          "обл",
          "р-н");

  public Traits {
    others = List.copyOf(others);
    phones = Set.copyOf(phones);
    papers = Set.copyOf(papers);
    places = Set.copyOf(places);
  }

  /// Only a name.
  public static Traits of(String name) {
    return new Traits(FullName.read(name), List.of(), null, null, Set.of(), Set.of(), Set.of());
  }

  public Traits born(@Nullable BirthDate date) {
    return new Traits(name, others, date, sex, phones, papers, places);
  }

  /// An address as it is compared: letters and digits of its words, in one order.
  public static String place(String address) {
    var words =
        BETWEEN
            .splitAsStream(address)
            .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
            .map(Letters::fold)
            .filter(word -> !word.isEmpty())
            .sorted()
            .toList();
    return String.join(" ", words);
  }
}
