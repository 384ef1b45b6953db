package ua.kolo.programmes;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// How a programme ends: a draft put away, an adopted one repealed by an act.
@Service
@Transactional
class Endings {
  private final Drafts drafts;
  private final Editions editions;
  private final Repeals repeals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Endings(
      Drafts drafts,
      Editions editions,
      Repeals repeals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.editions = editions;
    this.repeals = repeals;
    this.events = events;
    this.clock = clock;
  }

  /// The act that repealed the programme, none while it holds.
  @Needs(Right.PROGRAMME_READ)
  public Optional<Act> repeal(ProgrammeId id) {
    editions.newest(id);
    return repeals.find(id);
  }

  /// Records the act by which the council repealed an adopted programme; the same act given twice
  /// is recorded once. Refused before the first adoption and for a day before the adoption's.
  @Needs(Right.PROGRAMME_MANAGE)
  public void repeal(ProgrammeId id, Act act) {
    editions.lockNewest(id);
    var adopted =
        editions.all(id).stream()
            .filter(Editions.Row::isAdopted)
            .findFirst()
            .orElseThrow(() -> new Conflict("programmes.notAdopted"));
    var known = repeals.find(id);
    if (known.isPresent() && !known.get().equals(act)) {
      throw new Conflict("programmes.repeal.already");
    }
    if (act.date().isBefore(Objects.requireNonNull(adopted.actDate()))) {
      throw new BadRequest("programmes.repeal.early");
    }
    ActCorrections.refuseAhead(act, Days.today(clock));
    if (known.isEmpty()) {
      repeals.keep(id, act);
      events.publishEvent(new ProgrammeRepealed(id, act.date()));
    }
  }

  /// Puts away a draft made by mistake: a begun amendment, or the whole programme when no edition
  /// of it was adopted. Every state stays in the history.
  ///
  /// @return whether an adopted edition is left
  @Needs(Right.PROGRAMME_MANAGE)
  public boolean discard(ProgrammeId id, int version) {
    var newest = editions.lockNewest(id);
    if (newest.isAdopted()) {
      throw new Conflict("programmes.edition.adopted");
    }
    drafts.lock(newest.id(), version);
    editions.drop(newest.id());
    events.publishEvent(new DraftDiscarded(id, newest.number()));
    return !editions.all(id).isEmpty();
  }
}
