package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How likely two records are of one person, from what both of them say. A person decides.
///
/// @param score from 0 to 1
/// @param reasons what spoke for it, the strongest first
public record Likeness(double score, List<Reason> reasons) {
  /// From here on a record is shown as found.
  public static final double FOUND = 0.66;

  private static final double CONTRADICTED = 0.55;
  private static final double SURNAME = 4;
  private static final double GIVEN = 3;
  private static final double PATRONYMIC = 2;
  private static final double BORN = 3;
  private static final double PHONE = 4;
  private static final double PAPER = 9;
  private static final double PLACE = 1.5;

  public enum Reason {
    PAPER,
    PHONE,
    SURNAME,
    SURNAME_ALIKE,
    OTHER_SURNAME,
    GIVEN,
    GIVEN_VARIANT,
    PATRONYMIC,
    BIRTH_DATE,
    BIRTH_DATE_NEAR,
    PLACE
  }

  public Likeness {
    reasons = List.copyOf(reasons);
  }

  public boolean isFound() {
    return score >= FOUND;
  }

  /// The best reading of what is sought against what is kept.
  public static Likeness of(Traits sought, Traits kept) {
    var best = new Likeness(0, List.of());
    for (var mine : sought.name().readings()) {
      for (var theirs : kept.name().readings()) {
        var found = new Weighing(sought, kept).names(mine, theirs).rest();
        if (found.score() > best.score()) {
          best = found;
        }
      }
    }
    return best;
  }

  /// One weighing: what both say counts, what contradicts outweighs.
  private static final class Weighing {
    private final Traits sought;
    private final Traits kept;
    private final TreeSet<Reason> reasons = new TreeSet<>();
    private double weight;
    private double sum;
    private boolean contradicted;
    private boolean proven;
    private boolean surnameDiffers;
    private char mySex = '?';
    private char theirSex = '?';

    Weighing(Traits sought, Traits kept) {
      this.sought = sought;
      this.kept = kept;
    }

    Weighing names(FullName mine, FullName theirs) {
      mySex = sex(mine, sought.sex());
      theirSex = sex(theirs, kept.sex());
      contradicted = mySex != '?' && theirSex != '?' && mySex != theirSex;
      surname(mine, theirs);
      given(mine, theirs);
      patronymic(mine, theirs);
      return this;
    }

    Likeness rest() {
      born();
      shared(sought.phones(), kept.phones(), PHONE, Reason.PHONE);
      papers();
      shared(sought.places(), kept.places(), PLACE, Reason.PLACE);
      var score = weight == 0 ? 0 : sum / weight;
      if (contradicted && !proven) {
        score = Math.min(score, CONTRADICTED);
      }
      return new Likeness(proven ? Math.max(score, FOUND) : score, new ArrayList<>(reasons));
    }

    private void surname(FullName mine, FullName theirs) {
      if (mine.surname().isEmpty() || theirs.surname().isEmpty()) {
        return;
      }
      var like = surnames(mine.surnames(), theirs.surnames());
      if (like >= 0.8) {
        reasons.add(like >= 0.98 ? Reason.SURNAME : Reason.SURNAME_ALIKE);
      } else {
        var other = amongOthers(mine, theirs);
        if (other > like) {
          like = other;
          reasons.add(Reason.OTHER_SURNAME);
        }
      }
      surnameDiffers = like == 0;
      add(SURNAME, like);
    }

    private double amongOthers(FullName mine, FullName theirs) {
      var best = 0.0;
      for (var name : kept.others()) {
        best = Math.max(best, surnames(mine.surnames(), name.surnames()));
      }
      for (var name : sought.others()) {
        best = Math.max(best, surnames(name.surnames(), theirs.surnames()));
      }
      return best * 0.95;
    }

    private void given(FullName mine, FullName theirs) {
      if (mine.given().isEmpty() || theirs.given().isEmpty()) {
        return;
      }
      var like = givenNames(mine.given(), theirs.given());
      if (like > 0) {
        reasons.add(like == 1 ? Reason.GIVEN : Reason.GIVEN_VARIANT);
      }
      contradicted |= like == 0;
      add(GIVEN, like);
    }

