package ua.kolo.tracking;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

/// The times measures are due.
@Repository
class Occurrences {
  static final String COLUMNS =
      """
      select o.id, o.programme, p.title, o.unit, o.measure, m.number, m.text, m.goal, m.term,
             m.expected, o.participation, x.name as executor, x.by_consent, o.body, o.kind,
             o.starts_on, o.due_on, o.status, o.done_on, o.note, o.version,
             not (x.by_consent and x.answer is distinct from 'CONFIRMED') as agreed
      """;
  static final String FROM =
      """
        from tracking.occurrence o
        join tracking.measure m on m.id = o.measure
        join tracking.programme p on p.id = o.programme
        join tracking.participation x on x.id = o.participation
       where not o.withdrawn
      """;
  private static final String OURS =
      """
         and o.body = (select platform.unit())
         and (:programme::uuid is null or o.programme = :programme::uuid)
         and case :which
               when 'NOW' then o.status is null and o.starts_on <= :today
               when 'OVERDUE' then o.status is null and o.due_on < :today
                 and not (x.by_consent and x.answer is distinct from 'CONFIRMED')
               when 'LATER' then o.status is null and o.starts_on > :today
               when 'ANSWERED' then o.status is not null
               else true end
      """;
  private final JdbcClient jdbc;

  Occurrences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Occurrence> ofProgramme(UUID programme) {
    return jdbc.sql(
            COLUMNS + FROM + " and o.programme = :programme order by m.position, o.due_on, o.id")
        .param("programme", programme)
        .query(Occurrence.class)
        .list();
  }

  Occurrence find(UUID id) {
    return jdbc.sql(COLUMNS + FROM + " and o.id = :id")
        .param("id", id)
        .query(Occurrence.class)
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  /// The other times of the same part, in order.
  List<Occurrence> beside(Occurrence one) {
    return jdbc.sql(COLUMNS + FROM + " and o.participation = :part order by o.due_on, o.id")
        .param("part", one.participation())
        .query(Occurrence.class)
        .list();
  }

  List<Occurrence> ours(MeasureFilter filter, LocalDate today, @Nullable UUID after, int size) {
    return filtered(
            COLUMNS
                + FROM
                + OURS
                + """
                     and (:after::uuid is null or (o.due_on, o.id) > (
                           select a.due_on, a.id from tracking.occurrence a where a.id = :after::uuid))
                   order by o.due_on, o.id limit :size
                  """,
            filter,
            today)
        .param("after", after)
        .param("size", size)
        .query(Occurrence.class)
        .list();
  }

  long count(MeasureFilter filter, LocalDate today) {
    return filtered("select count(*)" + FROM + OURS, filter, today).query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(String sql, MeasureFilter filter, LocalDate today) {
    return jdbc.sql(sql)
        .param("programme", filter.programme())
        .param("which", filter.which().name())
        .param("today", today);
  }

  void answer(Occurrence one, int version, Answer answer, Instant now) {
    int changed =
        jdbc.sql(
                """
                update tracking.occurrence
                   set status = :status, done_on = :done, note = :note, answered_at = :now,
                       answered_by = platform.person(), version = version + 1
                 where id = :id and version = :version
                """)
            .param("status", answer.status().name())
            .param("done", answer.doneOn())
            .param("note", answer.note())
            .param("now", Timestamp.from(now))
            .param("id", one.id())
            .param("version", version)
            .update();
    requireNewest(changed, one, version);
  }

  void takeBack(Occurrence one, int version) {
    int changed =
        jdbc.sql(
                """
                update tracking.occurrence
                   set status = null, done_on = null, note = null, answered_at = null,
                       answered_by = null, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", one.id())
            .param("version", version)
            .update();
    requireNewest(changed, one, version);
  }

  private void requireNewest(int changed, Occurrence one, int version) {
    if (changed == 0) {
      throw new Stale("tracking.answer.stale", version, find(one.id()).version());
    }
  }

  /// What begins after the programme was repealed is not owed, unless somebody answered of it.
  void withdrawRepealed(UUID programme) {
    jdbc.sql(
            """
            update tracking.occurrence o set withdrawn = true
              from tracking.programme p
             where p.id = o.programme and p.id = :programme and o.starts_on > p.repealed_on
               and o.status is null and not o.withdrawn
            """)
        .param("programme", programme)
        .update();
  }

  /// Times nobody is asked for any more though their duties were opened, or whose body has not
  /// agreed; asked for again, they open anew.
  List<UUID> owedInVain(UUID programme) {
    return jdbc.sql(
            """
            update tracking.occurrence o set duty_at = null
              from tracking.participation p
             where p.id = o.participation and o.programme = :programme and o.duty_at is not null
               and (o.withdrawn or (o.status is null
                 and p.by_consent and p.answer is distinct from 'CONFIRMED'))
            returning o.id
            """)
        .param("programme", programme)
        .query(UUID.class)
        .list();
  }

  /// Some whose duties are not opened yet, of bodies that owe them without asking or agreed, kept
  /// from other nodes until the transaction ends.
  List<UUID> lockToOblige(LocalDate upto, int most) {
    return jdbc.sql(
            """
            select o.id from tracking.occurrence o
              join tracking.participation p on p.id = o.participation
             where o.unit = platform.unit() and o.duty_at is null and o.status is null
               and not o.withdrawn and o.body is not null and o.due_on <= :upto
               and not (p.by_consent and p.answer is distinct from 'CONFIRMED')
             order by o.due_on limit :most for update of o skip locked
            """)
        .param("upto", upto)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  void obliged(UUID id, Instant now) {
    jdbc.sql("update tracking.occurrence set duty_at = :now where id = :id")
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  List<UUID> unitsToOblige(LocalDate upto) {
    return jdbc.sql("select tracking.units_to_oblige(:upto)")
        .param("upto", upto)
        .query(UUID.class)
        .list();
  }

  /// Of the acting institution, whatever has a day in the window.
  List<Occurrence> ofCalendar(LocalDate from, LocalDate to) {
    return jdbc.sql(
            COLUMNS
                + FROM
                + """
                     and o.body = (select platform.unit()) and o.due_on between :from and :to
                   order by o.due_on, o.id
                  """)
        .param("from", from)
        .param("to", to)
        .query(Occurrence.class)
        .list();
  }

  /// Whose part it is, for whoever acts.
  static boolean isKeeper(Occurrence one) {
    return one.unit().equals(Acting.current().unit());
  }
}
