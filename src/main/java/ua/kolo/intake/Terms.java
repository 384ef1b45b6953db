package ua.kolo.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.consents.Consents;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Standing;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.DoneByHand;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Opened;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;

/// Tells the duties what a registered report means: which terms begin with it.
@Component
class Terms {
  private static final Set<String> CHILDREN =
      Set.of("CHILD_VICTIM", "CHILD_WITNESS", "CHILD_OFFENDER");
  private static final Set<String> BODILY = Set.of("PHYSICAL", "SEXUAL");
  private static final Set<String> AT_ONCE = Set.of("CHILD_SAFETY", "POLICE", "AMBULANCE");
  private static final String THREAT = "IMMEDIATE_THREAT";

  /// A vocational or higher school: those who study there are adults as well (resolution 658,
  /// clause 40).
  private static final String COLLEGE = "COLLEGE";

  /// Whose term of telling the police waits for her consent.
  static final Set<String> WAITING = Set.of("HEALTH", COLLEGE);

  /// Crews go there as soon as somebody calls: whatever is known of it later counts from the call.
  private static final String CALL = "CALL_102";

  private static final String ARRIVE = "ARRIVE";
  private static final String IN_INSTITUTION = "IN_INSTITUTION";
  // What the rules ask of what is told, by the circumstance that says it.
  private static final Map<String, String> ASKED =
      Map.of("PARENTS_INVOLVED", "PARENTS_INVOLVED", "TOWN", "CITY", "OTHER_ZONE", "OTHER_ZONE");
  // A statement the police take is registered with the report itself.
  private static final List<String> DONE_BY_REGISTERING =
      List.of("ENTER_JOURNAL", "REGISTER_STATEMENT");
  private final InvolvedRows involved;
  private final Institutions institutions;
  private final Duties duties;
  private final DoneByHand byHand;
  private final Consents consents;

  Terms(
      InvolvedRows involved,
      Institutions institutions,
      Duties duties,
      DoneByHand byHand,
      Consents consents) {
    this.involved = involved;
    this.institutions = institutions;
    this.duties = duties;
    this.byHand = byHand;
    this.consents = consents;
  }

  /// A report that was just registered.
  ///
  /// @param arrivedAt of a call, when the crew was there
  record Begun(
      Subject subject, Facts facts, List<NewReport.Named> people, @Nullable Instant arrivedAt) {}

  void begin(List<Begun> reports, Standing standing, Instant registeredAt) {
    var all = new ArrayList<Event>();
    for (var one : reports) {
      var received = Objects.requireNonNull(one.facts().receivedAt());
      all.addAll(events(one.subject(), one.facts(), one.people(), standing, received));
    }
    var opened = duties.openAll(all);
    var of = new HashMap<Subject, List<Opened>>();
    for (int i = 0; i < all.size(); i++) {
      of.computeIfAbsent(all.get(i).subject(), _ -> new ArrayList<>()).add(opened.get(i));
    }
    of.forEach((subject, owed) -> registered(owed, subject, registeredAt));
    reports.forEach(one -> arrived(one, of.getOrDefault(one.subject(), List.of())));
  }

  // Who types a call afterwards knows when the crew was there: a term that was kept alarms nobody.
  private void arrived(Begun report, List<Opened> opened) {
    var at = report.arrivedAt();
    if (at == null) {
      return;
    }
    var there = opened.stream().filter(one -> one.actions().contains(ARRIVE)).toList();
    if (there.isEmpty()) {
      throw new BadRequest("intake.arrived.noTerm");
    }
    there.stream().flatMap(one -> one.duties().stream()).forEach(duty -> byHand.done(duty, at));
  }

  /// What holds of a report by what it says and whom it names now, by what begins with it: asked
  /// before it changes, for [#learn].
  Map<String, Set<String>> known(Row row) {
    return meaning(row, row.facts(), row.receivedAt()).stream()
        .collect(Collectors.toMap(Event::trigger, Event::flags));
  }

  /// What became known later begins its terms then, of a call with the call; what was owed already
  /// is not owed twice, and what was waived because it did not hold is owed when it holds again.
  void learn(Row row, Facts facts, Map<String, Set<String>> before, Instant now) {
    if (!row.workedOff()) {
      var opened =
          meaning(row, facts, now).stream()
              .map(event -> learned(event, before.get(event.trigger())))
              .toList();
      registered(opened, new Subject(Intake.KIND, row.id(), row.reference()), now);
    }
  }

