package ua.kolo.intake.extracts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// The rows of extracts under way, and the marks of what was registered.
@Repository
class ExtractRows {
  private static final String COLUMNS =
      """
      select e.id, e.rows, e.unread, e.heads, array_to_string(e.columns, ',') as columns, e.scenario, e.basis,
             e.channel, e.reporter, e.kind, e.worked_off, e.children, e.uploaded_at, e.uploaded_by, e.kept_until, e.ending,
             (select count(*)::int from intake.extract_row r
               where r.extract = e.id and r.report is not null) as registered,
             (select count(*)::int from intake.extract_row r
               where r.extract = e.id and r.skipped and r.report is null) as skipped
        from intake.extract e
      """;
  private final JdbcClient jdbc;

  ExtractRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, int rows, int unread, byte[] heads, Instant now, Instant keptUntil) {
    jdbc.sql(
            """
            insert into intake.extract (id, unit, rows, unread, heads, uploaded_at, uploaded_by, kept_until)
            values (:id, platform.unit(), :rows, :unread, :heads, :now, :by, :until)
            """)
        .param("id", id)
        .param("rows", rows)
        .param("unread", unread)
        .param("heads", heads)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().name())
        .param("until", Timestamp.from(keptUntil))
        .update();
  }

  void addRow(UUID id, UUID extract, int number, ExtractFile.Row row, byte[] cells) {
    jdbc.sql(
            """
            insert into intake.extract_row (id, unit, extract, number, sheet, place, cells, skipped)
            values (:id, platform.unit(), :extract, :number, :sheet, :place, :cells, false)
            """)
        .param("id", id)
        .param("extract", extract)
        .param("number", number)
        .param("sheet", row.sheet())
        .param("place", row.place())
        .param("cells", cells)
        .update();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(COLUMNS + " where e.id = :id").param("id", id).query(Kept.class).optional();
  }

  /// The newest first.
  List<Kept> list(int most) {
    return jdbc.sql(COLUMNS + " order by e.id desc limit :most")
        .param("most", most)
        .query(Kept.class)
        .list();
  }

  void map(UUID id, Extract.Mapping mapping) {
    jdbc.sql(
            """
            update intake.extract
               set columns = :columns, scenario = :scenario, basis = :basis, channel = :channel,
                   reporter = :reporter, kind = :kind, worked_off = :workedOff,
                   children = :children
             where id = :id
            """)
        .param(
            "columns",
            mapping.columns().stream()
                .map(field -> field == null ? "" : field.name())
                .toArray(String[]::new))
        .param("scenario", mapping.scenario())
        .param("basis", mapping.basis())
        .param("channel", mapping.channel())
        .param("reporter", mapping.reporter())
        .param("kind", mapping.kind())
        .param("workedOff", mapping.workedOff())
        .param("children", mapping.children())
        .param("id", id)
        .update();
  }

  List<Row> rows(UUID extract) {
    return jdbc.sql(
            """
            select id, number, sheet, place, cells, skipped, victim, offender, report
              from intake.extract_row
             where extract = :extract order by number
            """)
        .param("extract", extract)
        .query(Row.class)
        .list();
  }

  /// The row, kept from other nodes until the transaction ends.
  Optional<Row> lock(UUID extract, UUID row) {
    return jdbc.sql(
            """
            select id, number, sheet, place, cells, skipped, victim, offender, report
              from intake.extract_row
             where extract = :extract and id = :id for update
            """)
        .param("extract", extract)
        .param("id", row)
        .query(Row.class)
        .optional();
  }

  boolean choose(UUID extract, UUID row, Line.Choice choice) {
    return jdbc.sql(
                """
                update intake.extract_row
                   set skipped = :skipped, victim = :victim, offender = :offender
                 where extract = :extract and id = :id and report is null
                """)
            .param("skipped", choice.skipped())
            .param("victim", choice.victim())
            .param("offender", choice.offender())
            .param("extract", extract)
            .param("id", row)
            .update()
        == 1;
  }

  /// What stood in the row is no more.
  void registered(UUID row, UUID report) {
    jdbc.sql(
            """
            update intake.extract_row
               set report = :report, cells = null, victim = null, offender = null
             where id = :id
            """)
        .param("report", report)
        .param("id", row)
        .update();
  }

  /// The report a row with one of the marks became; none when that was struck out since.
  Optional<UUID> marked(long[] tokens) {
    return jdbc.sql(
            """
            select m.report from intake.extract_mark m
             where m.unit = platform.unit() and m.token = any (:tokens)
               and not exists (select from intake.report r
                                where r.id = m.report and r.struck_at is not null)
             limit 1
            """)
        .param("tokens", Arrays.stream(tokens).boxed().toArray(Long[]::new))
        .query(UUID.class)
        .optional();
  }

  /// False when the same row was registered meanwhile.
  boolean mark(long token, long key, UUID report, Instant now) {
    return jdbc.sql(
                """
                insert into intake.extract_mark as m
                  (id, unit, token, token_key, report, made_at)
                values (:id, platform.unit(), :token, :key, :report, :now)
                on conflict (unit, token) do update
                  set report = excluded.report, token_key = excluded.token_key,
                      made_at = excluded.made_at
                where exists (select from intake.report r
                               where r.id = m.report and r.struck_at is not null)
                """)
            .param("id", Ids.next())
            .param("token", token)
            .param("key", key)
            .param("report", report)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// Nothing of the file is left.
  boolean end(UUID id, Extract.Ending ending, Instant now) {
    jdbc.sql(
            """
            update intake.extract_row set cells = null, victim = null, offender = null
             where extract = :id
               and (cells is not null or victim is not null or offender is not null)
            """)
        .param("id", id)
        .update();
    return jdbc.sql(
                """
                update intake.extract set heads = null, ending = :ending, ended_at = :now
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("ending", ending.name())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  List<UUID> unitsWithOld(Instant now) {
    return jdbc.sql("select intake.units_with_old_extracts(:now)")
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /// Those of the acting institution that nobody went on with in time.
  List<UUID> old(Instant now) {
    return jdbc.sql(
            """
            select id from intake.extract
             where unit = platform.unit() and ended_at is null and kept_until <= :now
               for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      int rows,
      int unread,
      byte @Nullable [] heads,
      @Nullable String columns,
      @Nullable String scenario,
      @Nullable String basis,
      @Nullable String channel,
      @Nullable String reporter,
      @Nullable String kind,
      boolean workedOff,
      boolean children,
      Instant uploadedAt,
      String uploadedBy,
      Instant keptUntil,
      Extract.@Nullable Ending ending,
      int registered,
      int skipped) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Row(
      UUID id,
      int number,
      int sheet,
      int place,
      byte @Nullable [] cells,
      boolean skipped,
      @Nullable String victim,
      @Nullable String offender,
      @Nullable UUID report) {
    // Numbers of before sheets were told stand for themselves.
    String where() {
      return place == 0
          ? Integer.toString(number)
          : sheet == 0 ? Integer.toString(place) : sheet + "/" + place;
    }

    Line.Choice choice() {
      return new Line.Choice(skipped, victim, offender);
    }
  }
}
