package ua.kolo.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ua.kolo.platform.Right;

/// A token that opens now, of a post one looks after.
///
/// @param unit the institution of the post
/// @param post its title
public record Granted(
    UUID id,
    String name,
    String prefix,
    UUID unit,
    String post,
    Set<Right> scopes,
    Instant expiresAt) {
  public Granted {
    scopes = Set.copyOf(scopes);
  }
}
