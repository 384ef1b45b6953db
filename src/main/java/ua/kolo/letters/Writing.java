package ua.kolo.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.DayEnded;
import ua.kolo.clearance.AccessUnjustified;
import ua.kolo.duties.Doers;
import ua.kolo.duties.DutyTold;
import ua.kolo.duties.FiguresDue;
import ua.kolo.identity.PostsEnded;
import ua.kolo.identity.Role;
import ua.kolo.platform.Days;
import ua.kolo.platform.Right;

/// Writes letters into the outbox, in the transaction of what they tell of where there is one.
@Service
@Transactional
class Writing {
  // Terms of one evening end together; one letter tells of them all.
  private static final Duration GATHERING = Duration.ofMinutes(10);
  private static final Set<String> REVIEWERS = who(Right.ACCESS_REVIEW);

  private static final Set<String> WORKERS = who(Right.CASE_WRITE);
  // As the frame of every page: heads, who are asked for by their posts, and these.
  private static final Set<String> WATCHING = who(Right.PEOPLE_MANAGE, Right.AUDIT_READ);
  private final LetterRows letters;
  private final WishRows wishes;
  private final Clock clock;

  Writing(LetterRows letters, WishRows wishes, Clock clock) {
    this.letters = letters;
    this.wishes = wishes;
    this.clock = clock;
  }

  private static Set<String> who(Right... mayAnyOf) {
    return Stream.of(Role.values())
        .filter(role -> Stream.of(mayAnyOf).anyMatch(role.rights()::contains))
        .map(Role::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The roles of those who do what is owed.
  static Set<String> roles(Doers doers) {
    return who(doers.right());
  }

  /// One term more passed at the acting institution.
  void overdue() {
    var now = clock.instant();
    letters.addOverdue(Days.today(clock), now, now.plus(GATHERING));
  }

  /// A step of a ladder was reached: those it names are told, whatever else they chose.
  void told(DutyTold event) {
    var now = clock.instant();
    letters.addTold(event, roles(event.doers()), Days.today(clock), now, now.plus(GATHERING));
  }

  /// Reports or figures are due at institutions: whoever gives them there is told, of all that
  /// comes until then together.
  void figuresDue(FiguresDue due) {
    var now = clock.instant();
    var today = Days.today(clock);
    letters.addReports(due.units(), roles(due.doers()), today, now, now.plus(GATHERING));
  }

  /// Somebody of the sender opened a record of the owner: whoever reviews that at either is told at
  /// once, each time; where nobody does, the administrators are.
  void glassBroken(UUID owner, UUID sender) {
    var today = Days.today(clock);
    var now = clock.instant();
    letters.addGlass(owner, sender, REVIEWERS, today, now);
    letters.addUnreviewed(owner, sender, REVIEWERS, who(Right.PEOPLE_MANAGE), today, now);
  }

  /// A reviewer found an access without need: heads and data-protection officers of both sides are
  /// told.
  void unjustified(AccessUnjustified found) {
    letters.addUnjustified(found, Set.of(Role.AUDITOR.name()), Days.today(clock), clock.instant());
  }

  /// Another ended what a person held; where it headed an institution, those who watch there are
  /// told, and whoever headed it.
  void headsEnded(PostsEnded ended) {
    letters.addHeadsEnded(ended, WATCHING, Days.today(clock), clock.instant());
  }

  /// What they wanted for a post they hold no more ends; of whoever is gone the address is
  /// forgotten once the letters to them went.
  void postsEnded(PostsEnded ended) {
    wishes.end(ended.account(), clock.instant());
  }

  /// A referral was taken back: whoever works where it went is told, of all of a while together.
  void recalled(UUID receiver) {
    var now = clock.instant();
    letters.addRecalled(receiver, WORKERS, Days.today(clock), now, now.plus(GATHERING));
  }

  /// Somebody was helped into an account: its owner is told whatever they chose, and those who
  /// watch over the posts it holds.
  void helped(UUID account) {
    letters.addHelped(account, Days.today(clock), clock.instant());
  }

  void entered(UUID account) {
    letters.addEntry(account, Days.today(clock), clock.instant());
  }

  /// The same day told again writes nothing more.
  void ended(DayEnded end) {
    letters.add(Kind.ROOT, null, end.day(), end.root(), clock.instant());
  }
}