  // One crew goes to a call: of two terms the one that does not hold is owed no more.
  private Opened learned(Event event, @Nullable Set<String> before) {
    if (event.trigger().equals(CALL) && before != null) {
      duties.weigh(event, before);
    }
    return duties.openMissing(event, before);
  }

  private List<Event> meaning(Row row, Facts facts, Instant at) {
    var people =
        involved.standing(List.of(row.id())).stream().map(InvolvedRows.Part::named).toList();
    var subject = new Subject(Intake.KIND, row.id(), row.reference());
    return events(subject, facts, people, institutions.standing(Acting.current().unit()), at);
  }

  private void registered(List<Opened> opened, Subject subject, Instant at) {
    DONE_BY_REGISTERING.stream()
        .filter(action -> opened.stream().anyMatch(one -> one.actions().contains(action)))
        .forEach(action -> duties.settle(subject, action, new Fact("report", subject.id(), at)));
  }

  private List<Event> events(
      Subject subject, Facts facts, List<NewReport.Named> people, Standing standing, Instant at) {
    var kind = Objects.requireNonNullElse(StandsFor.duty(standing.kind()), "");
    var flags = flags(facts, people, kind, COLLEGE.equals(standing.kind()));
    return triggers(facts, people, flags, kind).stream()
        .map(
            trigger ->
                Event.here(
                    trigger,
                    flags,
                    subject,
                    trigger.equals(CALL) ? Objects.requireNonNull(facts.receivedAt()) : at,
                    standing.kind(),
                    standing.coordinator()))
        .toList();
  }

  private static Set<String> triggers(
      Facts facts, List<NewReport.Named> people, Set<String> flags, String kind) {
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
    if (kind.equals("NPU") && flags.contains(THREAT)) {
      triggers.add(THREAT);
    }
    // The institution speaks of its own premises; police who come to a school do not.
    if (!kind.equals("NPU")
        && facts.circumstances().contains(IN_INSTITUTION)
        && childSuffers(facts, people)) {
      triggers.add("CHILD_ABUSED_IN_INSTITUTION");
    }
    if (kind.equals("NPU") && facts.channel().equals("P102")) {
      triggers.add(CALL);
    }
    return triggers;
  }

  private Set<String> flags(
      Facts facts, List<NewReport.Named> people, String kind, boolean college) {
    var flags = new TreeSet<String>();
    if (facts.children() > 0 || people.stream().anyMatch(Terms::isChild)) {
      flags.add("CHILD");
      // Of a child the police are told without anybody's consent.
      flags.add("POLICE_ALLOWED");
    }
    if ((kind.equals("HEALTH") || college) && mayBeToldToPolice(people)) {
      flags.add("POLICE_ALLOWED");
    }
    if (kind.equals("EDU")) {
      flags.add(college ? "BY_COLLEGE" : "BY_SCHOOL");
    }
    if (kind.equals("SSD")) {
      flags.add("OWNER_IS_CHILDREN_SERVICE");
    }
    if (kind.equals("NPU")) {
      flags.add("OWNER_IS_POLICE");
    }
    if (isUrgent(facts)) {
      flags.add(THREAT);
    }
    facts.circumstances().stream().map(ASKED::get).filter(Objects::nonNull).forEach(flags::add);
    return flags;
  }

  /// Whether somebody must go there at once.
  static boolean isUrgent(Facts facts) {
    return facts.urgent().stream().anyMatch(AT_ONCE::contains);
  }

  // Of an adult the police are told when she who suffered agreed.
  private boolean mayBeToldToPolice(List<NewReport.Named> people) {
    return people.stream()
        .filter(named -> named.role().equals("VICTIM"))
        .map(NewReport.Named::person)
        .filter(Objects::nonNull)
        .anyMatch(person -> consents.holds(person, Consents.TO_POLICE));
  }

  // A child who only did it did not suffer it.
  private static boolean childSuffers(Facts facts, List<NewReport.Named> people) {
    return facts.children() > 0
        || people.stream().anyMatch(one -> isChild(one) && !one.role().contains("OFFENDER"));
  }

  static boolean isChild(NewReport.Named named) {
    return CHILDREN.contains(named.role())
        || (named.categories() != null && named.categories().contains("CHILD"));
  }
}
