package ua.kolo.identity;

import java.time.Duration;

/// Where an access token becomes somebody who acts; see `identity.tokens`.
public interface TokenGate {
  Entry enter(String token);

  /// What came of showing a token.
  sealed interface Entry {
    /// The token opened.
    ///
    /// @param token what `/api/v1/me` tells of the token
    record Entered(SignedIn actsAs, Object token) implements Entry {}

    /// There is no such token, or it has ended.
    record Unknown() implements Entry {}

    /// It came too often.
    record TooMany(Duration pause) implements Entry {}
  }
}
