package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.devices.Addition;
import ua.kolo.identity.devices.Additions;
import ua.kolo.identity.devices.Place;
import ua.kolo.platform.Acting;

/// Who is who: asked at the gate, before anybody acts.
@Service
@Transactional
public class Identity {
  private final Accounts accounts;
  private final SignIn signIn;
  private final Additions additions;
  private final Clock clock;

  Identity(Accounts accounts, SignIn signIn, Additions additions, Clock clock) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.additions = additions;
    this.clock = clock;
  }

  /// The person as a post, unless they hold it no longer.
  public Optional<SignedIn> as(UUID person, UUID post) {
    return accounts.posts(person, clock.instant()).stream()
        .filter(held -> held.postId().equals(post))
        .findFirst();
  }

  /// The posts the person of a login may act as; none when there is no such person.
  public List<SignedIn> posts(String login) {
    return accounts
        .find(login)
        .map(account -> accounts.posts(account.id(), clock.instant()))
        .orElse(List.of());
  }

  /// Whoever acts made an access token here; they are told of it at their other devices.
  public void madeToken(HttpServletRequest request) {
    additions.record(Addition.What.TOKEN, Place.of(request));
  }

  /// Whether it is the password of whoever acts, asked before what an open screen alone must not be
  /// worth; a code where they have none.
  ///
  /// @throws ua.kolo.platform.Conflict when they have to wait after misses, or have neither
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public boolean confirms(String password, HttpServletRequest request) {
    var me = Objects.requireNonNull(Acting.current().person());
    return signIn.proves(me, password, Place.of(request));
  }
}
