package ua.kolo.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// Programmes under way, for the institution that keeps them: what is due, who takes part, and who
/// of those asked agreed.
@Service
@Transactional
public class Tracking {
  private final Following following;
  private final TrackedRows tracked;
  private final PlanParticipations participations;
  private final Occurrences occurrences;
  private final TimesRows times;
  private final CountedTimes counted;
  private final Releasing releasing;
  private final Clock clock;

  Tracking(
      Following following,
      TrackedRows tracked,
      PlanParticipations participations,
      Occurrences occurrences,
      TimesRows times,
      CountedTimes counted,
      Releasing releasing,
      Clock clock) {
    this.following = following;
    this.tracked = tracked;
    this.participations = participations;
    this.occurrences = occurrences;
    this.times = times;
    this.counted = counted;
    this.releasing = releasing;
    this.clock = clock;
  }

  /// Takes over the newest adopted edition; one taken over already is only looked through again for
  /// names the directory has learned since.
  @Needs(Right.PROGRAMME_MANAGE)
  public void follow(ProgrammeId id) {
    following.follow(id);
  }

  @Needs(Right.PROGRAMME_READ)
  public List<Tracked> programmes() {
    return tracked.list();
  }

  /// A programme under way; empty while nothing of it is adopted and taken over.
  @Needs(Right.PROGRAMME_READ)
  public Optional<Tracked> find(ProgrammeId id) {
    return tracked.find(id.value());
  }

  /// Every time the programme's measures are due, in the order of the plan and then of days.
  @Needs(Right.PROGRAMME_READ)
  public List<Occurrence> occurrences(ProgrammeId id) {
    existing(id);
    return occurrences.ofProgramme(id.value());
  }

  /// Those asked for, a page of them.
  @Needs(Right.PROGRAMME_READ)
  public TimesPage times(ProgrammeId id, TimesQuery query) {
    existing(id);
    int found = times.count(id.value(), query, today());
    int start = query.start(found);
    return new TimesPage(found, start, times.page(id.value(), query, today(), start));
  }

  /// How far the measures under each goal have come.
  @Needs(Right.PROGRAMME_READ)
  public List<Progress.Came> came(ProgrammeId id) {
    existing(id);
    return counted.byGoal(id.value());
  }

  /// The times of a year month by month; of the last that has begun when none is asked for.
  @Needs(Right.PROGRAMME_READ)
  public Timeline timeline(ProgrammeId id, @Nullable Integer asked) {
    existing(id);
    var years = times.years(id.value());
    int year = Timeline.year(years, asked, today());
    return Timeline.of(year, years, counted.byMonth(id.value(), year, today()));
  }

  /// Bodies and years the times may be asked for by.
  @Needs(Right.PROGRAMME_READ)
  public List<String> executors(ProgrammeId id) {
    return times.executors(id.value());
  }

  @Needs(Right.PROGRAMME_READ)
  public List<Integer> years(ProgrammeId id) {
    return times.years(id.value());
  }

  @Needs(Right.PROGRAMME_READ)
  public List<Participation> participations(ProgrammeId id) {
    existing(id);
    return participations.of(id.value());
  }

  /// All that one body takes part in.
  @Needs(Right.PROGRAMME_READ)
  public List<Participation> participations(ProgrammeId id, String name) {
    return participations.of(id.value(), name);
  }

  /// All that some bodies take part in: those of a page, in the order of the plan.
  @Needs(Right.PROGRAMME_READ)
  public List<Participation> participations(ProgrammeId id, int start, int size) {
    return participations.of(id.value(), start, size);
  }

  /// How many bodies the programme names, and how many of them nobody knows.
  @Needs(Right.PROGRAMME_READ)
  public PlanParticipations.Bodies bodies(ProgrammeId id) {
    existing(id);
    return participations.bodies(id.value());
  }

  @Needs(Right.PROGRAMME_READ)
  public Participation participation(ProgrammeId id, UUID participation) {
    return participations
        .find(id.value(), participation)
        .orElseThrow(() -> new NotFound(participation));
  }

  /// Says which institution a name of the plan means, in all its measures; null takes it back.
  @Needs(Right.PROGRAMME_MANAGE)
  public void settle(ProgrammeId id, String name, @Nullable UUID body) {
    existing(id);
    if (participations.settle(id.value(), name, body) == 0) {
      throw new NotFound(name);
    }
    releasing.release(id.value());
  }

  /// The body was asked to take part, on that day, by that letter.
  @Needs(Right.PROGRAMME_MANAGE)
  public void ask(ProgrammeId id, String name, LocalDate day, @Nullable String letter) {
    existing(id);
    refuseFuture(day);
    if (participations.ask(id.value(), name, day, letter) == 0) {
      throw new Conflict("tracking.consent.notAsked");
    }
  }

  /// What the body answered. A refusal ends what it would owe and nobody answered yet; a measure
  /// left to nobody is the keeper's.
  @Needs(Right.PROGRAMME_MANAGE)
  public void answered(ProgrammeId id, String name, Participation.Answer answer, LocalDate day) {
    existing(id);
    refuseFuture(day);
    if (participations.answer(id.value(), name, answer, day) == 0) {
      throw new Conflict("tracking.consent.notAsked");
    }
    following.follow(id);
    releasing.consent(id.value(), name);
  }

  /// Takes an answer back that was written down by mistake.
  @Needs(Right.PROGRAMME_MANAGE)
  public void unanswered(ProgrammeId id, String name) {
    existing(id);
    participations.unanswer(id.value(), name);
    following.follow(id);
    releasing.consent(id.value(), name);
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  private void existing(ProgrammeId id) {
    if (tracked.find(id.value()).isEmpty()) {
      throw new NotFound(id);
    }
  }

  private void refuseFuture(LocalDate day) {
    if (day.isAfter(today())) {
      throw new BadRequest("tracking.day.future");
    }
  }
}
