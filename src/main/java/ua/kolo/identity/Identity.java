package ua.kolo.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is who: asked at the gate, before anybody acts.
@Service
@Transactional
public class Identity {
  private final Accounts accounts;
  private final Clock clock;

  Identity(Accounts accounts, Clock clock) {
    this.accounts = accounts;
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
}