    private void patronymic(FullName mine, FullName theirs) {
      if (mine.patronymic().isEmpty() || theirs.patronymic().isEmpty()) {
        return;
      }
      var like = patronymics(mine.patronymic(), theirs.patronymic());
      if (like > 0) {
        reasons.add(Reason.PATRONYMIC);
      }
      contradicted |= like == 0;
      add(PATRONYMIC, like);
    }

    private void born() {
      var mine = sought.born();
      var theirs = kept.born();
      if (mine == null || theirs == null) {
        return;
      }
      var like = mine.like(theirs);
      if (like > 0) {
        reasons.add(like >= 0.9 ? Reason.BIRTH_DATE : Reason.BIRTH_DATE_NEAR);
      }
      contradicted |= like == 0;
      // Somebody who married keeps the date and the rest of the name.
      add(surnameDiffers && like == 1 ? BORN * 2 : BORN, like);
    }

    private void papers() {
      if (sought.papers().isEmpty() || kept.papers().isEmpty()) {
        return;
      }
      proven = !Collections.disjoint(sought.papers(), kept.papers());
      if (proven) {
        reasons.add(Reason.PAPER);
        add(PAPER, 1);
      }
    }

    // A person may have two phones and two homes: one that differs speaks against nobody.
    private void shared(Set<String> mine, Set<String> theirs, double heavy, Reason reason) {
      if (!Collections.disjoint(mine, theirs)) {
        reasons.add(reason);
        add(heavy, 1);
      }
    }

    private void add(double heavy, double like) {
      weight += heavy;
      sum += heavy * like;
    }
  }

  private static double surnames(List<Surname> mine, List<Surname> theirs) {
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

  private static double givenNames(String one, String other) {
    var mine = Letters.fold(one);
    var theirs = Letters.fold(other);
    if (mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs)) {
      return 1;
    }
    if (FullName.isInitial(one) || FullName.isInitial(other)) {
      return initials(mine, theirs) ? 0.85 : 0;
    }
    var my = GivenNames.groups(mine);
    var their = GivenNames.groups(theirs);
    if (!Collections.disjoint(my, their)) {
      return 0.97;
    }
    if (!my.isEmpty() && !their.isEmpty()) {
      return 0;
    }
    var distance = Distance.between(mine, theirs);
    if (distance <= 1 && Math.min(mine.length(), theirs.length()) >= 4) {
      return distance < 0.5 ? 0.93 : 0.85;
    }
    return Collections.disjoint(GivenNames.nearest(mine), GivenNames.nearest(theirs)) ? 0 : 0.85;
  }

  private static boolean initials(String mine, String theirs) {
    return !Collections.disjoint(initialsOf(mine), initialsOf(theirs));
  }

  private static Set<Character> initialsOf(String folded) {
    return GivenInitials.of(folded);
  }

  private static double patronymics(String one, String other) {
    var folded = Letters.fold(one);
    var theirFolded = Letters.fold(other);
    if (folded.isEmpty() || theirFolded.isEmpty() || folded.equals(theirFolded)) {
      return 1;
    }
    if (FullName.isInitial(one) || FullName.isInitial(other)) {
      return initials(folded, theirFolded) ? 0.85 : 0;
    }
    var mine = Patronymic.of(folded);
    var theirs = Patronymic.of(theirFolded);
    if (mine.sex() != '?' && theirs.sex() != '?' && mine.sex() != theirs.sex()) {
      return 0;
    }
    if (!Collections.disjoint(mine.fathers(), theirs.fathers())) {
      return 0.97;
    }
    if (!mine.fathers().isEmpty() && !theirs.fathers().isEmpty()) {
      return 0;
    }
    var distance = Distance.between(folded, theirFolded);
    if (distance <= 1) {
      return 0.85;
    }
    return distance <= 2.5 && mine.fathers().size() + theirs.fathers().size() > 0 ? 0.6 : 0;
  }

  private static char sex(FullName name, @Nullable Character told) {
    if (told != null) {
      return told;
    }
    var byFather = Patronymic.of(name.foldedPatronymic()).sex();
    return byFather == '?' || FullName.isInitial(name.patronymic())
        ? GivenNames.sex(name.foldedGiven())
        : byFather;
  }
}
