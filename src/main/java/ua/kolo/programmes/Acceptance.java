package ua.kolo.programmes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Territory;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;

/// Makes a programme of a reviewed plan: a new one, the next state of a draft, or a new edition.
@Component
class Acceptance {
  private final Drafts drafts;
  private final Editions editions;
  private final Findings findings;
  private final Directory directory;

  Acceptance(Drafts drafts, Editions editions, Findings findings, Directory directory) {
    this.drafts = drafts;
    this.editions = editions;
    this.findings = findings;
    this.directory = directory;
  }

  ProgrammeId accept(ImportId id, @Nullable UUID programme, Plan plan) {
    var territory = territory(plan.head());
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

  private @Nullable String territory(Head head) {
    var place = head.place();
    var named =
        Stream.of(place.hromada(), place.raion(), place.oblast())
            .filter(name -> name != null && !name.isBlank())
            .findFirst()
            .orElse(null);
    // Several places of one name: a person says which, never a guess.
    var places = named == null ? List.<Territory>of() : directory.named(named);
    return places.size() == 1 ? places.getFirst().code() : null;
  }
}
