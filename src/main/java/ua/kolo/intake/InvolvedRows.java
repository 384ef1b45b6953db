package ua.kolo.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Ids;

/// Whom reports name, and as what; who was struck out stays.
@Repository
class InvolvedRows {
  private final JdbcClient jdbc;

  InvolvedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who is in the report as what; what is not new to it stays as it was.
  void add(UUID report, List<NewReport.Named> people, Instant now) {
    add(people.stream().map(one -> new New(report, one)).toList(), now);
  }

  /// Somebody and the report that names them.
  record New(UUID report, NewReport.Named named) {}

  /// The same of several reports at once.
  void add(List<New> people, Instant now) {
    if (people.isEmpty()) {
      return;
    }
    var named = people.stream().map(New::named).toList();
    jdbc.sql(
            """
            insert into intake.involved (id, unit, report, person, role, relationship, categories,
              added_at)
            select one.id, platform.unit(), one.report, one.person, one.role, one.relationship,
                   one.categories::text[], :now
              from unnest(:ids::uuid[], :reports::uuid[], :people::uuid[], :roles::text[],
                     :relationships::text[], :categories::text[])
                   one (id, report, person, role, relationship, categories)
            on conflict (report, person, role, ended_at) do nothing
            """)
        .param("ids", people.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
        .param("reports", people.stream().map(New::report).toArray(UUID[]::new))
        .param("people", named.stream().map(NewReport.Named::person).toArray(UUID[]::new))
        .param("roles", named.stream().map(NewReport.Named::role).toArray(String[]::new))
        .param(
            "relationships",
            named.stream().map(NewReport.Named::relationship).toArray(String[]::new))
        .param("categories", named.stream().map(InvolvedRows::categories).toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  // Codes of a list of the law, so nothing in them ends an array.
  private static String categories(NewReport.Named named) {
    return named.categories() == null ? "{}" : "{" + String.join(",", named.categories()) + "}";
  }

  /// Reports of the acting institution that name the person now, by any of their records, the
  /// newest first.
  List<UUID> naming(UUID person, int most) {
    return jdbc.sql(
            """
            select distinct report from intake.involved
             where person = any (clearance.together('person', array[:person]))
               and unit = platform.unit() and ended_at is null
             order by report desc limit :most
            """)
        .param("person", person)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /// Those the reports name now.
  List<Part> standing(Collection<UUID> reports) {
    return ever(reports).stream().filter(Part::stands).toList();
  }

  /// Those the reports name and named, in the order they were written.
  List<Part> ever(Collection<UUID> reports) {
    return reports.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, report, person, role, relationship, categories, ended_at, ended_by
                  from intake.involved where report in (:reports) order by id
                """)
            .param("reports", reports)
            .query(Part.class)
            .list();
  }

  /// False when it is struck out already or not of the report.
  boolean strike(UUID report, UUID part, Instant at, String by) {
    return jdbc.sql(
                """
                update intake.involved set ended_at = :at, ended_by = :by
                 where id = :id and report = :report and ended_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("id", part)
            .param("report", report)
            .update()
        == 1;
  }

  boolean takeBack(UUID report, UUID part) {
    return jdbc.sql(
                """
                update intake.involved set ended_at = null, ended_by = null
                 where id = :id and report = :report and ended_at is not null
                """)
            .param("id", part)
            .param("report", report)
            .update()
        == 1;
  }

  Reports.Pair pair(UUID report) {
    return jdbc.sql(
            """
            select count(*)::int as reports, min(received_at) as since
              from intake.report
             where struck_at is null and id in (
               select hers.report
                 from intake.involved she
                 join intake.involved hers on hers.person = she.person
                  and hers.role in ('VICTIM', 'CHILD_VICTIM') and hers.ended_at is null
                 join intake.involved he on he.report = she.report
                  and he.role in ('OFFENDER', 'CHILD_OFFENDER') and he.ended_at is null
                 join intake.involved his on his.report = hers.report
                  and his.person = he.person and his.role in ('OFFENDER', 'CHILD_OFFENDER')
                  and his.ended_at is null
                where she.report = :report and she.role in ('VICTIM', 'CHILD_VICTIM')
                  and she.ended_at is null)
            """)
        .param("report", report)
        .query(Reports.Pair.class)
        .single();
  }

  record Part(
      UUID id,
      UUID report,
      UUID person,
      String role,
      @Nullable String relationship,
      List<String> categories,
      @Nullable Instant endedAt,
      @Nullable String endedBy) {
    boolean stands() {
      return endedAt == null;
    }

    NewReport.Named named() {
      return new NewReport.Named(person, null, null, role, relationship, categories);
    }

    Report.Involved involved(@Nullable Identity who) {
      return new Report.Involved(id, person, role, relationship, categories, who);
    }

    Report.Struck struck(@Nullable Identity who) {
      return new Report.Struck(
          involved(who), Objects.requireNonNull(endedAt), Objects.requireNonNull(endedBy));
    }
  }
}
