package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Ids;

/// Which institutions have confirmed nothing for too long.
@Repository
@Transactional
class Reminders {
  private static final String SILENT =
      """
      from directory.specialist s
       where (s.held_until is null or s.held_until >= :today)
         and coalesce(s.confirmed_on, s.made_on) + interval '6 months' <= :today
      """;
  private final JdbcClient jdbc;

  Reminders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Raises one reminder for each institution with somebody unconfirmed, unless one stands.
  int raise(LocalDate today) {
    var silent =
        jdbc.sql(
                "select distinct s.body "
                    + SILENT
                    + """
                     and not exists (select from directory.specialist_reminder r
                                      where r.body = s.body and r.settled_on is null)
                    """)
            .param("today", today)
            .query(UUID.class)
            .list();
    silent.forEach(body -> raise(body, today));
    return silent.size();
  }

  /// Ends the institution's reminder once nobody of it is unconfirmed.
  void settle(UUID body, LocalDate today) {
    jdbc.sql(
            """
            update directory.specialist_reminder set settled_on = :today
             where body = :body and settled_on is null and not exists (select
            """
                + SILENT
                + " and s.body = :body)")
        .param("body", body)
        .param("today", today)
        .update();
  }

  List<Reminder> open() {
    return jdbc.sql(
            """
            select r.body as institution, b.name as institution_name, r.raised_on
              from directory.specialist_reminder r join directory.body b on b.id = r.body
             where r.settled_on is null
             order by r.raised_on, b.name, r.id
            """)
        .query(Reminder.class)
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from directory.specialist_reminder where settled_on is null")
        .query(Integer.class)
        .single();
  }

  private void raise(UUID body, LocalDate today) {
    jdbc.sql(
            """
            insert into directory.specialist_reminder (id, body, raised_on)
            values (:id, :body, :today)
            on conflict (body) where settled_on is null do nothing
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("today", today)
        .update();
  }
}
