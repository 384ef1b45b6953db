package ua.kolo.directory.specialists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which specialists to list; null means any.
///
/// @param text a part of a name, a position or of the institution's name
/// @param territory where the institution is; places within it count
public record SpecialistFilter(
    @Nullable String text,
    @Nullable UUID institution,
    @Nullable String kind,
    @Nullable String territory,
    State state) {
  /// How their entry stands.
  public enum State {
    CURRENT,
    /// In post, and for six months nobody said it is still so, or nobody ever did.
    UNCONFIRMED,
    ENDED
  }

  /// Those of one institution who are in post.
  public static SpecialistFilter of(UUID institution) {
    return new SpecialistFilter(null, institution, null, null, State.CURRENT);
  }
}
