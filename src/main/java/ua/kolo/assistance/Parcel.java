package ua.kolo.assistance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Days;

/// What is told of a person with a referral: the least the receiver needs, shown to the sender
/// before it goes.
///
/// @param name empty when it is unknown or hidden
/// @param born date or year, as shown
/// @param contact how to reach her safely
/// @param neverWrite nobody writes to her
/// @param words what is asked for and why
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Parcel(
    String name,
    @Nullable String born,
    @Nullable String contact,
    boolean neverWrite,
    @Nullable String words) {
  static final int LONGEST = 4000;

  /// What is left to read once the person is destroyed.
  static final Parcel DESTROYED = new Parcel("", null, null, false, null);

  /// The same, when how to reach her changed and may not be told: what was told is good no more.
  Parcel unreached() {
    return new Parcel(name, born, null, true, words);
  }

  /// Of whom it tells, as far as it does.
  Identity who() {
    var named = Identity.named(name);
    var day = Days.parse(born);
    var year = born != null && born.matches("[0-9]{4}") ? Integer.valueOf(born) : null;
    return named.born(day, year);
  }
}
