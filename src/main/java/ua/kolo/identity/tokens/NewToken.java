package ua.kolo.identity.tokens;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Right;

/// A token asked for.
///
/// @param days how long it lets in, at most a year
public record NewToken(String name, Set<Right> scopes, int days) {
  public static final int LONGEST_DAYS = 365;

  public NewToken {
    scopes = Set.copyOf(scopes);
    if (days < 1 || days > LONGEST_DAYS) {
      throw new BadRequest("tokens.days.wrong", LONGEST_DAYS);
    }
    if (scopes.isEmpty()) {
      throw new BadRequest("tokens.scopes.none");
    }
  }

  Instant expiresAt(Instant now) {
    return now.plus(days, ChronoUnit.DAYS);
  }
}
