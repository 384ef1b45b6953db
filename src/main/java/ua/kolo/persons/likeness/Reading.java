package ua.kolo.persons.likeness;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One way to read a name, with what it is compared by made once, however often it is weighed; and
/// the rarely needed only when it is asked for.
final class Reading {
  private final FullName name;
  private final String given;
  private final Set<Integer> groups;
  private final String patronymic;
  private final Patronymic father;
  private @Nullable List<Surname> surnames;
  private @Nullable Set<Integer> nearest;
  private @Nullable Set<Integer> fathers;

  Reading(FullName name) {
    this.name = name;
    this.given = name.foldedGiven();
    this.groups = GivenNames.groups(given);
    this.patronymic = name.foldedPatronymic();
    this.father = Patronymic.of(patronymic);
  }

  static List<Reading> of(FullName name) {
    return name.readings().stream().map(Reading::new).toList();
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
    if (given.isEmpty() || other.given.isEmpty() || given.equals(other.given)) {
      return 1;
    }
    if (FullName.isInitial(name.given()) || FullName.isInitial(other.name.given())) {
      return initials(given, other.given) ? 0.85 : 0;
    }
    if (!Collections.disjoint(groups, other.groups)) {
      return 0.97;
    }
    if (!groups.isEmpty() && !other.groups.isEmpty()) {
      return 0;
    }
    var distance = Distance.between(given, other.given);
    if (distance <= 1 && Math.min(given.length(), other.given.length()) >= 4) {
      return distance < 0.5 ? 0.93 : 0.85;
    }
    return Collections.disjoint(nearest(), other.nearest()) ? 0 : 0.85;
  }

  private Set<Integer> nearest() {
    var known = nearest;
    if (known == null) {
      known = GivenNames.nearest(given);
      nearest = known;
    }
    return known;
  }

  double patronymicLike(Reading other) {
    if (patronymic.isEmpty() || other.patronymic.isEmpty() || patronymic.equals(other.patronymic)) {
      return 1;
    }
    if (FullName.isInitial(name.patronymic()) || FullName.isInitial(other.name.patronymic())) {
      return initials(patronymic, other.patronymic) ? 0.85 : 0;
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

  private static boolean initials(String mine, String theirs) {
    return !Collections.disjoint(GivenInitials.of(mine), GivenInitials.of(theirs));
  }

  /// M, F or a question mark: as told, else by the patronymic, else by the given name.
  char sex(@Nullable Character told) {
    if (told != null) {
      return told;
    }
    return father.sex() == '?' || FullName.isInitial(name.patronymic())
        ? GivenNames.sex(given)
        : father.sex();
  }
}
