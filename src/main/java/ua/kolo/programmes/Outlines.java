package ua.kolo.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.editing.Differences;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.layout.ComparisonTable;
import ua.kolo.programmes.plan.Plan;

/// What documents about a programme are made of: its outline, and what an amendment changes.
@Service
@Transactional
public class Outlines {
  private final Drafts drafts;
  private final Editions editions;
  private final Clock clock;

  Outlines(Drafts drafts, Editions editions, Clock clock) {
    this.drafts = drafts;
    this.editions = editions;
    this.clock = clock;
  }

  /// The newest edition, the draft one included.
  @Needs(Right.PROGRAMME_READ)
  public Outline find(ProgrammeId id) {
    var newest = editions.newest(id);
    var all = editions.all(id);
    var plan = drafts.find(newest.id()).plan();
    var head = plan.head();
    var act = newest.act();
    var earlier = all.stream().skip(1).flatMap(one -> Stream.ofNullable(one.act())).findFirst();
    return new Outline(
        id,
        head.title(),
        head.level() == null ? null : head.level().name(),
        places(plan),
        head.period() == null ? null : head.period().from(),
        head.period() == null ? null : head.period().to(),
        newest.number(),
        act,
        all.getLast().act(),
        earlier.orElse(null),
        AdoptedPlans.measures(plan, act == null ? today() : act.date()));
  }

  /// How many measures an amendment adds, takes away and changes, and whether it renames the
  /// programme or sets it another time.
  ///
  /// @param name the one before; null when it stays
  /// @param until the last year before; null when it stays
  /// @param amendment its kind and points
  public record Changes(
      int added,
      int removed,
      int changed,
      @Nullable String name,
      @Nullable Integer until,
      Amendment amendment) {}

  /// What the newest edition changes against the one before.
  @Needs(Right.PROGRAMME_READ)
  public Changes changes(ProgrammeId id) {
    var plans = lastTwo(id);
    var difference = Differences.between(plans.getFirst(), plans.getLast());
    var before = plans.getFirst().head();
    var after = plans.getLast().head();
    var old = before.period();
    var now = after.period();
    Integer until = old != null && now != null && old.to() != now.to() ? old.to() : null;
    return new Changes(
        difference.added().size(),
        difference.removed().size(),
        difference.changed().size(),
        difference.changes(PlanDifference.Field.TITLE) ? before.title() : null,
        until,
        Amendments.of(plans.getFirst(), plans.getLast()));
  }

  /// The comparison table of the newest edition against the one before: what was, what will be.
  ///
  /// @param heading lines above the table
  @Needs(Right.PROGRAMME_READ)
  public Sheet comparison(ProgrammeId id, List<String> heading, @Nullable String signature) {
    var plans = lastTwo(id);
    return ComparisonTable.of(plans.getFirst(), plans.getLast(), heading, signature);
  }

  private List<Plan> lastTwo(ProgrammeId id) {
    editions.newest(id);
    var all = editions.all(id);
    if (all.size() < 2) {
      throw new Conflict("programmes.comparison.none");
    }
    return List.of(drafts.find(all.get(1).id()).plan(), drafts.find(all.get(0).id()).plan());
  }

  private static List<String> places(Plan plan) {
    var place = plan.head().place();
    var names = new ArrayList<String>();
    add(names, place.hromada());
    add(names, place.raion());
    add(names, place.oblast());
    return names;
  }

  private static void add(List<String> names, @Nullable String name) {
    if (name != null) {
      names.add(name);
    }
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
