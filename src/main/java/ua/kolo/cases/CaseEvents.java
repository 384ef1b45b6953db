package ua.kolo.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Standing;
import ua.kolo.directory.StandsFor;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.EventKinds;
import ua.kolo.duties.law.Rule;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;

/// What happened in a case that nobody but people can see, and that begins terms of the law.
@Service
@Transactional
public class CaseEvents {
  /// What a request that tells one is called.
  static final String KIND = "event";

  private static final String HROMADA = "HROMADA";
  private static final Set<String> ADMINISTRATIONS = Set.of("RAI_ADM", "OBL_ADM");
  private static final String PROVIDER = "PROVIDER";
  private static final String CHILDREN_SERVICE = "OWNER_IS_CHILDREN_SERVICE";
  // Decided by whoever keeps the file: a paper of it settles that, and nobody else's file can.
  private static final String SERVICE_APPLIED = "SERVICE_APPLIED";
  // Care that is decided on in a day under martial law (resolution 587).
  private static final String MARTIAL_CARE = "MARTIAL_CARE";
  private static final List<String> OF_A_CASE =
      List.of(
          "CHILD_WITHOUT_CARE",
          "CHILD_ABUSED_IN_INSTITUTION",
          "CHILD_REMOVED",
          "CHILD_ABSENT_TEN_DAYS",
          "CHILD_PLAN_APPROVED",
          "OFFENDER_REGISTERED",
          "OFFENDER_EVADES",
          "OP_APPLICATION_AT_COURT",
          "OP_GRANTED",
          "OP_EXTENDED",
          "SHELTER_ADMITTED",
          "CRISIS_ROOM_ADMITTED",
          SERVICE_APPLIED,
          "SOCIAL_SUPPORT_DECIDED",
          "THB_VICTIM_TURNED",
          "THB_STATUS_APPLIED",
          "THB_STATUS_SET",
          "THB_ACCOMMODATED",
          "THB_AID_APPLIED");
  private final CaseShelf shelf;
  private final HappenedRows rows;
  private final EventKinds kinds;
  private final Institutions institutions;
  private final Duties duties;
  private final Requests requests;
  private final Clock clock;

  CaseEvents(
      CaseShelf shelf,
      HappenedRows rows,
      EventKinds kinds,
      Institutions institutions,
      Duties duties,
      Requests requests,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.kinds = kinds;
    this.institutions = institutions;
    this.duties = duties;
    this.requests = requests;
    this.clock = clock;
  }

  /// What may be told of a file of the acting institution, by what it is.
  @Needs(Right.CASE_READ)
  public List<EventKinds.Kind> kinds() {
    return kinds(institutions.standing(Acting.current().unit()));
  }

  private List<EventKinds.Kind> kinds(Standing standing) {
    var units = units(standing);
    boolean decides = Acting.current().unit().equals(units.get(HROMADA));
    return kinds.of(OF_A_CASE, units.keySet()).stream()
        .filter(kind -> decides || !kind.trigger().equals(SERVICE_APPLIED))
        .map(kind -> new EventKinds.Kind(kind.trigger(), asked(kind.flags()), kind.owed()))
        .toList();
  }

  // What the institution is, it need not be asked.
  private static Set<String> asked(Set<String> flags) {
    var asked = new HashSet<>(flags);
    asked.remove(CHILDREN_SERVICE);
    return asked;
  }

  // What a council owes because of it is owed by the council of the place, when another tells; a
  // state administration that watches where there is none does not owe it.
  private Map<String, UUID> units(Standing standing) {
    var own = Acting.current().unit();
    var units = new HashMap<>(Map.of(Rule.OWNER, own, PROVIDER, own));
    var watching = standing.coordinator();
    if (watching != null) {
      units.put(Rule.COORDINATOR, watching);
      var kind = institutions.standing(watching).kind();
      if (kind == null || !ADMINISTRATIONS.contains(kind)) {
        units.put(HROMADA, watching);
      }
    }
    StandsFor.all(standing.kind()).forEach(one -> units.put(one, own));
    return units;
  }

  /// It happened: what the law hangs on it is owed from then on. The same request sent twice tells
  /// once.
  @Needs(Right.CASE_WRITE)
  public UUID tell(UUID file, Happened.New told, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      tell(id, file, told);
    }
    return id;
  }

  private void tell(UUID id, UUID file, Happened.New told) {
    var row = shelf.oursOpen(file);
    var standing = institutions.standing(row.unit());
    var kind =
        kinds(standing).stream()
            .filter(one -> one.trigger().equals(told.trigger()))
            .findFirst()
            .orElseThrow(() -> new BadRequest("cases.event.unknown"));
    var flags = told.flags() == null ? Set.<String>of() : told.flags();
    // A set of ours answers a null with an error.
    if (!flags.stream().allMatch(flag -> flag != null && kind.flags().contains(flag))) {
      throw new BadRequest("cases.event.flag");
    }
    var now = clock.instant();
    var at = moment(told.happenedAt(), now);
    var acting = Acting.current();
    rows.add(
        file,
        new Happened(id, kind.trigger(), List.copyOf(flags), at, now, acting.name(), null, null));
    var all = new HashSet<>(flags);
    if ("SSD".equals(standing.kind())) {
      all.add(CHILDREN_SERVICE);
    }
    open(new Event(kind.trigger(), all, Cases.subject(row), at, units(standing), acting.post()));
  }

  // In peace no rule of martial law holds: then it is decided like any other service.
  private void open(Event event) {
    if (duties.open(event).actions().isEmpty() && event.flags().contains(MARTIAL_CARE)) {
      var flags = new HashSet<>(event.flags());
      flags.remove(MARTIAL_CARE);
      duties.open(
          new Event(
              event.trigger(), flags, event.subject(), event.at(), event.units(), event.post()));
    }
  }

  // What is told anew after it was taken back is another event, though of the same minute.
  private static Instant moment(@Nullable Instant told, Instant now) {
    var at = Objects.requireNonNullElse(told, now);
    if (at.isAfter(now)) {
      throw new BadRequest("cases.entry.future");
    }
    var apart = at.truncatedTo(ChronoUnit.SECONDS).plusNanos(now.get(ChronoField.NANO_OF_SECOND));
    return apart.isAfter(now) ? now : apart;
  }

  /// It was a mistake: what began with it is owed no more.
  @Needs(Right.CASE_WRITE)
  public void undo(UUID file, UUID event) {
    var row = shelf.oursOpen(file);
    var before = rows.find(file, event).orElseThrow(() -> new NotFound(event));
    if (!rows.undo(file, event, clock.instant(), Acting.current().name())) {
      throw new Conflict("cases.event.undone");
    }
    duties.lapse(Cases.subject(row), before.trigger(), before.happenedAt());
  }

  /// What happened, in the order it was told; to the keeper of the file alone.
  @Needs(Right.CASE_READ)
  public List<Happened> of(UUID file) {
    shelf.find(file);
    return rows.of(file);
  }
}
