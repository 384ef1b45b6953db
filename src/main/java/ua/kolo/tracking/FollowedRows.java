package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.Occasion;

/// Writes what an edition asks for beside what is there already, a table at a time.
@Repository
class FollowedRows {
  private static final String MEASURES =
      """
      insert into tracking.measure (id, unit, programme, key, position, number, text, goal, term,
        expected, gone)
      select r.id, platform.unit(), :programme, r.key, r.position, r.number, r.text, r.goal, r.term,
             r.expected, false
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, key text, position int, number text,
             text text, goal text, term text, expected text)
      on conflict (programme, key) do update set position = excluded.position,
        number = excluded.number, text = excluded.text, goal = excluded.goal, term = excluded.term,
        expected = excluded.expected, gone = false
      """;
  private static final String PARTICIPATIONS =
      """
      insert into tracking.participation (id, unit, programme, measure, position, name, by_consent,
        settled, gone)
      select r.id, platform.unit(), :programme, m.id, r.position, r.name, r.by_consent, false, false
        from jsonb_to_recordset(:rows::jsonb)
               as r(id uuid, key text, position int, name text, by_consent boolean)
        join tracking.measure m on m.programme = :programme and m.key = r.key
      on conflict (measure, name) do update set position = excluded.position,
        by_consent = excluded.by_consent, gone = false
      """;
  // What is said of a name holds for the whole programme: which institution it is. Whether it
  // agreed
  // is said of the measures it was asked about, so that a new one is to be asked about anew.
  private static final String NAMED =
      """
      update tracking.participation p set body = k.body, settled = true
        from (select distinct on (name) name, body from tracking.participation
               where programme = :programme and settled order by name, gone, id) k
       where p.programme = :programme and p.name = k.name and not p.settled
      """;
  private static final String OCCURRENCES =
      """
      insert into tracking.occurrence (id, unit, programme, measure, participation, body, kind,
        starts_on, due_on, withdrawn, version)
      select r.id, platform.unit(), :programme, p.measure, p.id, p.body, r.kind, r.starts_on,
             r.due_on, false, 1
        from jsonb_to_recordset(:rows::jsonb)
               as r(id uuid, key text, name text, kind text, starts_on date, due_on date)
        join tracking.measure m on m.programme = :programme and m.key = r.key
        join tracking.participation p on p.measure = m.id and p.name = r.name
       where p.answer is distinct from 'REFUSED' and not p.gone
      on conflict (participation, starts_on, due_on) do update
        set withdrawn = false, kind = excluded.kind
        where occurrence.withdrawn
      """;
  private static final String WITHDRAW =
      """
      update tracking.occurrence o set withdrawn = true
        from tracking.participation p, tracking.measure m
       where p.id = o.participation and m.id = o.measure and o.programme = :programme
         and o.status is null and not o.withdrawn
         and (p.gone or p.answer is not distinct from 'REFUSED' or not exists (
           select from jsonb_to_recordset(:rows::jsonb)
                    as r(key text, name text, starts_on date, due_on date)
            where r.key = m.key and r.name = p.name and r.starts_on = o.starts_on
              and r.due_on = o.due_on))
      """;
  private static final JsonMapper ROWS =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
  private final JdbcClient jdbc;

  FollowedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void take(Batch batch) {
    run(MEASURES, batch, batch.measures);
    run(
        """
        update tracking.measure set gone = true
         where programme = :programme and not gone
           and key not in (select key from jsonb_to_recordset(:rows::jsonb) as r(key text))
        """,
        batch,
        batch.measures);
    run(PARTICIPATIONS, batch, batch.participations);
    jdbc.sql(NAMED).param("programme", batch.programme).update();
    run(
        """
        update tracking.participation p set gone = true
          from tracking.measure m
         where m.id = p.measure and p.programme = :programme and not p.gone and not p.for_keeper
           and not exists (
             select from jsonb_to_recordset(:rows::jsonb) as r(key text, name text)
              where r.key = m.key and r.name = p.name)
        """,
        batch,
        batch.participations);
  }

  void takeOccurrences(Batch batch) {
    run(WITHDRAW, batch, batch.occurrences);
    run(OCCURRENCES, batch, batch.occurrences);
  }

  private void run(String sql, Batch batch, List<?> rows) {
    jdbc.sql(sql)
        .param("programme", batch.programme)
        .param("rows", ROWS.writeValueAsString(rows))
        .update();
  }

  /// What one edition asks for.
  static final class Batch {
    private final UUID programme;
    private final List<MeasureLine> measures = new ArrayList<>();
    private final List<Part> participations = new ArrayList<>();
    private final List<Time> occurrences = new ArrayList<>();

    Batch(UUID programme) {
      this.programme = programme;
    }

    void add(AdoptedMeasure measure) {
      measures.add(
          new MeasureLine(
              Ids.next(),
              measure.key(),
              measures.size() + 1,
              measure.number(),
              measure.text(),
              measure.goal(),
              measure.term(),
              measure.expected()));
      var names = new HashSet<String>();
      for (var executor : measure.executors()) {
        if (names.add(executor.name())) {
          participations.add(
              new Part(
                  Ids.next(), measure.key(), names.size(), executor.name(), executor.byConsent()));
          measure.occasions().forEach(one -> add(measure.key(), executor.name(), one));
        }
      }
      measure.occasions().forEach(one -> add(measure.key(), KeepersPart.NAME, one));
    }

    private void add(String key, String name, Occasion one) {
      occurrences.add(new Time(Ids.next(), key, name, one.kind(), one.from(), one.due()));
    }
  }

  record MeasureLine(
      UUID id,
      String key,
      int position,
      @Nullable String number,
      String text,
      @Nullable String goal,
      @Nullable String term,
      @Nullable String expected) {}

  record Part(UUID id, String key, int position, String name, boolean byConsent) {}

  record Time(
      UUID id, String key, String name, Occasion.Kind kind, LocalDate startsOn, LocalDate dueOn) {}
}
