package ua.kolo.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Puts right what was typed wrong of an act, with a reason; what was adopted does not change.
@Service
@Transactional
class ActCorrections {
  private static final int LONGEST = 500;
  private final Editions editions;
  private final Repeals repeals;
  private final ActCorrectionRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ActCorrections(
      Editions editions,
      Repeals repeals,
      ActCorrectionRows rows,
      ApplicationEventPublisher events,
      Clock clock) {
    this.editions = editions;
    this.repeals = repeals;
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /// Newest first.
  @Needs(Right.PROGRAMME_READ)
  public List<ActCorrection> list(ProgrammeId id) {
    editions.newest(id);
    return rows.of(id);
  }

  /// The day of an act lies between those of the editions before and after it, and not ahead.
  ///
  /// @param seen how many corrections there were when the act was looked at
  @Needs(Right.PROGRAMME_APPROVE)
  public void correct(ProgrammeId id, int number, Act act, String why, int seen) {
    editions.lockNewest(id);
    requireSeen(id, seen);
    var all = editions.all(id).stream().filter(Editions.Row::isAdopted).toList();
    var edition =
        all.stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound(id + "/" + number));
    var was = Objects.requireNonNull(edition.act());
    check(was, act, why);
    for (var other : all) {
      var day = Objects.requireNonNull(other.actDate());
      boolean turned =
          (other.number() < number && day.isAfter(act.date()))
              || (other.number() > number && day.isBefore(act.date()));
      if (turned) {
        throw new BadRequest("programmes.adoption.date.order");
      }
    }
    requireNotAfterRepeal(id, act.date());
    rows.add(id, edition.id(), was, act, why.strip());
    rows.apply(edition.id(), act);
    events.publishEvent(new ActCorrected(id));
  }

  private void requireNotAfterRepeal(ProgrammeId id, LocalDate day) {
    if (repeals.find(id).filter(one -> one.date().isBefore(day)).isPresent()) {
      throw new BadRequest("programmes.repeal.early");
    }
  }

  // What another put right meanwhile is not written over unseen.
  private void requireSeen(ProgrammeId id, int seen) {
    int made = rows.of(id).size();
    if (made != seen) {
      throw new Stale("programmes.act.correction.stale", seen, made);
    }
  }

  /// The same of the act that repealed the programme.
  ///
  /// @param seen how many corrections there were when the act was looked at
  @Needs(Right.PROGRAMME_APPROVE)
  public void correctRepeal(ProgrammeId id, Act act, String why, int seen) {
    editions.lockNewest(id);
    requireSeen(id, seen);
    var was = repeals.find(id).orElseThrow(() -> new Conflict("programmes.repeal.none"));
    check(was, act, why);
    boolean early =
        editions.all(id).stream()
            .filter(Editions.Row::isAdopted)
            .anyMatch(one -> act.date().isBefore(Objects.requireNonNull(one.actDate())));
    if (early) {
      throw new BadRequest("programmes.repeal.early");
    }
    rows.add(id, null, was, act, why.strip());
    repeals.keep(id, act);
    events.publishEvent(new ProgrammeRepealed(id, act.date()));
  }

  private void check(Act was, Act act, String why) {
    if (why.isBlank() || why.length() > LONGEST) {
      throw new BadRequest("programmes.act.correction.noWhy");
    }
    if (act.equals(was)) {
      throw new BadRequest("programmes.act.correction.same");
    }
    refuseAhead(act, Days.today(clock));
  }

  /// What a council passed it passed already.
  static void refuseAhead(Act act, LocalDate today) {
    if (act.date().isAfter(today)) {
      throw new BadRequest("programmes.adoption.date.future");
    }
  }
}
