package ua.kolo.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;
import ua.kolo.duties.law.WorkCalendar;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What is owed: opened and settled by what other modules see happen, in their transaction; seen by
/// the institution that owes, the one that opened, and the coordinator's that watches.
///
/// [#open], [#settle] and their like ask for no right of their own: whoever calls them has asked
/// for the right to do what they tell of.
@Service
@Transactional
public class Duties {
  private static final int LONGEST_NOTE = 300;
  private static final Duration WEEK = Duration.ofDays(7);
  private final RuleEditions editions;
  private final DutyRows rows;
  private final DutyMoves moves;
  private final DutyLists lists;
  private final Clock clock;
  private final WorkCalendar calendar = LawFiles.calendar();

  Duties(RuleEditions editions, DutyRows rows, DutyMoves moves, DutyLists lists, Clock clock) {
    this.editions = editions;
    this.rows = rows;
    this.moves = moves;
    this.lists = lists;
    this.clock = clock;
  }

  /// Opens a duty for each rule in force on the day of the event. The same event told again opens
  /// nothing more.
  public Opened open(Event event) {
    return open(event, null);
  }

  /// The same, but only what was never owed on the subject by a rule: what became known later
  /// begins its term then, and what began before keeps its own.
  ///
  /// @param before what held of the subject until then, null when the event did not: by a rule that
  ///   holds only now it is owed also where it was waived as not applicable before
  public Opened openMissing(Event event, @Nullable Set<String> before) {
    return open(
        event,
        null,
        (edition, owing) ->
            rows.wasOwed(
                event.subject(),
                owing,
                edition.rule().code(),
                before == null || !edition.rule().opensOn(event.trigger(), event.at(), before)));
  }

  /// An event is known otherwise now: what was owed because of it by rules that held before and do
  /// not is owed no more, and the other way round, by the old due moments.
  ///
  /// @param before what held of the subject until then
  public void weigh(Event event, Set<String> before) {
    for (var edition : inForce(event).everybodys()) {
      var rule = edition.rule();
      var held = rule.opensOn(event.trigger(), event.at(), before);
      var holds = rule.opensOn(event.trigger(), event.at(), event.flags());
      if (held && !holds) {
        rows.lapse(event.subject(), rule.code(), clock.instant());
      } else if (holds && !held) {
        rows.revive(event.subject(), rule.code());
      }
    }
  }

  /// The same as [#open] for rules whose term the event gives, but only what was never owed on the
  /// subject.
  public Opened openMissingUntil(Event event, Instant due) {
    return open(
        event,
        due,
        (edition, owing) -> rows.wasOwed(event.subject(), owing, edition.rule().code(), false));
  }

  /// The same as [#open] for rules whose term the event gives: what a council's plan sets for its
  /// measures is owed like what the law sets, but no rule can know the day beforehand.
  ///
  /// @param due the first instant that is too late; null opens only rules with a term of their own
  public Opened open(Event event, @Nullable Instant due) {
    return open(event, due, (_, _) -> false);
  }

  private Opened open(Event event, @Nullable Instant due, BiPredicate<Edition, UUID> owedBefore) {
    return written(List.of(opening(event, due, owedBefore, inForce(event)))).getFirst();
  }

  /// The same as [#open] of each of several events at once, in their order.
  public List<Opened> openAll(List<Event> events) {
    return openAll(events, null);
  }

