package ua.kolo.clearance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Whether others were right to come to a record: each institution concerned says it once, with a
/// reason, and neither speaks for the other.
@Service
@Transactional
public class Judging {
  /// How long whoever gave a verdict may take it back.
  static final Duration UNDONE_WITHIN = Duration.ofDays(1);

  private final Incidents incidents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Judging(Incidents incidents, ApplicationEventPublisher events, Clock clock) {
    this.incidents = incidents;
    this.events = events;
    this.clock = clock;
  }

  /// Another's incident at, or from, this institution; one's own is not there.
  @Needs(Right.ACCESS_REVIEW)
  public Incident look(UUID incident) {
    return shown(incident).orElseThrow(() -> new NotFound(incident));
  }

  /// Whether whoever acts would be shown it.
  public boolean isShown(UUID incident) {
    return Acting.current().may(Right.ACCESS_REVIEW) && shown(incident).isPresent();
  }

  private Optional<Incident> shown(UUID incident) {
    return incidents.find(incident).filter(found -> !found.person().equals(me()));
  }

  /// Says it of another's incident.
  @Needs(Right.ACCESS_REVIEW)
  public void judge(UUID incident, Verdict verdict, VerdictReason reason) {
    var found = find(incident);
    if (found.person().equals(me())) {
      throw new Conflict("clearance.verdict.own");
    }
    if (!incidents.judge(incident, verdict, reason, me(), clock.instant())) {
      throw new Conflict("clearance.verdict.given");
    }
    if (verdict == Verdict.UNJUSTIFIED) {
      events.publishEvent(
          new AccessUnjustified(incident, found.owner(), found.unit(), found.person()));
    }
  }

  /// Takes one's own verdict of the last day back; the incident waits again.
  @Needs(Right.ACCESS_REVIEW)
  public void takeBack(UUID incident) {
    if (!isTakenBack(find(incident), me(), clock.instant())) {
      throw new Conflict("clearance.verdict.stands");
    }
    incidents.forget(incident, me());
  }

  /// Whether whoever acts may take the verdict of their institution back now.
  @Needs(Right.ACCESS_REVIEW)
  boolean mayTakeBack(Incident incident) {
    return isTakenBack(incident, me(), clock.instant());
  }

  private static boolean isTakenBack(Incident incident, UUID person, Instant now) {
    var given = incident.ownAt();
    return given != null
        && person.equals(incident.ownBy())
        && given.isAfter(now.minus(UNDONE_WITHIN));
  }

  private Incident find(UUID incident) {
    return incidents.find(incident).orElseThrow(() -> new NotFound(incident));
  }

  private static UUID me() {
    return Objects.requireNonNull(Acting.current().person());
  }
}
