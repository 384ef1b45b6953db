package ua.kolo.identity.tokens;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.Granted;
import ua.kolo.identity.Grants;
import ua.kolo.identity.Identity;
import ua.kolo.identity.SignedIn;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Whoever holds a post lets other systems act as it, within rights they choose, until a day they
/// choose, or until they end it.
///
/// Nobody makes a token for a post they do not hold, an administrator neither.
@Service
@Transactional
public class AccessTokens implements Grants {
  private final Tokens tokens;
  private final Identity identity;
  private final Clock clock;

  AccessTokens(Tokens tokens, Identity identity, Clock clock) {
    this.tokens = tokens;
    this.identity = identity;
    this.clock = clock;
  }

  /// The tokens of the post one acts as, newest first, ended ones too.
  List<AccessToken> own() {
    var acting = Acting.current();
    return tokens.of(person(acting), post(acting));
  }

  @Override
  @Needs(Right.PEOPLE_MANAGE)
  public List<Granted> lookedAfter() {
    return tokens.lookedAfter(clock.instant());
  }

  @Override
  public Optional<SignedIn> actsAs(UUID token) {
    var now = clock.instant();
    return tokens
        .byId(token)
        .filter(held -> held.lastsAt(now))
        .flatMap(
            held ->
                identity
                    .as(held.holder(), held.post())
                    .map(post -> post.within(held.token().scopes())));
  }

  AccessToken find(UUID token) {
    return own().stream()
        .filter(one -> one.id().equals(token))
        .findFirst()
        .orElseThrow(() -> new NotFound(token));
  }

  /// Makes a token; its text is told this once.
  public Issued issue(NewToken token) {
    var acting = Acting.current();
    token.scopes().stream()
        .filter(scope -> !acting.may(scope))
        .findFirst()
        .ifPresent(
            beyond -> {
              throw new Forbidden(beyond);
            });
    var now = clock.instant();
    var holding =
        tokens
            .holding(person(acting), post(acting), now)
            .orElseThrow(() -> new NotFound(post(acting)));
    var secret = Secret.fresh();
    var id = tokens.add(token, secret, person(acting), acting.unit(), holding, now);
    return new Issued(id, secret.text());
  }

  /// Ends a token of one's own at once and for good.
  public void revoke(UUID token) {
    find(token);
    if (tokens.revoke(token, person(Acting.current()), clock.instant()) == 0) {
      throw new NotFound(token);
    }
  }

  private static UUID person(Acting acting) {
    return required(acting.person());
  }

  private static UUID post(Acting acting) {
    return required(acting.post());
  }

  private static UUID required(@Nullable UUID id) {
    if (id == null) {
      throw new BadRequest("tokens.nobody");
    }
    return id;
  }

  /// A new token.
  ///
  /// @param text what the other system shows; kept nowhere
  public record Issued(UUID id, String text) {
    @Override
    public String toString() {
      return "Issued[" + id + "]";
    }
  }
}
