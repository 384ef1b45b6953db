package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Ids;

/// Which institutions have confirmed nothing for too long, or never named anybody.
@Repository
@Transactional
class Reminders {
  /// Institutions `b` to be asked: somebody of theirs is unconfirmed, or nobody is named although
  /// they have been known for a month.
  private static final String WANTING =
      """
      from directory.body b
       where b.merged_into is null and b.closed_on is null
         and (exists (
               select from directory.specialist s join directory.body o on o.id = s.body
                where b.id in (o.id, o.merged_into)
                  and (s.held_until is null or s.held_until >= :today)
                  and coalesce(s.confirmed_on, s.made_on) + interval '6 months' <= :today)
              or (b.kind in (:expected) and b.made_at + interval '1 month' <= :today and
      """
          + UnnamedStore.NOBODY
          + "))";

  private final JdbcClient jdbc;

  Reminders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Raises one reminder for each institution to be asked, unless one stands.
  int raise(LocalDate today) {
    var silent =
        jdbc.sql(
                "select b.id "
                    + WANTING
                    + """
                     and not exists (select from directory.specialist_reminder r
                                      where r.body = b.id and r.settled_on is null)
                    """)
            .param("today", today)
            .param("expected", UnnamedStore.EXPECTED)
            .query(UUID.class)
            .list();
    silent.forEach(body -> raise(body, today));
    return silent.size();
  }

  /// Ends the institution's reminder once it need not be asked.
  void settle(UUID body, LocalDate today) {
    jdbc.sql(
            """
            update directory.specialist_reminder set settled_on = :today
             where body = :body and settled_on is null and not exists (select
            """
                + WANTING
                + " and b.id = :body)")
        .param("expected", UnnamedStore.EXPECTED)
        .param("body", body)
        .param("today", today)
        .update();
  }

  List<Reminder> open() {
    return jdbc.sql(
            """
            select r.body as institution, b.name as institution_name, r.raised_on
              from directory.specialist_reminder r join directory.body b on b.id = r.body
             where r.settled_on is null and b.merged_into is null and b.closed_on is null
             order by r.raised_on, b.name, r.id
            """)
        .query(Reminder.class)
        .list();
  }

  /// Those of institutions the acting one keeps.
  int count() {
    return jdbc.sql("select directory.silent_of_ours()").query(Integer.class).single();
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
