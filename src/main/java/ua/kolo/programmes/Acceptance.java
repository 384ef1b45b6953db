package ua.kolo.programmes;

import java.util.LinkedHashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;

/// Makes a programme of a reviewed plan: a new one, the next state of a draft, or a new edition.
@Component
class Acceptance {
  private final Drafts drafts;
  private final Editions editions;
  private final Findings findings;
  private final Directory directory;
  private final PlaceOfPlan places;

  Acceptance(
      Drafts drafts,
      Editions editions,
      Findings findings,
      Directory directory,
      PlaceOfPlan places) {
    this.drafts = drafts;
    this.editions = editions;
    this.findings = findings;
    this.directory = directory;
    this.places = places;
  }

  ProgrammeId accept(ImportId id, @Nullable UUID programme, Plan plan) {
    var territory = places.of(plan.head());
    learn(territory, plan);
    if (programme == null) {
      var made = editions.addProgramme(territory);
      begin(made, 1, id, plan);
      return made;
    }
    var known = new ProgrammeId(programme);
    var newest = editions.lockNewest(known);
    if (newest.isAdopted()) {
      begin(known, newest.number() + 1, id, plan);
    } else {
      int version = drafts.find(newest.id()).version();
      drafts.replace(newest.id(), version, plan, Mapping.NONE, "NEWER_FILE");
      editions.sourced(newest.id(), id);
      findings.carryExplanations(id.value(), newest.id());
    }
    return known;
  }

  private void begin(ProgrammeId programme, int number, ImportId source, Plan plan) {
    var draft = Ids.next();
    drafts.begin(draft, plan, Mapping.NONE, "ACCEPTED");
    editions.add(draft, programme, number, source);
    findings.carryExplanations(source.value(), draft);
  }

  private void learn(@Nullable String territory, Plan plan) {
    if (territory == null) {
      return;
    }
    var names = new LinkedHashSet<String>();
    for (var measure : plan.measures()) {
      measure.executors().stream().map(Executor::name).forEach(names::add);
    }
    directory.learn(territory, names);
  }
}
