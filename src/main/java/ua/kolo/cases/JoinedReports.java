package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.intake.ReportHold;
import ua.kolo.platform.Ids;

/// Which reports belong to which files.
@Repository
class JoinedReports implements ReportHold {
  private final JdbcClient jdbc;

  JoinedReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the report belongs to a file already.
  boolean join(UUID file, UUID report, String reference, Instant now, String by) {
    return jdbc.sql(
                """
                insert into cases.report (id, unit, file, report, reference, joined_at, joined_by)
                values (:id, platform.unit(), :file, :report, :reference, :now, :by)
                on conflict (report) where parted_at is null do nothing
                """)
            .param("id", Ids.next())
            .param("file", file)
            .param("report", report)
            .param("reference", reference)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .update()
        == 1;
  }

  /// Since when it belongs to the file; empty when it does not.
  Optional<Instant> joinedAt(UUID file, UUID report) {
    return of(List.of(file)).stream()
        .filter(one -> one.report().equals(report))
        .map(Joined::joinedAt)
        .findFirst();
  }

  boolean part(UUID file, UUID report, Instant now, String by) {
    return jdbc.sql(
                """
                update cases.report set parted_at = :now, parted_by = :by
                 where file = :file and report = :report and parted_at is null
                   and unit = platform.unit()
                """)
            .param("file", file)
            .param("report", report)
            .param("now", Timestamp.from(now))
            .param("by", by)
            .update()
        == 1;
  }

  /// Those that a joining brought from one file into the other and that are still there.
  List<Joined> brought(UUID link, UUID from, UUID into) {
    return jdbc.sql(
            """
            select n.file, n.report, n.reference, n.joined_at, n.joined_by
              from cases.report p
              join cases.report n on n.report = p.report and n.file = :into and n.parted_at is null
             where p.file = :from
               and p.parted_at = (select made_at from cases.file_link where id = :link)
            """)
        .param("link", link)
        .param("from", from)
        .param("into", into)
        .query(Joined.class)
        .list();
  }

  /// Moves reports of one file into another.
  void move(List<Joined> reports, UUID into, Instant now, String by) {
    for (var one : reports) {
      part(one.file(), one.report(), now, by);
      join(into, one.report(), one.reference(), now, by);
    }
  }

  /// The file a report belongs to.
  Optional<UUID> fileOf(UUID report) {
    return jdbc.sql("select file from cases.report where report = :report and parted_at is null")
        .param("report", report)
        .query(UUID.class)
        .optional();
  }

  @Override
  public boolean holds(UUID report) {
    return jdbc.sql("select cases.holds(:report)")
        .param("report", report)
        .query(Boolean.class)
        .single();
  }

  /// The files of reports, by report; those without one are missing.
  Map<UUID, UUID> filesOf(Collection<UUID> reports) {
    return jdbc
        .sql(
            """
            select report, file from cases.report
             where report = any (:reports) and parted_at is null
            """)
        .param("reports", reports.toArray(UUID[]::new))
        .query(Belonging.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Belonging::report, Belonging::file));
  }

  private record Belonging(UUID report, UUID file) {}

  List<Joined> of(Collection<UUID> files) {
    return files.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select file, report, reference, joined_at, joined_by from cases.report
                 where file in (:files) and parted_at is null order by id
                """)
            .param("files", files)
            .query(Joined.class)
            .list();
  }

  record Joined(UUID file, UUID report, String reference, Instant joinedAt, String joinedBy) {}
}
