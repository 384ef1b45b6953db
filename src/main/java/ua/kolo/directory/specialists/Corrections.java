package ua.kolo.directory.specialists;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// What institutions send by their links. A link may fall into wrong hands, and a false telephone
/// would lead the police to a stranger: so somebody looks before it counts.
@Service
@Transactional
public class Corrections {
  private static final int SHOWN = 100;
  private static final int MOST_BY_A_LINK = 20;
  private final CorrectionStore store;
  private final Institutions institutions;
  private final SpecialistStore specialists;
  private final Reminders reminders;
  private final Clock clock;

  Corrections(
      CorrectionStore store,
      Institutions institutions,
      SpecialistStore specialists,
      Reminders reminders,
      Clock clock) {
    this.store = store;
    this.institutions = institutions;
    this.specialists = specialists;
    this.reminders = reminders;
    this.clock = clock;
  }

  /// The oldest of those that wait for the acting institution.
  @Needs(Right.DIRECTORY_MANAGE)
  public List<Correction> waiting() {
    return store.waiting(SHOWN);
  }

  /// How many wait; none for whoever does not keep the directory.
  public int countWaiting() {
    return Acting.current().may(Right.DIRECTORY_MANAGE) ? store.countWaiting() : 0;
  }

  /// Writes it into the register; the institution said it, so it is confirmed as of the day it was
  /// sent.
  ///
  /// @param over also over what others changed after it was sent
  @Needs(Right.DIRECTORY_MANAGE)
  public void accept(UUID id, boolean over) {
    var correction = decide(id, true);
    institutions.requireKept(correction.institution());
    var written = write(correction, over);
    confirm(written, correction);
    specialists.tell(written, Event.What.CORRECTED, correction.givenBy(), clock.instant());
    reminders.settle(correction.institution(), Days.today(clock));
  }

  @Needs(Right.DIRECTORY_MANAGE)
  public void refuse(UUID id) {
    institutions.requireKept(decide(id, false).institution());
  }

  /// Takes what came by a link; loads the specialist through the link's institution.
  void send(Link link, @Nullable UUID specialist, boolean leaves, Card card, String by) {
    if (specialist != null) {
      of(link, specialist);
    } else if (store.countWaiting(link.id()) >= MOST_BY_A_LINK) {
      throw new Conflict("specialists.public.many", MOST_BY_A_LINK);
    }
    store.add(
        link,
        specialist,
        leaves,
        Specialists.checked(card),
        new CorrectionStore.Sender(by, clock.instant()));
  }

  Specialist of(Link link, UUID specialist) {
    return specialists
        .find(specialist, Days.today(clock))
        .filter(found -> found.institution().equals(link.institution()) && !found.ended())
        .orElseThrow(() -> new NotFound(specialist));
  }

  List<Correction> sentBy(Link link) {
    return store.waitingOf(link.institution());
  }

  private Correction decide(UUID id, boolean accepted) {
    var correction = store.find(id).orElseThrow(() -> new NotFound(id));
    if (!store.decide(id, accepted, Acting.current().name(), clock.instant())) {
      throw new Conflict("specialists.correction.decided");
    }
    return correction;
  }

  // A later confirmation stays.
  private void confirm(UUID written, Correction correction) {
    var said = correction.givenAt().atZone(Days.KYIV).toLocalDate();
    var before =
        specialists
            .find(written, Days.today(clock))
            .orElseThrow(() -> new NotFound(written))
            .confirmedOn();
    if (before == null || before.isBefore(said)) {
      specialists.confirm(written, said, correction.givenBy());
    }
  }

  private UUID write(Correction correction, boolean over) {
    var today = Days.today(clock);
    var known = correction.specialist();
    if (known == null) {
      var id = Ids.next();
      specialists.add(id, correction.institution(), correction.card(), today);
      return id;
    }
    var old = specialists.find(known, today).orElseThrow(() -> new NotFound(known));
    if (!over && correction.isOvertaken(old.version())) {
      throw new Conflict("specialists.correction.overtaken");
    }
    specialists.change(old, old.version(), correction.card());
    if (correction.leaves()) {
      // Yesterday was the last day, unless the appointment began today.
      var last = today.minusDays(1);
      specialists.until(known, last.isBefore(old.heldFrom()) ? old.heldFrom() : last);
    }
    return known;
  }
}
