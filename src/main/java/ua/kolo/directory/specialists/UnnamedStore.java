package ua.kolo.directory.specialists;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.InstitutionFilter;

/// Institutions with nobody appointed.
@Repository
@Transactional
class UnnamedStore {
  /// Kinds that deal with violence themselves, so somebody of theirs should be known by name.
  static final Set<String> EXPECTED =
      Set.of(
          "HROMADA",
          "EXECUTIVE_COMMITTEE",
          "SSD",
          "NPU",
          "NPU_JUV",
          "EDU",
          "COLLEGE",
          "HEALTH",
          "FLA",
          "PROB",
          "CSS",
          "CNSP",
          "OCSS",
          "SHELTER",
          "DAY_CENTRE",
          "CRISIS_ROOM",
          "MOBILE");

  /// Bodies `b` that stand and have nobody in post.
  static final String NOBODY =
      """
       b.merged_into is null and b.closed_on is null
       and not exists (select from directory.specialist s join directory.body o on o.id = s.body
                        where b.id in (o.id, o.merged_into)
                          and (s.held_until is null or s.held_until >= :today))
      """;

  private static final String ROWS =
      """
      with recursive within as (
        select code from directory.territory where code = :territory
        union all
        select c.code from directory.territory c join within w on c.parent = w.code)
      select b.id, b.name, b.kind, t.name as place,
             (select c.value from directory.contact c
               where c.body = b.id and c.removed_at is null and c.kind in ('PHONE', 'DUTY_DESK')
               order by c.kind desc, c.id limit 1) as phone,
             (select c.value from directory.contact c
               where c.body = b.id and c.removed_at is null and c.kind = 'EMAIL'
               order by c.id limit 1) as email,
             (select r.raised_on from directory.specialist_reminder r
               where r.body = b.id and r.settled_on is null) as reminded_on,
             (select (max(l.expires_at) at time zone 'Europe/Kyiv')::date
                from directory.specialist_link l
               where l.body = b.id and l.ended_at is null and l.expires_at > :now) as link_until
        from directory.body b join directory.territory t on t.code = b.territory
       where
      """
          + NOBODY
          + """
         and case when :kind::text is null then b.kind in (:expected) else b.kind = :kind end
         and (:text::text is null or strpos(lower(b.name), lower(:text)) > 0)
         and (:territory::text is null or b.territory in (select code from within))
      """;
  private final JdbcClient jdbc;

  UnnamedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unnamed> list(InstitutionFilter filter, LocalDate today, Instant now, int offset, int size) {
    return filtered(
            ROWS
                + """
                 order by b.name collate "und-x-icu", b.id limit :size offset :offset
                """,
            filter,
            today,
            now)
        .param("size", size)
        .param("offset", offset)
        .query(Unnamed.class)
        .list();
  }

  List<UUID> ids(InstitutionFilter filter, LocalDate today, Instant now) {
    return filtered("select id from (" + ROWS + ") found", filter, today, now)
        .query(UUID.class)
        .list();
  }

  long count(InstitutionFilter filter, LocalDate today, Instant now) {
    return filtered("select count(*) from (" + ROWS + ") found", filter, today, now)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec filtered(
      String sql, InstitutionFilter filter, LocalDate today, Instant now) {
    return jdbc.sql(sql)
        .param("text", filter.text())
        .param("kind", filter.kind())
        .param("territory", filter.territory())
        .param("expected", EXPECTED)
        .param("today", today)
        .param("now", Timestamp.from(now));
  }
}
