package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    return new Sought(sought).likeness(kept);
  }

  /// One weighing: what both say counts, what contradicts outweighs.
  static final class Weighing {
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

    Weighing names(Reading mine, Reading theirs) {
      mySex = mine.sex(sought.sex());
      theirSex = theirs.sex(kept.sex());
      contradicted = mySex != '?' && theirSex != '?' && mySex != theirSex;
      given(mine, theirs);
      surname(mine, theirs);
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

    private void surname(Reading mine, Reading theirs) {
      if (!mine.hasSurname() || !theirs.hasSurname()) {
        return;
      }
      var like = mine.surnameLike(theirs);
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

    private double amongOthers(Reading mine, Reading theirs) {
      return 0.95
          * Math.max(mine.surnameLikeAny(kept.others()), theirs.surnameLikeAny(sought.others()));
    }

    private void given(Reading mine, Reading theirs) {
      if (!mine.hasGiven() || !theirs.hasGiven()) {
        return;
      }
      var like = mine.givenLike(theirs);
      if (like > 0) {
        reasons.add(like == 1 ? Reason.GIVEN : Reason.GIVEN_VARIANT);
      }
      contradicted |= like == 0;
      add(GIVEN, like);
    }

    private void patronymic(Reading mine, Reading theirs) {
      if (!mine.hasPatronymic() || !theirs.hasPatronymic()) {
        return;
      }
      var like = mine.patronymicLike(theirs);
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
}
