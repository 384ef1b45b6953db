package ua.kolo.intake;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Standing;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;

/// Tells the duties what a registered report means: which terms begin with it.
@Component
class Terms {
  private static final Set<String> CHILDREN =
      Set.of("CHILD_VICTIM", "CHILD_WITNESS", "CHILD_OFFENDER");
  private static final Set<String> BODILY = Set.of("PHYSICAL", "SEXUAL");
  private final Duties duties;

  Terms(Duties duties) {
    this.duties = duties;
  }

  void begin(
      Subject subject,
      Facts facts,
      List<NewReport.Named> people,
      Standing standing,
      Instant registeredAt) {
    var kind = Objects.requireNonNullElse(standing.kind(), "");
    var flags = flags(facts, people, kind);
    var at = Objects.requireNonNull(facts.receivedAt());
    for (var trigger : triggers(facts, flags, kind)) {
      duties.open(Event.here(trigger, flags, subject, at, standing.kind(), standing.coordinator()));
    }
    duties.settle(subject, "ENTER_JOURNAL", new Fact("report", subject.id(), registeredAt));
  }

  private static Set<String> triggers(Facts facts, Set<String> flags, String kind) {
    var triggers = new LinkedHashSet<>(List.of("VIOLENCE_REPORTED"));
    if (kind.equals("EDU")) {
      triggers.add("VIOLENCE_DETECTED");
    }
    if (kind.equals("HEALTH") && facts.forms().stream().anyMatch(BODILY::contains)) {
      triggers.add("INJURIES_FOUND");
    }
    if (kind.equals("NPU") && facts.scenario().equals("A4")) {
      triggers.add("VICTIM_CAME_TO_POLICE");
    }
    if (kind.equals("SSD") && flags.contains("CHILD")) {
      triggers.add("CHILD_CRUELTY_REPORTED");
    }
    return triggers;
  }

  private static Set<String> flags(Facts facts, List<NewReport.Named> people, String kind) {
    var flags = new TreeSet<String>();
    if (facts.children() > 0 || people.stream().anyMatch(Terms::isChild)) {
      flags.add("CHILD");
      // Of a child the police are told without anybody's consent.
      flags.add("POLICE_ALLOWED");
    }
    if (kind.equals("EDU")) {
      flags.add("BY_SCHOOL");
    }
    return flags;
  }

  static boolean isChild(NewReport.Named named) {
    return CHILDREN.contains(named.role())
        || (named.categories() != null && named.categories().contains("CHILD"));
  }
}
