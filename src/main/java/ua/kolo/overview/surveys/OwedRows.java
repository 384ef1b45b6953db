package ua.kolo.overview.surveys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// By when answers to requests of the acting institution are owed, and by whom: many at once.
@Repository
class OwedRows {
  private final JdbcClient jdbc;

  OwedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The institutions whose requests are open, or still owed though closed.
  List<UUID> unitsAsking() {
    return jdbc.sql("select overview.units_asking()").query(UUID.class).list();
  }

  /// The acting institution's open requests, and closed ones somebody still owes.
  List<UUID> open() {
    return jdbc.sql(
            """
            select s.id from overview.survey s
             where s.unit = platform.unit() and (s.closed_at is null or exists (
               select from overview.survey_part p where p.survey = s.id and p.owed_on is not null))
            """)
        .query(UUID.class)
        .list();
  }

  /// As it stands now; nobody else looks after its duties until the transaction ends.
  Optional<Survey> lock(UUID survey) {
    return jdbc.sql(SurveyRows.SURVEY + " where id = :id for update")
        .param("id", survey)
        .query(Survey.class)
        .optional();
  }

  List<SurveyPart> parts(Collection<UUID> ids) {
    return jdbc.sql(
            SurveyRows.PART + "where id = any (:ids) and unit = platform.unit() order by territory")
        .param("ids", ids.toArray(UUID[]::new))
        .query(SurveyPart.class)
        .list();
  }

  /// By when the answers are owed, null for no more; those of them that were not sent. Nobody sends
  /// them until the transaction ends.
  Set<UUID> owe(Collection<UUID> parts, @Nullable LocalDate due) {
    return jdbc.sql(
            """
            update overview.survey_part set owed_on = :due
             where id = any (:ids) and unit = platform.unit() and sent_at is null
             returning id
            """)
        .param("ids", parts.toArray(UUID[]::new))
        .param("due", due)
        .query(UUID.class)
        .set();
  }

  /// No answer is owed any more, sent ones neither; those that were.
  Set<UUID> endOwed(UUID survey) {
    return jdbc.sql(
            """
            update overview.survey_part set owed_on = null
             where survey = :survey and unit = platform.unit() and owed_on is not null
             returning id
            """)
        .param("survey", survey)
        .query(UUID.class)
        .set();
  }

  /// The institutions that answer for hromadas from now on, where none did.
  void addressNewcomers(UUID survey, Map<String, UUID> bodies) {
    jdbc.sql(
            """
            update overview.survey_part p set body = new.body
              from unnest(:territories::text[], :bodies::uuid[]) as new (territory, body)
             where p.survey = :survey and p.territory = new.territory
               and p.unit = platform.unit() and p.body is null
            """)
        .param("survey", survey)
        .param("territories", bodies.keySet().toArray(String[]::new))
        .param("bodies", bodies.values().toArray(UUID[]::new))
        .update();
  }
}
