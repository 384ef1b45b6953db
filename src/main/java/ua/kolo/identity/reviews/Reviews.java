package ua.kolo.identity.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.PostsEnded;
import ua.kolo.identity.people.People;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// The quarterly review of who has what at an institution. Its head decides; its administrator sees
/// when it is due. See decisions/0069.
@Service
@Transactional
public class Reviews {
  private final ReviewRows rows;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reviews(ReviewRows rows, People people, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /// Where one's own institution stands.
  @Needs(Right.PEOPLE_REVIEW)
  public Standing standing() {
    return standing(unit());
  }

  /// Who has what at one's own institution now.
  @Needs(Right.PEOPLE_REVIEW)
  List<Held> held() {
    return rows.held(unit(), clock.instant());
  }

  /// How many posts of administrators, of the data-protection officer and of other heads wait to be
  /// looked at by a head who came after them; their review keeps or ends them.
  @Needs(Right.PEOPLE_REVIEW)
  int givenBefore() {
    return rows.givenBefore();
  }

  /// Earlier reviews of one's own institution, the latest first.
  @Needs(Right.PEOPLE_REVIEW)
  public List<Review> list() {
    return rows.list(unit());
  }

  /// A review of one's own institution.
  ///
  /// @throws NotFound when it is another institution's
  @Needs(Right.PEOPLE_REVIEW)
  public Review find(UUID id) {
    return list().stream()
        .filter(review -> review.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  @Needs(Right.PEOPLE_REVIEW)
  public List<ReviewedLine> lines(UUID review) {
    return rows.lines(find(review).id());
  }

  /// Writes down what the head said of every line; what is withdrawn ends at once.
  ///
  /// @throws Conflict when a line is left open, came after the page was shown, or is one's own and
  ///   withdrawn
  @Needs(Right.PEOPLE_REVIEW)
  UUID make(Verdicts verdicts) {
    var held = held();
    if (verdicts.open() > 0) {
      throw new Conflict("reviews.open");
    }
    if (held.stream().anyMatch(line -> !verdicts.shown().contains(line.holding()))) {
      throw new Conflict("reviews.changed");
    }
    if (withdrawn(held, verdicts).stream().anyMatch(line -> line.holder().equals(me()))) {
      throw new Conflict("reviews.self");
    }
    var now = clock.instant();
    var review = rows.add(unit(), now);
    held.forEach(
        line -> rows.add(review, unit(), line, verdicts.withdrawn().contains(line.holding())));
    withdrawn(held, verdicts).forEach(line -> end(line, now));
    return review;
  }

  private void end(Held line, Instant now) {
    rows.end(line.holding(), now);
    events.publishEvent(new PostsEnded(line.holder(), now));
  }

  static List<Held> withdrawn(List<Held> held, Verdicts verdicts) {
    return held.stream()
        .filter(line -> verdicts.withdrawn().contains(line.holding()))
        .collect(Collectors.toList());
  }

  /// Where an institution one looks after stands.
  @Needs(Right.PEOPLE_MANAGE)
  Standing standingOf(UUID institution) {
    return standing(lookedAfter(institution));
  }

  @Needs(Right.PEOPLE_MANAGE)
  List<Review> listOf(UUID institution) {
    return rows.list(lookedAfter(institution));
  }

  /// Whether the review of the acting post's own institution is overdue.
  @Needs(Right.PEOPLE_MANAGE)
  boolean overdueForAdministrator() {
    return standing(unit()).overdue();
  }

  private UUID lookedAfter(UUID institution) {
    return people.institutions().stream()
        .map(one -> one.id())
        .filter(institution::equals)
        .findFirst()
        .orElseThrow(() -> new NotFound(institution));
  }

  private Standing standing(UUID unit) {
    var today = LocalDate.now(clock);
    var begun = rows.begun(unit).map(this::day).orElse(today);
    return Standing.of(optionalDay(rows.last(unit)), begun, rows.isHeaded(unit), today);
  }

  private @Nullable LocalDate optionalDay(@Nullable Instant moment) {
    return moment == null ? null : day(moment);
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, clock.getZone());
  }

  private static UUID unit() {
    return Acting.current().unit();
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