  /// The same as [#openAll(List)], due at a moment that is known.
  ///
  /// @param due of all of them
  public List<Opened> openAll(List<Event> events, @Nullable Instant due) {
    var units =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    Event::trigger,
                    Collectors.flatMapping(
                        event -> event.units().values().stream(), Collectors.toSet())));
    var inForce = new HashMap<String, InForce>();
    units.forEach((trigger, all) -> inForce.put(trigger, inForce(trigger, all)));
    return written(
        events.stream()
            .map(
                event ->
                    opening(
                        event,
                        due,
                        (_, _) -> false,
                        Objects.requireNonNull(inForce.get(event.trigger()))))
            .toList());
  }

  private InForce inForce(Event event) {
    return inForce(event.trigger(), Set.copyOf(event.units().values()));
  }

  private InForce inForce(String trigger, Set<UUID> units) {
    return InForce.of(editions.openedBy(trigger, units));
  }

  private record Opening(List<DutyRows.New> duties, List<String> unowed) {}

  private List<Opened> written(List<Opening> openings) {
    var added =
        rows.add(openings.stream().flatMap(one -> one.duties().stream()).toList(), clock.instant());
    return openings.stream().map(one -> opened(one, added)).toList();
  }

  private static Opened opened(Opening opening, Set<UUID> added) {
    var ids = opening.duties().stream().map(DutyRows.New::id).filter(added::contains).toList();
    var actions = opening.duties().stream().map(one -> one.edition().rule().action());
    return new Opened(ids, opening.unowed(), actions.collect(Collectors.toSet()));
  }

  private Opening opening(
      Event event, @Nullable Instant due, BiPredicate<Edition, UUID> owedBefore, InForce inForce) {
    var opening = new ArrayList<DutyRows.New>();
    var unowed = new ArrayList<String>();
    for (var common : inForce.everybodys()) {
      var owing = event.units().get(common.rule().owedBy());
      var edition = owing == null ? common : asOwed(common, inForce.ownOr(common, owing), event);
      boolean given = edition.rule().term().unit() == Term.Unit.GIVEN;
      boolean opens = edition.rule().opensOn(event.trigger(), event.at(), event.flags());
      if (!opens || given == (due == null)) {
        continue;
      }
      if (owing == null) {
        unowed.add(edition.rule().code());
      } else if (!owedBefore.test(edition, owing)) {
        var ends = due == null ? edition.rule().term().dueAfter(event.at(), calendar) : due;
        opening.add(opening(edition, event, owing, ends));
      }
    }
    return new Opening(opening, unowed);
  }

  // An own edition that does not hold on the day of the event leaves the program's.
  private static Edition asOwed(Edition common, Edition own, Event event) {
    return own.rule().opensOn(event.trigger(), event.at(), event.flags()) ? own : common;
  }

  /// Settles what the acting institution owes on the subject by that action.
  ///
  /// @return how many duties were open
  public int settle(Subject subject, String action, Fact fact) {
    return settleFor(Acting.current().unit(), subject, action, fact);
  }

  /// The same, but not what began with other events: what was found of somebody else of the matter.
  ///
  /// @param others moments of those events
  public int settle(Subject subject, String action, Fact fact, Set<Instant> others) {
    return settleFor(Acting.current().unit(), subject, action, fact, others);
  }

  /// Settles what another institution owes, when the acting one saw it done: an answer that came on
  /// paper.
  public int settleFor(UUID unit, Subject subject, String action, Fact fact) {
    return settleFor(unit, subject, action, fact, Set.of());
  }

  /// Settles what other institutions owe by that action, each on its own subject, which is the fact
  /// too.
  ///
  /// @param owing whose, by the subject
  /// @return how many duties were open
  public int settleAll(String kind, Map<UUID, UUID> owing, String action, String fact) {
    return owing.isEmpty() ? 0 : rows.settleAll(kind, owing, action, fact, clock.instant());
  }

  /// Settles what the acting institution owes because of one event, the oldest of those that still
  /// wait: of two applications a decision answers one, and the other keeps its own term.
  ///
  /// @return how many duties were open
  public int settleOldest(Subject subject, String action, Fact fact) {
    var now = past(fact);
    return rows.settleOldest(subject, Acting.current().unit(), action, fact, now);
  }

  private int settleFor(UUID unit, Subject subject, String action, Fact fact, Set<Instant> others) {
    return rows.settle(subject, unit, action, fact, others, past(fact));
  }

  private Instant past(Fact fact) {
    var now = clock.instant();
    if (fact.at().isAfter(now)) {
      throw new BadRequest("duties.refused.future");
    }
    return now;
  }

  /// Whether another institution owes something on the subject by that action. Asked by the
  /// institution that opened it.
  public boolean isOpen(UUID unit, Subject subject, String action) {
    return rows.isOpen(subject, unit, action);
  }

  /// What another institution owed on the subject by that action cannot be done any more: what it
  /// was for is over. Said by the institution that opened it.
  ///
  /// @return how many duties were open
  public int lapse(UUID unit, Subject subject, String action) {
    var over = new Waiver(Waiver.Reason.NOT_APPLICABLE, null);
    return rows.waive(subject, unit, action, over, clock.instant());
  }

  /// What was owed because of an event that turned out not to have happened is owed no more.
  ///
  /// @param at the moment it was said to have happened
  /// @return how many duties were open
  public int lapse(Subject subject, String trigger, Instant at) {
    var over = new Waiver(Waiver.Reason.NOT_APPLICABLE, null);
    return rows.waive(subject, trigger, at, over, clock.instant());
  }

  /// Settles what another institution owes on a matter the acting one takes part in, and did
  /// itself: whoever calls it has asked whether it does. Its duties are not seen.
  ///
  /// @param others moments of events what began with which stays owed
  public long settleElsewhere(
      UUID unit, Subject subject, String action, Fact fact, Set<Instant> others) {
    return rows.settleElsewhere(subject, unit, action, fact, others, past(fact));
  }

  /// What was settled by a fact that turned out wrong is owed again, by the old due moment.
  public int unsettle(Subject subject, String factKind, UUID fact) {
    return rows.unsettle(factKind, fact, subject.id());
  }

  /// The same of what another institution owes on a matter the acting one takes part in.
  public long unsettleElsewhere(Subject subject, String factKind, UUID fact) {
    return rows.unsettleElsewhere(factKind, fact, subject.id());
  }

  /// What was settled on a subject, by whomever it is owed, by a fact that turned out wrong was
  /// settled by a good one of the same kind, as it would have been without it.
  ///
  /// @param others moments of events what began with which the good one does not settle
  public void handOver(Subject subject, UUID wrong, Fact good, Set<Instant> others) {
    rows.handOver(subject, wrong, good, others, clock.instant());
  }

  /// What the acting institution owes on a subject is owed on another one that took its place, by
  /// the same due moments.
  ///
  /// @param at the moment of it, by which it is taken back
  /// @return how many duties were open
  public int move(Subject from, Subject to, Instant at) {
    return moves.move(from, to, at);
  }

  /// Takes that back: what is still open is owed on the first subject again, by its due moment.
  /// What somebody waived by hand stays waived.
  ///
  /// @param moved the moment it was moved at
  public int moveBack(Subject from, Subject to, Instant moved) {
    return moves.moveBack(from, to, moved, clock.instant());
  }

  /// Nothing more is owed on these subjects by anybody: a measure was refused, taken out of its
  /// programme, or given to another institution.
  ///
  /// @return how many duties were open
  public int end(String kind, Collection<UUID> subjects) {
    return subjects.isEmpty() ? 0 : rows.end(kind, subjects, clock.instant());
  }

  /// The acting institution does nothing more on a subject and owes nothing more there; what others
  /// owe because of it stays theirs.
  ///
  /// @return how many duties were open
  public int close(Subject subject) {
    return rows.close(subject, clock.instant());
  }

  /// It takes it up again, and owes what it owed by the old due moments.
  public int reopen(Subject subject) {
    return rows.reopen(subject);
  }

  /// What was owed when a subject came to its end is owed again, by the old due moments.
  public int resume(Subject subject) {
    return rows.resume(subject);
  }

  /// Nothing more is owed, though nothing was done; for the institution that owes or watches.
  @Needs(Right.CASE_WRITE)
  public void waive(UUID id, Waiver waiver) {
    if (!lists.find(id, clock.instant()).isOursToWaive()) {
      throw new Conflict("duties.refused.notOurs");
    }
    if (waiver.reason().isOfTheProgram()) {
      throw new BadRequest("duties.waive.reason.missing");
    }
    refuseNote(waiver);
    if (!rows.waive(id, waiver, clock.instant())) {
      throw new Conflict("duties.refused.closed");
    }
  }

  /// Takes a waiver back.
  @Needs(Right.CASE_WRITE)
  public void unwaive(UUID id) {
    var duty = lists.find(id, clock.instant());
    if (!duty.isOursToWaive()) {
      throw new Conflict("duties.refused.notOurs");
    }
    if (duty.isMoved()) {
      throw new Conflict("duties.refused.moved");
    }
    if (!rows.unwaive(id)) {
      throw new Conflict("duties.refused.notWaived");
    }
  }

  /// The acting post takes it on.
  @Needs(Right.CASE_WRITE)
  public void take(UUID id) {
    hold(id, Acting.current().post());
  }

  /// Nobody in particular holds it any more.
  @Needs(Right.CASE_WRITE)
  public void giveBack(UUID id) {
    hold(id, null);
  }

  /// What a post of the acting institution took on of the subject is taken on by another from now
  /// on, null for nobody: it works with the subject no more.
  @Needs(Right.CASE_WRITE)
  public void passOn(Subject subject, UUID from, @Nullable UUID to) {
    moves.passOn(subject, from, to);
  }

  /// Whether whoever acts is concerned by it.
  @Needs(Right.DUTY_READ)
  public boolean isOpen(UUID id) {
    return lists.exists(id);
  }

  @Needs(Right.DUTY_READ)
  public Duty find(UUID id) {
    return lists.find(id, clock.instant());
  }

  @Needs(Right.DUTY_READ)
  public DutyPage list(DutyFilter filter, @Nullable UUID after, int size) {
    return lists.list(filter, after, Math.clamp(size, 1, DutyPage.LARGEST), clock.instant());
  }

  @Needs(Right.DUTY_READ)
  public DutyCounts counts(DutyFilter.Scope scope) {
    return lists.counts(scope, clock.instant());
  }

  /// Open duties by the institution that owes them, the most pressed first.
  @Needs(Right.DUTY_READ)
  public List<UnitCounts> byUnit(DutyFilter.Scope scope) {
    return lists.byUnit(scope, clock.instant());
  }

  /// The acting institution's last seven days.
  @Needs(Right.DUTY_READ)
  public Digest digest() {
    var now = clock.instant();
    var ours = lists.counts(DutyFilter.Scope.OURS, now);
    var settled = lists.settledSince(now.minus(WEEK));
    var overdue = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OVERDUE);
    var named =
        lists.list(overdue, null, Digest.NAMED, now).rows().stream()
            .map(duty -> duty.subject().reference())
            .distinct()
            .toList();
    return new Digest(
        settled.settled(),
        settled.late(),
        ours.overdue(),
        ours.today() + ours.week(),
        named,
        lists.counts(DutyFilter.Scope.WATCHED, now));
  }

  /// What is and was owed on a subject, as far as whoever acts is concerned by it.
  @Needs(Right.DUTY_READ)
  public List<Duty> on(Subject subject) {
    return lists.on(subject, clock.instant());
  }

  private static DutyRows.New opening(Edition edition, Event event, UUID owing, Instant due) {
    var rule = edition.rule();
    var first = rule.ladder().next(due, Instant.MIN).orElse(due);
    var watching = event.units().get(Rule.COORDINATOR);
    var post = owing.equals(Acting.current().unit()) ? event.post() : null;
    return new DutyRows.New(Ids.next(), owing, watching, edition, event, post, due, first);
  }

  private void hold(UUID id, @Nullable UUID post) {
    var duty = lists.find(id, clock.instant());
    if (!duty.unit().equals(Acting.current().unit())) {
      throw new Conflict("duties.refused.notOurs");
    }
    if (!rows.take(id, post)) {
      throw new Conflict("duties.refused.closed");
    }
  }

  private static void refuseNote(Waiver waiver) {
    var note = waiver.note();
    if (waiver.reason() == Waiver.Reason.OTHER && (note == null || note.isBlank())) {
      throw new BadRequest("duties.refused.noNote");
    }
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new BadRequest("duties.refused.longNote", LONGEST_NOTE);
    }
    if (note != null && WaiverForm.holdsNumber(note)) {
      throw new BadRequest("duties.waive.note.number");
    }
  }
}
