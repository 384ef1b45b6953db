package ua.kolo.identity.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Right;

/// A token as its list shows it.
record TokenRow(
    UUID id,
    String name,
    String prefix,
    List<Right> scopes,
    LocalDate madeOn,
    LocalDate expiresOn,
    @Nullable LocalDate lastUsedOn,
    AccessToken.State state) {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  static TokenRow of(AccessToken token, Instant now) {
    return new TokenRow(
        token.id(),
        token.name(),
        token.prefix(),
        token.scopes().stream().sorted().toList(),
        token.madeAt().atZone(KYIV).toLocalDate(),
        token.expiresAt().atZone(KYIV).toLocalDate(),
        token.lastUsedOn(),
        token.state(now));
  }
}
