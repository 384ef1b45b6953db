package ua.kolo.persons;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Tie;
import ua.kolo.persons.likeness.Sought;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Whom the staff must not meet in a record: themselves and people close to them. A record that is
/// likely of such a person closes to the one who named them, whichever was written first; another
/// looks at it and may open it again.
///
/// Nobody sees whom a colleague named: names are opened to be compared only.
@Service
@Transactional
public class Relatives {
  private static final int MOST = 50;
  private static final Duration TO_FINISH = Duration.ofHours(1);
  private final RelativeRows rows;
  private final Search search;
  private final Sealed sealed;
  private final Vault vault;
  private final PersonTrail trail;
  private final Clearance clearance;
  private final Clock clock;

  Relatives(
      RelativeRows rows,
      Search search,
      Sealed sealed,
      Vault vault,
      PersonTrail trail,
      Clearance clearance,
      Clock clock) {
    this.rows = rows;
    this.search = search;
    this.sealed = sealed;
    this.vault = vault;
    this.trail = trail;
    this.clearance = clearance;
    this.clock = clock;
  }

  /// Whom whoever acts has named.
  @Needs(Right.PERSON_READ)
  public List<Relative> mine() {
    return opened(rows.of(me()));
  }

  /// Names somebody, and closes the records of this institution that are likely of that person.
  ///
  /// @return how many records closed
  @Needs(Right.PERSON_READ)
  public int name(Identity typed, Tie tie) {
    var identity = typed.exact(Days.today(clock));
    if (identity.surname() == null || identity.given() == null) {
      throw new BadRequest("relatives.refused.nameless");
    }
    if (rows.of(me()).size() >= MOST) {
      throw new Conflict("relatives.refused.many", MOST);
    }
    var id = Ids.next();
    var content = sealed.written(vault.mint(id), place(id), identity);
    rows.add(
        new RelativeRows.Kept(id, me(), tie, content, clock.instant()), Acting.current().unit());
    var alike = search.like(identity.traits()).matches();
    trail.asked(identity.traits(), alike.size(), PersonTrail.RELATIVES);
    return (int)
        alike.stream()
            .filter(
                match -> clearance.foundTie(me(), Persons.KIND, match.id(), tie, clock.instant()))
            .count();
  }

  /// Takes a name back. What was closed stays closed until another has looked at it.
  @Needs(Right.PERSON_READ)
  public void takeBack(UUID id) {
    if (!rows.end(id, me(), clock.instant())) {
      throw new NotFound(id);
    }
  }

  /// Closes a record that was just written to those of this institution who named its person. To
  /// the one who writes it, it closes an hour later: a report half written is worse.
  void compare(UUID person, Identity identity) {
    var colleagues = rows.ofColleagues();
    if (colleagues.isEmpty()) {
      return;
    }
    var written = identity.traits();
    for (var relative : opened(colleagues)) {
      if (new Sought(relative.identity().traits()).found(written).isPresent()) {
        clearance.foundTie(
            relative.account(), Persons.KIND, person, relative.tie(), from(relative.account()));
      }
    }
  }

  private Instant from(UUID account) {
    var now = clock.instant();
    return account.equals(Acting.current().person()) ? now.plus(TO_FINISH) : now;
  }

  private List<Relative> opened(List<RelativeRows.Kept> kept) {
    var keys = vault.find(kept.stream().map(RelativeRows.Kept::id).toList());
    var opened = new ArrayList<Relative>();
    for (var row : kept) {
      var key = keys.get(row.id());
      if (key != null) {
        var identity = sealed.read(key, place(row.id()), row.identity());
        opened.add(new Relative(row.id(), row.account(), row.tie(), identity, row.toldAt()));
      }
    }
    return opened;
  }

  private static Cell place(UUID id) {
    return new Cell("persons.relative", "identity", id);
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
