package ua.kolo.directory.specialists;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// A correction beside what is known; templates read it, so it is public.
///
/// @param before null for somebody new
public record Compared(Correction correction, @Nullable Specialist before) {
  /// Whether somebody changed the specialist after the correction was sent.
  public boolean isOvertaken() {
    return before != null && correction.isOvertaken(before.version());
  }

  /// The fields that would change, or for somebody new those that are said.
  public List<Change> changes() {
    var was = before == null ? null : before.card();
    var is = correction.card();
    return Stream.of(
            change("name", was == null ? null : was.name(), is.name()),
            change("position", was == null ? null : was.position(), is.position()),
            change("act", was == null ? null : act(was), act(is)),
            change(
                "from", was == null ? null : Days.show(was.heldFrom()), Days.show(is.heldFrom())),
            change(
                "until",
                was == null ? null : Days.show(was.heldUntil()),
                Days.show(is.heldUntil())),
            change("phone", was == null ? null : was.phone(), is.phone()),
            change("email", was == null ? null : was.email(), is.email()),
            change("substitute", was == null ? null : was.substitute(), is.substitute()),
            change(
                "substitutePhone",
                was == null ? null : was.substitutePhone(),
                is.substitutePhone()))
        .filter(change -> !change.was().equals(change.is()))
        .toList();
  }

  private static Change change(String field, @Nullable String was, @Nullable String is) {
    return new Change(field, Objects.toString(was, ""), Objects.toString(is, ""));
  }

  private static String act(Card card) {
    return (Objects.toString(card.actNumber(), "") + " " + Days.show(card.actDate())).strip();
  }

  /// One field: its name among the heads, and the two values; empty for none.
  public record Change(String field, String was, String is) {}
}
