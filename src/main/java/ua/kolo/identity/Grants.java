package ua.kolo.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What access tokens grant, for rooms outside this one.
public interface Grants {
  /// Tokens that open now, of posts at institutions the acting administrator looks after.
  List<Granted> lookedAfter();

  /// As whom a token acts, within its scopes; none when it ended, or the holding it was made under.
  /// Asked by whoever acts as the gate.
  Optional<SignedIn> actsAs(UUID token);
}
