package ua.kolo.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Clearance;
import ua.kolo.identity.PostsEnded;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Posts at institutions, and who holds them from a day to a day. Work belongs to the post and its
/// institution, so giving the post to somebody else moves none of it.
@Service
@Transactional
class Posts {
  private final PostRows posts;
  private final Holdings holdings;
  private final ProposalRows proposals;
  private final PeopleRows people;
  private final Clearance clearance;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Posts(
      PostRows posts,
      Holdings holdings,
      ProposalRows proposals,
      PeopleRows people,
      Clearance clearance,
      ApplicationEventPublisher events,
      Clock clock) {
    this.posts = posts;
    this.holdings = holdings;
    this.proposals = proposals;
    this.people = people;
    this.clearance = clearance;
    this.events = events;
    this.clock = clock;
  }

  /// A page of the posts of an institution one looks after, open ones first.
  @Needs(Right.PEOPLE_MANAGE)
  List<Post> list(UUID unit, String text, int offset, int size) {
    return posts.page(unit, text, clock.instant(), offset, size);
  }

  /// A part of the same for programs, by id.
  @Needs(Right.PEOPLE_MANAGE)
  List<Post> after(UUID unit, String text, @Nullable UUID after, int size) {
    return posts.after(unit, text, clock.instant(), after, size);
  }

  @Needs(Right.PEOPLE_MANAGE)
  long count(UUID unit, String text) {
    return posts.count(unit, text, clock.instant());
  }

  @Needs(Right.PEOPLE_MANAGE)
  Post find(UUID id) {
    return posts.find(id, clock.instant()).orElseThrow(() -> new NotFound(id));
  }

  @Needs(Right.PEOPLE_MANAGE)
  List<Holding> holdings(UUID post) {
    return holdings.ofPost(find(post).id());
  }

  @Needs(Right.PEOPLE_MANAGE)
  UUID add(UUID unit, String title, Role role, boolean heads) {
    if (!people.managedUnits().contains(unit)) {
      throw new NotFound(unit);
    }
    return posts.add(unit, title, role, heads, me(), clock.instant());
  }

  @Needs(Right.PEOPLE_MANAGE)
  void rename(UUID id, String title, boolean heads) {
    var post = open(id);
    // Who heads no more seals no more, and so opens nothing again.
    if (post.heads() && !heads && !post.role().rights().contains(Right.RECORD_SEAL)) {
      mustNotSealAlone(post);
    }
    // With the mark taken off for a moment, posts could be given without the head's word.
    if (post.heads() && !heads && isHeldByAnother(post)) {
      throw new Conflict("people.heads.kept");
    }
    if (heads && !post.heads() && isHeldWhileHeaded(post)) {
      throw new Conflict("people.heads.held");
    }
    posts.rename(post.id(), title, heads);
  }

  private boolean isHeldByAnother(Post post) {
    var now = clock.instant();
    return holdings.ofPost(post.id()).stream()
        .anyMatch(
            holding -> holding.state(now) != Holding.State.ENDED && !holding.holder().equals(me()));
  }

  // Else whoever holds it would head the institution without its head's word.
  private boolean isHeldWhileHeaded(Post post) {
    var now = clock.instant();
    return holdings.ofPost(post.id()).stream()
            .anyMatch(holding -> holding.state(now) != Holding.State.ENDED)
        && proposals.isHeaded(post.unit(), me(), me(), now);
  }

  /// Closes a post nobody holds; its history stays.
  @Needs(Right.PEOPLE_MANAGE)
  void close(UUID id) {
    var now = clock.instant();
    var post = open(id);
    if (holdings.ofPost(post.id()).stream()
        .anyMatch(holding -> holding.state(now) != Holding.State.ENDED)) {
      throw new Conflict("people.post.held");
    }
    mustNotSealAlone(post);
    posts.close(id, me(), now);
  }

  // What is left to this post and to none that may open it again stays closed for ever.
  private void mustNotSealAlone(Post post) {
    var others =
        posts.list(post.unit(), clock.instant()).stream()
            .filter(other -> other.seals() && !other.id().equals(post.id()))
            .map(Post::id)
            .collect(Collectors.toSet());
    if (clearance.sealsAlone(post.id(), others)) {
      throw new Conflict("people.post.seals");
    }
  }

  /// The id of the person of a login, also at another institution.
  @Needs(Right.PEOPLE_MANAGE)
  UUID person(String login) {
    return people.ofLogin(login).orElseThrow(() -> new BadRequest("people.login.unknown"));
  }

  /// Gives the post to a person, as its holder or as a deputy for a period. From today on: nobody
  /// had the rights of a post yesterday because it is written today.
  ///
  /// @return whether it is held; false when it is watched, or heads, and waits for the head
  @Needs(Right.PEOPLE_MANAGE)
  boolean give(Appointment appointment) {
    var post = open(appointment.post());
    var today = LocalDate.now(clock);
    if (appointment.person().equals(me())) {
      throw new Conflict("people.self");
    }
    if (appointment.first().isBefore(today)) {
      throw new BadRequest("people.holding.past");
    }
    if (appointment.deputy() && appointment.last() == null) {
      throw new BadRequest("people.deputy.open");
    }
    if (appointment.last() != null && appointment.last().isBefore(appointment.first())) {
      throw new BadRequest("people.holding.order");
    }
    var period = Period.of(appointment, clock);
    holdings.refuseOverlap(appointment, period);
    if (needsHead(post, appointment.person())) {
      if (!proposals.add(appointment, post.unit(), me(), clock.instant())) {
        throw new Conflict("people.proposal.waits");
      }
      return false;
    }
    holdings.add(appointment, post.unit(), me(), period.since(), period.until());
    return true;
  }

  // Where nobody heads the institution, there is nobody to ask.
  private boolean needsHead(Post post, UUID candidate) {
    return (post.heads() || post.role().isWatched())
        && proposals.isHeaded(post.unit(), me(), candidate, clock.instant());
  }

  /// Ends a holding at once.
  @Needs(Right.PEOPLE_MANAGE)
  void end(UUID post, UUID holding) {
    var held = holding(post, holding);
    var now = clock.instant();
    holdings.end(held.id(), me(), now);
    events.publishEvent(new PostsEnded(held.holder(), now));
  }

  @Needs(Right.PEOPLE_MANAGE)
  Holding holding(UUID post, UUID holding) {
    return holdings(post).stream()
        .filter(one -> one.id().equals(holding))
        .findFirst()
        .orElseThrow(() -> new NotFound(holding));
  }

  private Post open(UUID id) {
    var post = find(id);
    if (post.closedAt() != null) {
      throw new Conflict("people.post.closed");
    }
    return post;
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
