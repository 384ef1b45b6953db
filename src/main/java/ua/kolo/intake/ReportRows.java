package ua.kolo.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.clearance.Closed;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.platform.Counted;
import ua.kolo.platform.Days;

/// The rows of reports; words in them are sealed.
@Repository
class ReportRows {
  private static final String COLUMNS =
      """
      select id, journal, year, number, version, registered_at, registered_by, received_at,
             scenario, basis, channel, reporter, kind, forms, hazards, urgent, children, repeated,
             circumstances, words, struck_at, struck_by, struck_reason, same_as,
             worked_off
        from intake.report r
      """;
  private static final String NAMING =
      """
       and exists (select from intake.involved i
               where i.report = r.id and i.person = :person and i.ended_at is null)
      """;
  private static final String UNTOLD =
      """
       and struck_at is null and not exists (select from intake.notice n
               where n.report = r.id and n.undone_at is null)
      """;
  private final JdbcClient jdbc;
  private final NeedToKnow need;

  ReportRows(JdbcClient jdbc, NeedToKnow need) {
    this.jdbc = jdbc;
    this.need = need;
  }

  /// False when somebody else corrected it meanwhile.
  boolean correct(UUID id, int version, Facts facts, byte[] words) {
    return jdbc.sql(
                """
                update intake.report
                   set version = version + 1, received_at = :received, scenario = :scenario,
                       basis = :basis, channel = :channel, reporter = :reporter, kind = :kind,
                       forms = :forms, hazards = :hazards, urgent = :urgent,
                       children = :children, repeated = :repeated,
                       circumstances = :circumstances, words = :words
                 where id = :id and version = :version and struck_at is null
                """)
            .param("received", at(facts.receivedAt()))
            .param("scenario", facts.scenario())
            .param("basis", facts.basis())
            .param("channel", facts.channel())
            .param("reporter", facts.reporter())
            .param("kind", facts.kind())
            .param("forms", facts.forms().toArray(String[]::new))
            .param("hazards", facts.hazards().toArray(String[]::new))
            .param("urgent", facts.urgent().toArray(String[]::new))
            .param("children", facts.children())
            .param("repeated", facts.repeated())
            .param("circumstances", facts.circumstances().toArray(String[]::new))
            .param("words", words)
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /// Why the report is closed to whoever acts by somebody it names; empty when it is not.
  Optional<Closed> closed(UUID id) {
    return jdbc.sql("select owner, what from intake.closed_because(:id)")
        .param("id", id)
        .query(Closed.class)
        .optional();
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Row.class).optional();
  }

  /// Nothing is owed by it any more: it was worked off before it was registered here.
  void workedOff(UUID report) {
    jdbc.sql("update intake.report set worked_off = true where id = :id")
        .param("id", report)
        .update();
  }

  Optional<UUID> numbered(ReportNumber asked) {
    return jdbc.sql(
            """
            select id from intake.report
             where unit = platform.unit() and year = :year and number = :number
               and (:journal::text is null or journal = :journal)
             order by id desc limit 1
            """)
        .param("year", asked.year())
        .param("number", asked.number())
        .param("journal", asked.journal())
        .query(UUID.class)
        .optional();
  }

