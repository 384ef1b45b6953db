package ua.kolo.duties;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Counted;
import ua.kolo.platform.NotFound;

/// Lists and counts of duties. Row security keeps them to those whoever acts is concerned by.
@Repository
class DutyLists {
  private static final String OPEN = "d.settled_at is null and d.waived_at is null";
  private static final String FROM =
      " from duties.duty d join duties.rule r on r.id = d.rule where ";
  private static final String AFTER =
      """
       and (:after::uuid is null or (d.due_at, d.id) > (
         select p.due_at, p.id from duties.duty p where p.id = :after::uuid))
      """;
  private static final String BEFORE = AFTER.replace('>', '<');

  // Who is told is asked once for a statement; a step of ours, or the last of what we watch.
  private static final String TOLD =
      """
      (d.unit = (select platform.unit()) or d.watched_by = (select platform.unit()))
       and exists (
         select from duties.escalation e
          where e.duty = d.id
            and (e.step, {doers}) in (
              select m.step, m.doers from duties.told_to_me(:now) m)
            and (select platform.unit())
              = case e.step when 'COORDINATOR' then d.watched_by else d.unit end)
      """
          .replace("{doers}", Doers.SQL);
  private final JdbcClient jdbc;

  DutyLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Duty find(UUID id, Instant now) {
    return jdbc.sql("select " + DutyMapper.COLUMNS + FROM + "d.id = :id")
        .param("id", id)
        .query(new DutyMapper(Days.at(now)))
        .optional()
        .orElseThrow(() -> new NotFound(id));
  }

  boolean exists(UUID id) {
    return jdbc.sql("select exists (select from duties.duty d where d.id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  List<Duty> on(Subject subject, Instant now) {
    return jdbc.sql(
            "select "
                + DutyMapper.COLUMNS
                + FROM
                + "d.subject = :subject and d.subject_kind = :kind order by d.due_at, d.id")
        .param("subject", subject.id())
        .param("kind", subject.kind())
        .query(new DutyMapper(Days.at(now)))
        .list();
  }

  DutyPage list(DutyFilter filter, @Nullable UUID after, int size, Instant now) {
    var closed = isClosed(filter.which());
    var further = closed ? BEFORE : AFTER;
    var rows =
        asked(
                "select "
                    + DutyMapper.COLUMNS
                    + FROM
                    + where(filter)
                    + further
                    + (closed ? " order by d.due_at desc, d.id desc" : " order by d.due_at, d.id")
                    + " limit :size",
                filter,
                now)
            .param("after", after)
            .param("size", size + 1)
            .query(new DutyMapper(Days.at(now)))
            .list();
    var shown = rows.size() > size ? rows.subList(0, size) : rows;
    var next = rows.size() > size ? shown.getLast().id() : null;
    return new DutyPage(shown, total(filter, now), next);
  }

  DutyCounts counts(DutyFilter.Scope scope, Instant now) {
    var filter = DutyFilter.of(scope, DutyFilter.Which.OPEN);
    return asked(
            """
            select count(*) filter (where due_at <= :now) as overdue,
                   count(*) filter (where due_at > :now and due_at <= :today) as today,
                   count(*) filter (where due_at > :today and due_at <= :week) as week,
                   count(*) filter (where due_at > :week) as later,
                   count(*) filter (where due_at <= :now and exists (
                     select from duties.escalation e
                      where e.duty = of_scope.id and e.step = 'COORDINATOR')) as told
              from (select d.id, d.due_at from duties.duty d where\
            """
                + " "
                + where(filter)
                + ") of_scope",
            filter,
            now)
        .query(DutyCounts.class)
        .single();
  }

  List<UnitCounts> byUnit(DutyFilter.Scope scope, Instant now) {
    var filter = DutyFilter.of(scope, DutyFilter.Which.OPEN);
    return asked(
            """
            select d.unit, count(*) filter (where d.due_at <= :now) as overdue,
                   count(*) filter (where d.due_at > :now and d.due_at <= :today) as today,
                   count(*) filter (where d.due_at > :today and d.due_at <= :week) as week,
                   count(*) filter (where d.due_at > :week) as later
              from duties.duty d where\
            """
                + " "
                + where(filter)
                + " group by d.unit order by 2 desc, 3 desc, 4 desc, 1",
            filter,
            now)
        .query(UnitCounts.class)
        .list();
  }

  /// How many of our own were settled since a moment, and of them after their term.
  Settled settledSince(Instant since) {
    return jdbc.sql(
            """
            select count(*) as settled, count(*) filter (where d.settled_at >= d.due_at) as late
              from duties.duty d
             where d.unit = (select platform.unit()) and d.settled_at > :since
            """)
        .param("since", Timestamp.from(since))
        .query(Settled.class)
        .single();
  }

  record Settled(long settled, long late) {}

  private long total(DutyFilter filter, Instant now) {
    return asked(Counted.of("from duties.duty d where " + where(filter)), filter, now)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec asked(String sql, DutyFilter filter, Instant now) {
    var days = Days.at(now);
    var statement =
        jdbc.sql(sql)
            .param("now", days.nowStamp())
            .param("today", days.todayStamp())
            .param("week", days.weekStamp())
            .param("post", Acting.current().post());
    return statement.param("rule", filter.rule()).param("unit", filter.unit());
  }

  private static String where(DutyFilter filter) {
    return whose(filter.scope())
        + " and "
        + which(filter.which())
        + (filter.rule() == null
            ? ""
            : " and d.rule in (select c.id from duties.rule c where c.code = :rule)")
        + (filter.unit() == null ? "" : " and d.unit = :unit");
  }

  private static String whose(DutyFilter.Scope scope) {
    return switch (scope) {
      case MINE -> "d.unit = (select platform.unit()) and d.post = :post";
      case OURS -> "d.unit = (select platform.unit())";
      case OPENED ->
          "d.opened_by = (select platform.unit()) and d.unit <> (select platform.unit())";
      case WATCHED -> "d.watched_by = (select platform.unit())";
      case TOLD -> TOLD;
    };
  }

  private static String which(DutyFilter.Which which) {
    return switch (which) {
      case OPEN -> OPEN;
      case OVERDUE -> OPEN + " and d.due_at <= :now";
      case TODAY -> OPEN + " and d.due_at > :now and d.due_at <= :today";
      case WEEK -> OPEN + " and d.due_at > :today and d.due_at <= :week";
      case DONE -> "d.settled_at < d.due_at";
      case DONE_LATE -> "d.settled_at >= d.due_at";
      case WAIVED -> "d.waived_at is not null";
      case ALL -> "true";
    };
  }

  // What is closed is looked up from the newest back.
  private static boolean isClosed(DutyFilter.Which which) {
    return switch (which) {
      case OPEN, OVERDUE, TODAY, WEEK -> false;
      case DONE, DONE_LATE, WAIVED, ALL -> true;
    };
  }
}
