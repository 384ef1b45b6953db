package ua.kolo.identity.tokens;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ua.kolo.identity.TokenGate;
import ua.kolo.platform.Acting;

/// Lets a token in as often as its limit allows.
@Component
class LimitedTokens implements TokenGate {
  private final ByToken tokens;
  private final Tokens rows;
  private final Rates rates;
  private final Clock clock;

  LimitedTokens(ByToken tokens, Tokens rows, Rates rates, Clock clock) {
    this.tokens = tokens;
    this.rows = rows;
    this.rates = rates;
    this.clock = clock;
  }

  @Override
  public Entry enter(String token) {
    var hash = new Secret(token).hash();
    var now = clock.instant();
    var wait = rates.take(hash, now);
    if (wait.isPositive()) {
      return new Entry.TooMany(wait);
    }
    var entry = enter(hash, now);
    if (entry instanceof Entry.Entered) {
      rates.know(hash, now);
    }
    return entry;
  }

  // Mostly it did so today already, and there is nothing to write down.
  private Entry enter(String hash, Instant now) {
    var known = rows.letIn(hash, now, LocalDate.now(clock));
    return known.isPresent() ? known.get() : Acting.gate().call(() -> tokens.enter(hash));
  }
}
