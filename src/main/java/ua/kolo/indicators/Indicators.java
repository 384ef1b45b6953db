package ua.kolo.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.counts.Catalogue;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.tracking.Tracking;

/// Indicators of a programme under way, for the institution that keeps it: proposed from the plan's
/// words or added, accepted, corrected, withdrawn with a reason, opened to anybody.
@Service
@Transactional
public class Indicators {
  private static final int LONGEST_WHY = 500;
  private final IndicatorRows rows;
  private final TargetRows targets;
  private final ValueRows values;
  private final Tracking tracking;
  private final Programmes programmes;
  private final Catalogue catalogue;
  private final Clock clock;

  Indicators(
      IndicatorRows rows,
      TargetRows targets,
      ValueRows values,
      Tracking tracking,
      Programmes programmes,
      Catalogue catalogue,
      Clock clock) {
    this.rows = rows;
    this.targets = targets;
    this.values = values;
    this.tracking = tracking;
    this.programmes = programmes;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /// All of a programme, withdrawn ones too.
  @Needs(Right.PROGRAMME_READ)
  public List<Indicator> list(ProgrammeId programme) {
    existing(programme);
    return rows.of(programme.value()).stream().map(Indicators::seen).toList();
  }

  /// One of a programme's.
  @Needs(Right.PROGRAMME_READ)
  public Indicator find(ProgrammeId programme, UUID id) {
    existing(programme);
    var found = rows.find(id);
    if (!found.programme().equals(programme.value())) {
      throw new NotFound(id);
    }
    return seen(found);
  }

  // Whoever tells values sees small ones, as they see those they told.
  private static Indicator seen(Indicator one) {
    return Acting.current().may(Right.PROGRAMME_MANAGE) ? one : one.withoutSmallBase();
  }

  @Needs(Right.PROGRAMME_READ)
  public List<Target> targets(ProgrammeId programme, UUID id) {
    return targets.of(find(programme, id).id());
  }

  /// Of each indicator of the programme that promises any.
  @Needs(Right.PROGRAMME_READ)
  public Map<UUID, List<Target>> targets(ProgrammeId programme) {
    return targets.of(list(programme).stream().map(Indicator::id).toList());
  }

  /// Makes a proposal of every countable promise of the newest adopted edition that was not
  /// proposed before.
  ///
  /// @return how many
  @Needs(Right.PROGRAMME_MANAGE)
  public int propose(ProgrammeId programme) {
    existing(programme);
    int made = 0;
    for (var measure : programmes.adopted(programme).measures()) {
      for (var promise : measure.promises()) {
        var draft = Proposals.of(measure, promise);
        made += rows.add(programme.value(), draft, clock.instant(), false).isPresent() ? 1 : 0;
      }
    }
    return made;
  }

  /// Measures of the newest adopted edition, to choose one from.
  @Needs(Right.PROGRAMME_READ)
  public List<AdoptedMeasure> measures(ProgrammeId programme) {
    existing(programme);
    return programmes.adopted(programme).measures();
  }

  /// Adds one by hand; it needs no acceptance.
  @Needs(Right.PROGRAMME_MANAGE)
  public UUID add(ProgrammeId programme, Draft draft) {
    existing(programme);
    checked(draft);
    return rows.add(programme.value(), draft, clock.instant(), true)
        .orElseThrow(() -> new Conflict("indicators.again"));
  }

  /// Corrects one. What was told of it cannot come to mean something else: while there are values,
  /// what is counted, how and how often stays.
  @Needs(Right.PROGRAMME_MANAGE)
  public void change(ProgrammeId programme, UUID id, int version, Draft draft) {
    var before = find(programme, id);
    if (before.withdrawnAt() != null) {
      throw new Conflict("indicators.withdrawn");
    }
    checked(draft);
    boolean same =
        before.subject() == draft.subject()
            && before.every() == draft.every()
            && before.aggregation() == draft.aggregation()
            && before.bySex() == draft.bySex()
            && before.byAge() == draft.byAge()
            && Objects.equals(before.query(), draft.query())
            && before.measuredIn().equals(draft.measuredIn());
    if (!same && !values.of(List.of(id), true).isEmpty()) {
      throw new Conflict("indicators.told");
    }
    rows.change(before, version, draft);
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void accept(ProgrammeId programme, UUID id, int version) {
    var found = find(programme, id);
    if (found.state() != Indicator.State.PROPOSED) {
      throw new Conflict("indicators.notProposed");
    }
    rows.accept(found, version, clock.instant());
  }

  /// What was told of it stays; nobody is asked for more, and the public page no longer shows it.
  @Needs(Right.PROGRAMME_MANAGE)
  public void withdraw(ProgrammeId programme, UUID id, int version, String why) {
    var found = find(programme, id);
    if (why.isBlank() || why.length() > LONGEST_WHY) {
      throw new BadRequest("indicators.withdrawal.noWhy");
    }
    if (found.withdrawnAt() != null) {
      throw new Conflict("indicators.withdrawn");
    }
    rows.withdraw(found, version, clock.instant(), why.strip());
  }

  /// Takes a withdrawal back.
  @Needs(Right.PROGRAMME_MANAGE)
  public void restore(ProgrammeId programme, UUID id, int version) {
    rows.withdraw(find(programme, id), version, null, null);
  }

  /// Opens the indicator with the values it has now to anybody; values told later wait for the next
  /// time.
  @Needs(Right.PROGRAMME_MANAGE)
  public void publish(ProgrammeId programme, UUID id, int version) {
    var found = find(programme, id);
    if (!found.isAccepted()) {
      throw new Conflict("indicators.notAccepted");
    }
    rows.publish(found, version, clock.instant());
    values.publish(id, clock.instant());
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void unpublish(ProgrammeId programme, UUID id, int version) {
    rows.publish(find(programme, id), version, null);
    values.publish(id, null);
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  private void checked(Draft draft) {
    var query = draft.query();
    draft.checked(
        query == null
            ? null
            : catalogue.find(query).orElseThrow(() -> new BadRequest("indicators.query.unknown")));
  }

  private void existing(ProgrammeId programme) {
    if (tracking.find(programme).isEmpty()) {
      throw new NotFound(programme);
    }
  }
}
