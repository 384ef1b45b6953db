package ua.kolo.identity.tokens;

import java.time.Clock;
import org.springframework.stereotype.Component;
import ua.kolo.identity.TokenGate;
import ua.kolo.platform.Acting;

/// Lets a token in as often as its limit allows.
@Component
class LimitedTokens implements TokenGate {
  private final ByToken tokens;
  private final Rates rates;
  private final Clock clock;

  LimitedTokens(ByToken tokens, Rates rates, Clock clock) {
    this.tokens = tokens;
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
    var entry = Acting.gate().call(() -> tokens.enter(hash));
    if (entry instanceof Entry.Entered) {
      rates.know(hash, now);
    }
    return entry;
  }
}