  /// False when it is struck out already or was corrected meanwhile.
  boolean strike(UUID id, int version, Strike strike) {
    return jdbc.sql(
                """
                update intake.report
                   set struck_at = :at, struck_by = :by, struck_reason = :reason, same_as = :same
                 where id = :id and version = :version and struck_at is null
                """)
            .param("at", Timestamp.from(strike.at()))
            .param("by", strike.by())
            .param("reason", strike.reason().name())
            .param("same", strike.sameAs())
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  boolean unstrike(UUID id) {
    return jdbc.sql(
                """
                update intake.report
                   set struck_at = null, struck_by = null, struck_reason = null, same_as = null
                 where id = :id and struck_at is not null
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /// The newest first.
  ///
  /// @param after the last row of the part before, null for the first part
  List<Row> list(ReportFilter filter, @Nullable Row after, int size) {
    return filtered(
            COLUMNS
                + which(filter)
                + (after == null
                    ? ""
                    : " and (year, number, id) < (:afterYear, :afterNumber, :afterId)")
                + " order by year desc, number desc, id desc limit :size",
            filter)
        .param("afterYear", after == null ? null : after.year())
        .param("afterNumber", after == null ? null : after.number())
        .param("afterId", after == null ? null : after.id())
        .param("size", size)
        .query(Row.class)
        .list();
  }

  /// How many, as far as lists are counted.
  long count(ReportFilter filter) {
    return filtered(Counted.of("from intake.report r" + which(filter)), filter)
        .query(Long.class)
        .single();
  }

  /// Those of the acting institution received in these days, both included.
  List<UUID> received(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select id from intake.report
             where unit = platform.unit() and received_at >= :from and received_at < :to
               and struck_at is null
            """)
        .param("from", start(from))
        .param("to", start(to.plusDays(1)))
        .query(UUID.class)
        .list();
  }

  List<Integer> years() {
    return jdbc.sql(
            "select distinct year from intake.counter where unit = platform.unit() order by 1 desc")
        .query(Integer.class)
        .list();
  }

  void keep(UUID id, UUID report, int number, byte[] state, Instant at, String by) {
    jdbc.sql(
            """
            insert into intake.version (id, unit, report, number, state, written_at, written_by)
            values (:id, platform.unit(), :report, :number, :state, :at, :by)
            """)
        .param("id", id)
        .param("report", report)
        .param("number", number)
        .param("state", state)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  List<Kept> earlier(UUID report) {
    return jdbc.sql(
            """
            select id, number, state, written_at, written_by from intake.version
             where report = :report order by number desc
            """)
        .param("report", report)
        .query(Kept.class)
        .list();
  }

  /// Those that were about a destroyed person and are now about nobody, closed ones too.
  List<UUID> aboutNobodyWithout(UUID person) {
    return jdbc.sql("select unnest(intake.about_nobody_without(:person))")
        .param("person", person)
        .query(UUID.class)
        .list();
  }

  /// Keeps others from changing the report, and from naming it anywhere, until this transaction
  /// ends.
  void hold(UUID report) {
    jdbc.sql("select id from intake.report where id = :id for update")
        .param("id", report)
        .query(UUID.class)
        .optional();
  }

  // Only what is asked is said, so that the plan is made for it.
  private String which(ReportFilter filter) {
    return " where unit = platform.unit()"
        + (need.narrows() ? " and id = any ((select intake.read_by_me())::uuid[])" : "")
        + (filter.year() == null ? "" : " and year = :year")
        + (filter.from() == null ? "" : " and received_at >= :from")
        + (filter.to() == null ? "" : " and received_at < :to")
        + (filter.channel() == null ? "" : " and channel = :channel")
        + (filter.form() == null ? "" : " and :form = any (forms)")
        + (filter.urgent() ? " and cardinality(urgent) > 0" : "")
        + (filter.children() ? " and children > 0" : "")
        + (filter.person() == null ? "" : NAMING)
        + (filter.scenario() == null ? "" : " and scenario = :scenario")
        + (filter.dangers() ? " and cardinality(hazards) > 0" : "")
        + (filter.repeated() ? " and repeated" : "")
        + (filter.untold() ? UNTOLD : "");
  }

  private JdbcClient.StatementSpec filtered(String sql, ReportFilter filter) {
    return jdbc.sql(sql)
        .param("year", filter.year())
        .param("from", start(filter.from()))
        .param("to", filter.to() == null ? null : start(filter.to().plusDays(1)))
        .param("channel", filter.channel())
        .param("form", filter.form())
        .param("person", filter.person())
        .param("scenario", filter.scenario());
  }

  private static @Nullable Timestamp start(@Nullable LocalDate day) {
    return day == null ? null : Timestamp.from(day.atStartOfDay(Days.KYIV).toInstant());
  }

  private static @Nullable Timestamp at(@Nullable Instant moment) {
    return moment == null ? null : Timestamp.from(moment);
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(UUID id, int number, byte[] state, Instant writtenAt, String writtenBy) {}
}
