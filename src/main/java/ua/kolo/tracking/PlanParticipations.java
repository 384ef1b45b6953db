package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who takes part in the measures of programmes. What is said of a name holds for the whole
/// programme: one body is asked once.
@Repository
class PlanParticipations {
  private final JdbcClient jdbc;

  PlanParticipations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Participation> of(UUID programme) {
    return query(programme, "").query(Participation.class).list();
  }

  Optional<Participation> find(UUID programme, UUID id) {
    return query(programme, " and p.id = :id")
        .param("id", id)
        .query(Participation.class)
        .optional();
  }

  List<Participation> of(UUID programme, String name) {
    return query(programme, " and p.name = :name")
        .param("name", name)
        .query(Participation.class)
        .list();
  }

  /// Of so many bodies, in the order the plan first names them.
  List<Participation> of(UUID programme, int start, int size) {
    return query(
            programme,
            """
             and p.name in (
               select name from (
                 select distinct on (p.name) p.name, m.position as measure, p.position as place
                   from tracking.participation p join tracking.measure m on m.id = p.measure
                  where p.programme = :programme and not p.gone and not m.gone
                  order by p.name, m.position, p.position) named
                order by measure, place, name limit :size offset :start)
            """)
        .param("size", size)
        .param("start", start)
        .query(Participation.class)
        .list();
  }

  private JdbcClient.StatementSpec query(UUID programme, String which) {
    return jdbc.sql(
            """
            select p.id, p.programme, p.measure, m.number, m.text, m.term, m.expected, p.position, p.name,
                   p.by_consent, p.body, p.settled, p.asked_on, p.answer, p.answered_on, p.letter
              from tracking.participation p join tracking.measure m on m.id = p.measure
             where p.programme = :programme and not p.gone and not m.gone
            """
                + which
                + " order by m.position, p.position, p.name")
        .param("programme", programme);
  }

  /// How many bodies are named.
  ///
  /// @param unknown of them, those the directory does not know
  record Bodies(int found, int unknown) {}

  Bodies bodies(UUID programme) {
    return jdbc.sql(
            """
            select count(distinct p.name)::int as found,
                   (count(distinct p.name) filter (where p.body is null))::int as unknown
              from tracking.participation p join tracking.measure m on m.id = p.measure
             where p.programme = :programme and not p.gone and not m.gone
            """)
        .param("programme", programme)
        .query(Bodies.class)
        .single();
  }

  int settle(UUID programme, String name, @Nullable UUID body) {
    return jdbc.sql(
            """
                update tracking.participation set body = :body, settled = :settled
                 where programme = :programme and name = :name and unit = platform.unit()
                """)
        .param("programme", programme)
        .param("name", name)
        .param("body", body)
        .param("settled", body != null)
        .update();
  }

  /// Names nobody told apart yet and the bodies found for them.
  void resolve(UUID programme, String name, UUID body) {
    jdbc.sql(
            """
            update tracking.participation set body = :body
             where programme = :programme and name = :name and not settled
               and body is distinct from :body
            """)
        .param("programme", programme)
        .param("name", name)
        .param("body", body)
        .update();
  }

  /// What is due is due for whoever the name means now.
  ///
  /// @return times whose duties another institution had
  List<UUID> spread(UUID programme) {
    return jdbc.sql(
            """
            update tracking.occurrence o
               set body = p.body, duty_at = case when o.status is null then null else o.duty_at end
              from tracking.participation p
             where p.id = o.participation and o.programme = :programme
               and o.body is distinct from (p.body)
            returning o.id
            """)
        .param("programme", programme)
        .query(UUID.class)
        .list();
  }

  int ask(UUID programme, String name, LocalDate day, @Nullable String letter) {
    return jdbc.sql(
            """
            update tracking.participation set asked_on = :day, letter = :letter
             where programme = :programme and name = :name and by_consent and not gone
               and unit = platform.unit()
            """)
        .param("programme", programme)
        .param("name", name)
        .param("day", day)
        .param("letter", letter)
        .update();
  }

  int answer(UUID programme, String name, Participation.Answer answer, LocalDate day) {
    return jdbc.sql(
            """
            update tracking.participation set answer = :answer, answered_on = :day
             where programme = :programme and name = :name and by_consent and not gone
               and unit = platform.unit()
            """)
        .param("programme", programme)
        .param("name", name)
        .param("answer", answer.name())
        .param("day", day)
        .update();
  }

  void unanswer(UUID programme, String name) {
    jdbc.sql(
            """
            update tracking.participation set answer = null, answered_on = null
             where programme = :programme and name = :name and answer is not null
               and unit = platform.unit()
            """)
        .param("programme", programme)
        .param("name", name)
        .update();
  }
}
