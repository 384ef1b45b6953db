package ua.kolo.persons.likeness;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Words for search tokens: what a record is kept under, and what is looked for in which order.
/// Each begins with a letter for its kind, so that words of different kinds never meet.
public final class SearchWords {
  private static final int SHORTEST_WITH_GAP = 3;
  private static final int SHORTEST_ALONE_WITH_GAP = 4;

  private SearchWords() {}

  /// All under which a record can be found.
  public static Set<String> kept(Traits traits) {
    var words = new LinkedHashSet<String>();
    for (var name : keys(traits, false)) {
      words.addAll(pairs(name));
      words.addAll(alone(name));
      words.addAll(gaps(name));
      words.addAll(initials(name));
      words.addAll(fathers(name));
    }
    words.addAll(sure(traits, false));
    return words;
  }

  /// What to look for, a step at a time: the next only when the ones before found too little.
  public static List<Set<String>> sought(Traits traits) {
    var first = new LinkedHashSet<>(sure(traits, true));
    var second = new LinkedHashSet<String>();
    var third = new LinkedHashSet<String>();
    for (var name : keys(traits, true)) {
      first.addAll(pairs(name));
      if (name.name().given().isEmpty()) {
        first.addAll(alone(name));
        second.addAll(gaps(name));
      } else {
        second.addAll(initials(name));
        third.addAll(alone(name));
      }
      if (name.name().surname().isEmpty() || !name.name().patronymic().isEmpty()) {
        third.addAll(fathers(name));
      }
    }
    return List.of(first, second, third);
  }

  /// What tells those who bear one name from each other: of many, these are looked at first.
  public static Set<String> closer(Traits traits) {
    var words = new LinkedHashSet<>(sure(traits, true));
    keys(traits, true).forEach(name -> words.addAll(fathers(name)));
    return words;
  }

  /// What is enough to tell another institution's person without seeing them: a number, or a name
  /// together with a phone or a birth date.
  public static Set<String> certain(Traits traits) {
    return certain(traits, false);
  }

  /// The same to be looked for: also as it was kept before the list knew the given name.
  public static Set<String> certainOnceKept(Traits traits) {
    return certain(traits, true);
  }

  private static Set<String> certain(Traits traits, boolean looked) {
    var words = new LinkedHashSet<String>();
    traits.papers().forEach(paper -> words.add("X" + paper));
    for (var name : keys(traits, looked)) {
      for (var given : name.given()) {
        traits.phones().forEach(phone -> words.add("T" + phone + '|' + given));
        for (var surname : name.skeletons()) {
          dates(traits).forEach(day -> words.add("D" + surname + '|' + given + '|' + day));
        }
      }
    }
    return words;
  }

  // What most words are made of; to find the names nearest to one is dear.
  private record Keys(FullName name, Set<String> skeletons, Set<String> given) {}

  private static List<Keys> keys(Traits traits, boolean looked) {
    return names(traits, looked).stream()
        .map(name -> new Keys(name, skeletons(name), givenKeys(name, looked)))
        .toList();
  }

  private static Set<FullName> names(Traits traits, boolean looked) {
    var names = new LinkedHashSet<>(looked ? traits.name().meanings() : traits.name().readings());
    for (var other : traits.others()) {
      names.addAll(
          new FullName(
                  other.surname(),
                  other.given().isEmpty() ? traits.name().given() : other.given(),
                  other.patronymic().isEmpty() ? traits.name().patronymic() : other.patronymic())
              .readings());
    }
    return names;
  }

  private static Set<String> sure(Traits traits, boolean withNear) {
    var words = new LinkedHashSet<String>();
    traits.papers().forEach(paper -> words.add("x" + paper));
    traits.phones().forEach(phone -> words.add("t" + phone));
    traits.places().forEach(place -> words.add("a" + place));
    var born = traits.born();
    if (born != null) {
      (withNear ? born.near() : dates(traits)).forEach(day -> words.add("d" + day));
    }
    return words;
  }

  private static List<LocalDate> dates(Traits traits) {
    var born = traits.born();
    return born == null || born.day() == null
        ? List.of()
        : List.of(Objects.requireNonNull(born.day()));
  }

  private static Set<String> pairs(Keys name) {
    var words = new LinkedHashSet<String>();
    for (var surname : name.skeletons()) {
      for (var gap : withGaps(surname, SHORTEST_WITH_GAP)) {
        name.given().forEach(key -> words.add("p" + gap + '|' + key));
      }
    }
    return words;
  }

  private static Set<String> alone(Keys name) {
    return name.skeletons().stream().map(surname -> "n" + surname).collect(Collectors.toSet());
  }

  private static Set<String> gaps(Keys name) {
    return name.skeletons().stream()
        .flatMap(surname -> withGaps(surname, SHORTEST_ALONE_WITH_GAP).stream())
        .map(gap -> "g" + gap)
        .collect(Collectors.toSet());
  }

  private static Set<String> initials(Keys name) {
    var words = new LinkedHashSet<String>();
    for (var initial : initialsOf(name.name())) {
      name.skeletons().forEach(surname -> words.add("i" + surname + '|' + initial));
    }
    return words;
  }

  private static Set<Character> initialsOf(FullName name) {
    return Given.words(name.given()).stream()
        .map(Letters::fold)
        .flatMap(folded -> GivenInitials.of(folded).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> fathers(Keys name) {
    var words = new LinkedHashSet<String>();
    var patronymic = Patronymic.of(name.name().foldedPatronymic());
    for (var father : patronymic.fathers()) {
      name.given().forEach(given -> words.add("f" + given + '|' + father));
    }
    return words;
  }

  private static Set<String> givenKeys(FullName name, boolean looked) {
    var keys = new LinkedHashSet<String>();
    for (var word : Given.words(name.given())) {
      var folded = Letters.fold(word);
      keys.addAll(givenKeys(folded, GivenNames.nearest(folded)));
      if (looked) {
        keys.addAll(givenKeys(folded, GivenNames.onceNearest(folded)));
      }
    }
    // Both words of a double name were one once.
    if (looked && Given.words(name.given()).size() > 1) {
      var folded = name.foldedGiven();
      keys.addAll(givenKeys(folded, GivenNames.onceNearest(folded)));
    }
    return keys;
  }

  private static Set<String> givenKeys(String folded, Set<Integer> groups) {
    if (groups.isEmpty()) {
      return folded.isEmpty() ? Set.of() : Set.of(Letters.skeleton(folded));
    }
    return groups.stream().map(group -> "#" + group).collect(Collectors.toSet());
  }

  private static Set<String> skeletons(FullName name) {
    return name.surnames().stream()
        .map(surname -> Letters.skeleton(surname.folded()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  // With a letter left out on both sides, a letter changed, lost, added or turned still meets.
  private static Set<String> withGaps(String skeleton, int shortest) {
    var all = new LinkedHashSet<>(List.of(skeleton));
    if (skeleton.length() >= shortest) {
      IntStream.range(0, skeleton.length())
          .mapToObj(at -> skeleton.substring(0, at) + skeleton.substring(at + 1))
          .forEach(all::add);
    }
    return all;
  }
}
