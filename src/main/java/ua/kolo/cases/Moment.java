package ua.kolo.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something in the course of a case, in the reader's words.
///
/// @param icon of the platform's signs
/// @param title what happened
/// @param words what was written about it
/// @param by who wrote it down
/// @param section the part of the file, in words
/// @param place whether it tells where somebody stays, which goes on no paper
/// @param struck whether it was corrected later
/// @param from the number of the joined file it comes from; null for the file's own
/// @param entry the entry that may be withdrawn by whoever acts
/// @param mine whether whoever acts may correct it too
/// @param withdrawn whether it does not belong to the file, and so goes on no paper
public record Moment(
    Instant at,
    String icon,
    String title,
    @Nullable String words,
    String by,
    @Nullable String section,
    boolean place,
    boolean confined,
    boolean struck,
    @Nullable String from,
    @Nullable UUID entry,
    boolean mine,
    boolean withdrawn) {
  /// One that nobody corrects.
  public static Moment of(
      Instant at, String icon, String title, @Nullable String words, String by) {
    return new Moment(
        at, icon, title, words, by, null, false, false, false, null, null, false, false);
  }

  /// The same in the course of the file that a joined one belongs to; read there, not corrected.
  Moment comingFrom(String reference) {
    return new Moment(
        at, icon, title, words, by, section, place, confined, struck, reference, null, false,
        withdrawn);
  }
}
