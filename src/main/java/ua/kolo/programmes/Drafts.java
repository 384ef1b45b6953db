package ua.kolo.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.editing.Differences;
import ua.kolo.programmes.exchange.PlanJson;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;

/// Plans under work with every state they have been in. Undo and redo add an earlier state once
/// more, so nothing is ever lost.
@Repository
class Drafts {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final ReadTables tables;

  Drafts(JdbcClient jdbc, Clock clock, ReadTables tables) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.tables = tables;
  }

  void begin(UUID id, Plan plan, Mapping mapping, String change) {
    jdbc.sql(
            """
            insert into programmes.draft (id, unit, version, title, kind, measures, questions)
            values (:id, :unit, 0, '', '', 0, 0)
            """)
        .param("id", id)
        .param("unit", Acting.current().unit())
        .update();
    store(id, change, new State(0, plan, mapping, null, null));
  }

  State find(UUID id) {
    return at(id, version(id, "")).orElseThrow(() -> new NotFound(id));
  }

  State replace(UUID id, int expected, Plan plan, Mapping mapping, String change) {
    lock(id, expected);
    return store(id, change, new State(expected + 1, plan, mapping, expected, null));
  }

  State undo(UUID id, int expected) {
    var now = lock(id, expected);
    return again(id, expected, now.undoTo(), now.version(), "UNDO");
  }

  State redo(UUID id, int expected) {
    var now = lock(id, expected);
    return again(id, expected, now.redoTo(), now.redoTo(), "REDO");
  }

  /// Changes by people that stand in the newest state, since the document was read last.
  int corrections(UUID id) {
    return jdbc.sql(
            """
            with recursive done as (
              select v.undo_to, v.change, v.version
                from programmes.draft d
                join programmes.draft_version v on v.draft = d.id and v.version = d.version
               where d.id = :id
              union all
              select v.undo_to, v.change, v.version
                from done
                join programmes.draft_version v
                  on v.draft = :id and v.version = done.undo_to
               where done.change <> 'REMAPPED')
            select count(*) from done
             where undo_to is not null and change not in ('REMAPPED', 'UNDO', 'REDO')
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /// Nobody else changes the draft until the transaction ends; refused unless it is as expected.
  State lock(UUID id, int expected) {
    int version = version(id, "for update");
    if (version != expected) {
      throw stale(id, expected, version);
    }
    return at(id, version).orElseThrow(() -> new NotFound(id));
  }

  private State again(
      UUID id, int version, @Nullable Integer target, @Nullable Integer from, String change) {
    if (target == null || from == null) {
      throw new Conflict("programmes.conflict.noFurther");
    }
    var state = at(id, target).orElseThrow(() -> new NotFound(id));
    boolean back = change.equals("UNDO");
    var redo = back ? Integer.valueOf(version) : state.redoTo();
    return store(
        id, change, new State(version + 1, state.plan(), state.mapping(), state.undoTo(), redo));
  }

  private int version(UUID id, String lock) {
    return jdbc.sql("select version from programmes.draft where id = :id " + lock)
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  private Optional<State> at(UUID id, int version) {
    return jdbc.sql(
            """
            select version, plan, mapping, undo_to, redo_to
              from programmes.draft_version
             where draft = :id and version = :version
            """)
        .param("id", id)
        .param("version", version)
        .query(Row.class)
        .optional()
        .map(Row::state);
  }

  private State store(UUID id, String change, State state) {
    jdbc.sql(
            """
            insert into programmes.draft_version
              (id, unit, draft, version, change, plan, mapping, undo_to, redo_to, made_at, made_by)
            values
              (:row, :unit, :id, :version, :change, :plan::json, :mapping::json, :undo, :redo,
               :now, :by)
            """)
        .param("row", Ids.next())
        .param("unit", Acting.current().unit())
        .param("id", id)
        .param("version", state.version())
        .param("change", change)
        .param("plan", PlanJson.write(state.plan()))
        .param("mapping", PlanJson.write(state.mapping()))
        .param("undo", state.undoTo())
        .param("redo", state.redoTo())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .update();
    summarise(id, state);
    tables.refresh(id, state.plan());
    return state;
  }

  private void summarise(UUID id, State state) {
    var head = state.plan().head();
    var period = head.period();
    jdbc.sql(
            """
            update programmes.draft
               set version = :version, title = :title, kind = :kind, level = :level,
                   oblast = :oblast, raion = :raion, hromada = :hromada,
                   period_from = :from, period_to = :to,
                   measures = :measures, questions = :questions
             where id = :id
            """)
        .param("id", id)
        .param("version", state.version())
        .param("title", head.title())
        .param("kind", head.kind().name())
        .param("level", head.level() == null ? null : head.level().name())
        .param("oblast", head.place().oblast())
        .param("raion", head.place().raion())
        .param("hromada", head.place().hromada())
        .param("from", period == null ? null : period.from())
        .param("to", period == null ? null : period.to())
        .param("measures", state.plan().measures().size())
        .param("questions", state.plan().questions().size())
        .update();
  }

  /// Tells what became different since the version the reader saw.
  private Stale stale(UUID id, int seen, int version) {
    var conflict = new Stale("programmes.conflict.version", seen, version);
    at(id, seen)
        .map(State::plan)
        .ifPresent(
            before -> {
              var now = at(id, version).map(State::plan).orElse(before);
              var changes = StaleChange.of(Differences.between(before, now));
              conflict.getBody().setProperty("changes", changes);
            });
    return conflict;
  }

  /// One state of a draft.
  ///
  /// @param undoTo version to go back to, null at the beginning
  /// @param redoTo version that was undone, null when none was
  record State(
      int version, Plan plan, Mapping mapping, @Nullable Integer undoTo, @Nullable Integer redoTo) {
    boolean canUndo() {
      return undoTo != null;
    }

    boolean canRedo() {
      return redoTo != null;
    }
  }

  private record Row(
      int version,
      String plan,
      String mapping,
      @Nullable Integer undoTo,
      @Nullable Integer redoTo) {
    State state() {
      return new State(
          version,
          PlanJson.read(plan, Plan.class),
          PlanJson.read(mapping, Mapping.class),
          undoTo,
          redoTo);
    }
  }
}
