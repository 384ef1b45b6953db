package ua.kolo.persons.likeness;

import java.util.List;
import java.util.Optional;

/// A name of all three words. Two who bear the same are likely one person; with a word less, too
/// many would be.
public final class WholeName {
  private static final double SAME = 0.97;
  private final List<Reading> readings;

  private WholeName(List<Reading> readings) {
    this.readings = readings;
  }

  /// Empty when a word is missing, is an initial, or is no patronymic.
  public static Optional<WholeName> of(FullName name) {
    var isWhole =
        !name.surname().isEmpty()
            && !name.given().isEmpty()
            && !FullName.isInitial(name.given())
            && Patronymic.isOne(name.foldedPatronymic());
    return isWhole ? Optional.of(new WholeName(Reading.of(name))) : Optional.empty();
  }

  /// The same word for word, however each is spelled; what is cheapest to tell apart is asked
  /// first.
  public boolean isSame(WholeName other) {
    return readings.stream()
        .anyMatch(mine -> other.readings.stream().anyMatch(their -> isSame(mine, their)));
  }

  private static boolean isSame(Reading mine, Reading their) {
    return mine.givenLike(their) >= SAME
        && mine.patronymicLike(their) >= SAME
        && mine.surnameLike(their) >= SAME;
  }
}
