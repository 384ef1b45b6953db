package ua.kolo.identity.tokens;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Right;

/// A token of somebody at the institution.
@Component
class TokenRecords implements RecordMaker {
  private final AccessTokens tokens;

  TokenRecords(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/me/tokens/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var owner = Someone.as(Role.ANALYST, unit);
    owner.settle();
    var wish = new NewToken("Проба", Set.of(Right.STATISTICS_READ), 1);
    return Map.of("id", owner.acting().call(() -> tokens.issue(wish)).id().toString());
  }
}
