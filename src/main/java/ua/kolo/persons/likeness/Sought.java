package ua.kolo.persons.likeness;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import ua.kolo.persons.likeness.Likeness.Weighing;

/// What is looked for, read once and weighed against many records.
public final class Sought {
  private final Traits traits;
  private final List<Reading> readings;

  public Sought(Traits traits) {
    this.traits = traits;
    this.readings = Reading.ofSought(traits.name());
  }

  /// How likely the record is of whom is looked for, by the best reading of both names.
  public Likeness likeness(Traits kept) {
    return best(kept, false);
  }

  /// The same for a record that is shown as found; most are not, and are left at the first thing
  /// that contradicts.
  public Optional<Likeness> found(Traits kept) {
    var proven = !Collections.disjoint(traits.papers(), kept.papers());
    if (!proven && bornAnotherDay(kept)) {
      return Optional.empty();
    }
    return Optional.of(best(kept, !proven)).filter(Likeness::isFound);
  }

  private Likeness best(Traits kept, boolean onlyFound) {
    var best = new Likeness(0, List.of());
    var theirs = Reading.of(kept.name());
    for (var mine : readings) {
      for (var their : theirs) {
        if (onlyFound && isOther(mine, their, kept)) {
          continue;
        }
        var found = new Weighing(traits, kept).names(mine, their).rest();
        if (found.score() > best.score()) {
          best = found;
        }
      }
    }
    return best;
  }

  private boolean bornAnotherDay(Traits kept) {
    var mine = traits.born();
    var theirs = kept.born();
    return mine != null && theirs != null && mine.like(theirs) == 0;
  }

  private boolean isOther(Reading mine, Reading theirs, Traits kept) {
    var sex = mine.sex(traits.sex());
    var theirSex = theirs.sex(kept.sex());
    return (sex != '?' && theirSex != '?' && sex != theirSex)
        || (mine.hasGiven() && theirs.hasGiven() && mine.givenLike(theirs) == 0);
  }
}
