package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ua.kolo.identity.Entering.Step;
import ua.kolo.identity.factors.Factors;
import ua.kolo.identity.sessions.Presence;
import ua.kolo.platform.Acting;

/// Who a session's person is at this very moment: asked anew with every request, so that leaving a
/// post or losing a factor takes effect at once.
@Component
class Entrance {
  private static final String POSTS = Entrance.class.getName() + ".posts";
  private final Accounts accounts;
  private final Factors factors;
  private final Clock clock;

  Entrance(Accounts accounts, Factors factors, Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.clock = clock;
  }

  /// A `SignedIn`, or an `Entering` with a step to go; absent when nobody entered. The session of a
  /// person who holds no post any more ends.
  Optional<Principal> who(HttpServletRequest request) {
    var presence = Presence.in(request).orElse(null);
    if (presence == null) {
      return Optional.empty();
    }
    var posts = Acting.gate().call(() -> accounts.posts(presence.account(), clock.instant()));
    request.setAttribute(POSTS, posts);
    if (posts.isEmpty()) {
      request.getSession().invalidate();
      return Optional.empty();
    }
    var person = chosen(posts, presence);
    return Optional.of(Acting.gate().call(() -> at(person, presence)));
  }

  private static SignedIn chosen(List<SignedIn> posts, Presence presence) {
    return posts.stream()
        .filter(post -> post.postId().equals(presence.post()))
        .findFirst()
        .orElseGet(posts::getFirst);
  }

  /// The posts the person of this request may act as; none for a visitor or a token.
  @SuppressWarnings("unchecked")
  static List<SignedIn> postsOf(HttpServletRequest request) {
    return request.getAttribute(POSTS) instanceof List<?> posts
        ? (List<SignedIn>) posts
        : List.of();
  }

  private Principal at(SignedIn person, Presence presence) {
    if (presence.locked()) {
      return new Entering(person, Step.LOCKED);
    }
    if (presence.proven()) {
      return person;
    }
    if (factors.any(person.person())) {
      return new Entering(person, Step.FACTOR);
    }
    return person.asksSecondFactor() ? new Entering(person, Step.SET_UP) : person;
  }
}
