package ua.kolo.persons.likeness;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One way to read a name, with what it is compared by made once, however often it is weighed; and
/// the rarely needed only when it is asked for.
final class Reading {
  private final FullName name;
  private final List<Given> given;
  private final String patronymic;
  private final Patronymic father;
  private @Nullable List<Surname> surnames;
  private @Nullable Set<Integer> fathers;

  Reading(FullName name) {
    this.name = name;
    this.given = Given.of(name.given());
    this.patronymic = name.foldedPatronymic();
    this.father = Patronymic.of(patronymic);
  }

  static List<Reading> of(FullName name) {
    return name.readings().stream().map(Reading::new).toList();
  }

  /// The readings of what is looked for, which may have been typed on other keys.
  static List<Reading> ofSought(FullName name) {
    return name.meanings().stream().map(Reading::new).toList();
  }

  boolean hasSurname() {
    return !name.surname().isEmpty();
  }

  boolean hasGiven() {
    return !name.given().isEmpty();
  }

  boolean hasPatronymic() {
    return !name.patronymic().isEmpty();
  }

  double surnameLike(Reading other) {
    return like(surnames(), other.surnames());
  }

  /// The closest of other surnames to this one's.
  double surnameLikeAny(List<FullName> others) {
    return others.stream().mapToDouble(other -> like(surnames(), other.surnames())).max().orElse(0);
  }

  private List<Surname> surnames() {
    var known = surnames;
    if (known == null) {
      known = name.surnames();
      surnames = known;
    }
    return known;
  }

  private static double like(List<Surname> mine, List<Surname> theirs) {
    var best = 0.0;
    var all = 1.0;
    for (var one : mine) {
      var closest = theirs.stream().mapToDouble(one::like).max().orElse(0);
      best = Math.max(best, closest);
      all = Math.min(all, closest);
    }
    // One of two parts of a double surname is often left out.
    return mine.size() == theirs.size() && all > 0 ? all : best * 0.92;
  }

  double givenLike(Reading other) {
    return given.isEmpty() || other.given.isEmpty() ? 1 : Given.like(given, other.given);
  }

  double patronymicLike(Reading other) {
    if (patronymic.isEmpty() || other.patronymic.isEmpty() || patronymic.equals(other.patronymic)) {
      return 1;
    }
    if (FullName.isInitial(name.patronymic()) || FullName.isInitial(other.name.patronymic())) {
      return GivenInitials.alike(patronymic, other.patronymic) ? 0.85 : 0;
    }
    if (father.sex() != '?' && other.father.sex() != '?' && father.sex() != other.father.sex()) {
      return 0;
    }
    return fathersLike(other);
  }

  private double fathersLike(Reading other) {
    if (!Collections.disjoint(fathers(), other.fathers())) {
      return 0.97;
    }
    if (!fathers().isEmpty() && !other.fathers().isEmpty()) {
      return 0;
    }
    var distance = Distance.between(patronymic, other.patronymic);
    if (distance <= 1) {
      return 0.85;
    }
    return distance <= 2.5 && fathers().size() + other.fathers().size() > 0 ? 0.6 : 0;
  }

  private Set<Integer> fathers() {
    var known = fathers;
    if (known == null) {
      known = father.fathers();
      fathers = known;
    }
    return known;
  }

  /// M, F or a question mark: as told, else by the patronymic, else by the given name, for an
  /// initial by the surname.
  char sex(@Nullable Character told) {
    if (told != null) {
      return told;
    }
    if (father.sex() != '?' && !FullName.isInitial(name.patronymic())) {
      return father.sex();
    }
    return FullName.isInitial(name.given())
        ? surnames().stream().map(Surname::sex).filter(sex -> sex != '?').findFirst().orElse('?')
        : GivenNames.sex(Letters.fold(firstGiven()));
  }

  private String firstGiven() {
    return Given.words(name.given()).stream().findFirst().orElse("");
  }
}
