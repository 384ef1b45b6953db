package ua.kolo.tracking;

import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.ActCorrected;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.ProgrammeAdopted;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeRepealed;
import ua.kolo.programmes.Programmes;

/// Takes the measures of an adopted edition over: what was answered stays, what is new is added.
@Component
class Following {
  private final Programmes programmes;
  private final Directory directory;
  private final TrackedRows tracked;
  private final FollowedRows rows;
  private final KeepersPart keepers;
  private final PlanParticipations participations;
  private final Occurrences occurrences;
  private final Releasing releasing;

  Following(
      Programmes programmes,
      Directory directory,
      TrackedRows tracked,
      FollowedRows rows,
      KeepersPart keepers,
      PlanParticipations participations,
      Occurrences occurrences,
      Releasing releasing) {
    this.programmes = programmes;
    this.directory = directory;
    this.tracked = tracked;
    this.rows = rows;
    this.keepers = keepers;
    this.participations = participations;
    this.occurrences = occurrences;
    this.releasing = releasing;
  }

  @EventListener
  void adopted(ProgrammeAdopted event) {
    follow(event.programme());
  }

  @EventListener
  void repealed(ProgrammeRepealed event) {
    // Of a day put right later, what is owed until then is owed again.
    followAgain(event.programme());
  }

  @EventListener
  void corrected(ActCorrected event) {
    followAgain(event.programme());
  }

  private void followAgain(ProgrammeId id) {
    if (tracked.find(id.value()).isPresent()) {
      follow(id);
    }
  }

  void follow(ProgrammeId id) {
    var plan = programmes.adopted(id);
    tracked.keep(plan);
    var batch = new FollowedRows.Batch(id.value());
    plan.measures().forEach(batch::add);
    rows.take(batch);
    keepers.renew(id.value());
    resolve(plan);
    rows.takeOccurrences(batch);
    occurrences.withdrawRepealed(id.value());
    releasing.release(id.value());
  }

  private void resolve(AdoptedPlan plan) {
    var names =
        plan.measures().stream()
            .flatMap(measure -> measure.executors().stream())
            .map(AdoptedMeasure.Taker::name)
            .collect(Collectors.toSet());
    directory
        .knownAs(Acting.current().unit(), names)
        .forEach((name, body) -> participations.resolve(plan.id().value(), name, body));
  }
}
