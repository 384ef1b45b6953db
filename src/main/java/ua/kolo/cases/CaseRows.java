package ua.kolo.cases;

import java.sql.Date;
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
import ua.kolo.clearance.Colleagues;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.platform.Counted;
import ua.kolo.platform.Ids;

/// The rows of files; words in them are sealed.
@Repository
class CaseRows {
  private static final String COLUMNS =
      """
      select id, unit, post, year, number, version, kind, status, ending, opened_at, opened_by,
             review_on, words, ended_at, joined_into
        from cases.case_file f
      """;
  // Whose they are is said so that an index answers: no condition over both kinds.
  private static final String OURS = " where f.unit = platform.unit()";
  // Where records are read by those who lead them, few are open: they are sought, not all asked.
  private static final String MINE = OURS + " and f.id = any ((select cases.read_by_me())::uuid[])";
  private static final String ELSEWHERE =
      " where f.id = any ((select cases.open_elsewhere())::uuid[]) and f.unit <> platform.unit()";
  private static final String NAMING =
      """
       and exists (select from cases.party p
               where p.file = f.id and p.person = :person and p.ended_at is null)
      """;
  // Told in the order of an index, so many are counted without gathering all.
  private static final String NEWEST = " order by year desc, number desc, id desc";
  private final JdbcClient jdbc;
  private final NeedToKnow need;
  private final Colleagues colleagues;

  CaseRows(JdbcClient jdbc, NeedToKnow need, Colleagues colleagues) {
    this.jdbc = jdbc;
    this.need = need;
    this.colleagues = colleagues;
  }

  /// The next number; nobody else gets one until this transaction ends.
  int take(int year) {
    return jdbc.sql(
            """
            insert into cases.counter as c (id, unit, year, last)
            values (:id, platform.unit(), :year, 1)
            on conflict (unit, year) do update set last = c.last + 1
            returning last
            """)
        .param("id", Ids.next())
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void add(Row row) {
    jdbc.sql(
            """
            insert into cases.case_file (id, unit, post, year, number, version, kind, status,
              opened_at, opened_by, review_on, words)
            values (:id, platform.unit(), :post, :year, :number, 1, :kind, :status, :at, :by,
              :review, :words)
            """)
        .param("id", row.id())
        .param("post", row.post())
        .param("year", row.year())
        .param("number", row.number())
        .param("kind", row.kind())
        .param("status", row.status())
        .param("at", Timestamp.from(row.openedAt()))
        .param("by", row.openedBy())
        .param("review", day(row.reviewOn()))
        .param("words", row.words())
        .update();
  }

  /// False when somebody else changed it meanwhile.
  boolean change(UUID id, int version, String kind, @Nullable LocalDate review, byte[] words) {
    return jdbc.sql(
                """
                update cases.case_file
                   set version = version + 1, kind = :kind, review_on = :review, words = :words
                 where id = :id and version = :version and unit = platform.unit()
                """)
            .param("id", id)
            .param("version", version)
            .param("kind", kind)
            .param("review", day(review))
            .param("words", words)
            .update()
        == 1;
  }

  boolean turn(UUID id, int version, Turn.New turn, @Nullable LocalDate review, Instant now) {
    var ends = Turn.ends(turn.status());
    return jdbc.sql(
                """
                update cases.case_file
                   set version = version + 1, status = :status, ending = :ending,
                       ended_at = :ended, review_on = :review
                 where id = :id and version = :version and unit = platform.unit()
                """)
            .param("id", id)
            .param("version", version)
            .param("status", turn.status())
            .param("ending", ends ? turn.ending() : null)
            .param("review", day(review))
            .param("ended", ends ? Timestamp.from(now) : null)
            .update()
        == 1;
  }

  /// Another version of it, though nothing of its own row changed; false when somebody was faster.
  boolean bump(UUID id, int version) {
    return jdbc.sql(
                """
                update cases.case_file set version = version + 1
                 where id = :id and version = :version and unit = platform.unit()
                """)
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  /// Closes it, if it is open, and leaves the lead to another; false when somebody was faster.
  boolean join(UUID id, int version, UUID into, Instant now) {
    return jdbc.sql(
                """
                update cases.case_file
                   set version = version + 1, joined_into = :into,
                       status = case when ended_at is null then 'CLOSED' else status end,
                       ending = coalesce(ending, 'JOINED'), ended_at = coalesce(ended_at, :now)
                 where id = :id and version = :version and unit = platform.unit()
                   and joined_into is null
                """)
            .param("id", id)
            .param("version", version)
            .param("into", into)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// Takes the joining back.
  ///
  /// @param status it had when it was joined; null when it was closed then
  boolean part(UUID id, int version, @Nullable String status) {
    return jdbc.sql(
                """
                update cases.case_file
                   set version = version + 1, joined_into = null,
                       status = coalesce(:status::text, status),
                       ending = case when :status::text is null then ending end,
                       ended_at = case when :status::text is null then ended_at end
                 where id = :id and version = :version and unit = platform.unit()
                   and joined_into is not null
                """)
            .param("id", id)
            .param("version", version)
            .param("status", status)
            .update()
        == 1;
  }

  boolean holdsOthers(UUID id) {
    return jdbc.sql("select exists (select from cases.case_file where joined_into = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// The file of the acting institution with the number.
  Optional<UUID> numbered(int year, int number) {
    return jdbc.sql(
            """
            select id from cases.case_file
             where unit = platform.unit() and year = :year and number = :number
            """)
        .param("year", year)
        .param("number", number)
        .query(UUID.class)
        .optional();
  }

  /// False when somebody else changed it meanwhile.
  boolean lead(UUID id, int version, UUID post) {
    return jdbc.sql(
                """
                update cases.case_file set post = :post, version = version + 1
                 where id = :id and version = :version and unit = platform.unit()
                """)
            .param("id", id)
            .param("version", version)
            .param("post", post)
            .update()
        == 1;
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Row.class).optional();
  }

  /// The newest first.
  ///
  /// @param after the last row of the part before, null for the first part
  List<Row> list(CaseFilter filter, @Nullable Row after, int size) {
    return filtered(
            COLUMNS
                + which(filter)
                + (after == null
                    ? ""
                    : " and (year, number, id) < (:afterYear, :afterNumber, :afterId)")
                + NEWEST
                + " limit :size",
            filter)
        .param("afterYear", after == null ? null : after.year())
        .param("afterNumber", after == null ? null : after.number())
        .param("afterId", after == null ? null : after.id())
        .param("size", size)
        .query(Row.class)
        .list();
  }

  /// Files of the acting institution that name any of them, the newest first.
  List<Row> naming(List<UUID> people, boolean alsoEnded) {
    return jdbc.sql(
            COLUMNS
                + """
                 where unit = platform.unit() and (:alsoEnded or ended_at is null)
                   and joined_into is null
                   and exists (select from cases.party p
                        where p.file = f.id and p.person in (:people) and p.ended_at is null)
                 order by year desc, number desc
                """)
        .param("people", people)
        .param("alsoEnded", alsoEnded)
        .query(Row.class)
        .list();
  }

  /// How many, as far as lists are counted.
  long count(CaseFilter filter) {
    return filtered(Counted.of("from cases.case_file f" + which(filter) + NEWEST), filter)
        .query(Long.class)
        .single();
  }

  /// Which institution keeps the file, though whoever acts may not see it.
  Optional<UUID> keeper(UUID id) {
    return jdbc.sql("select cases.keeper(:id)").param("id", id).query(UUID.class).optional();
  }

  /// Why the file is closed to whoever acts, also by somebody it names; empty when it is not.
  Optional<Closed> closed(UUID id) {
    return jdbc.sql("select owner, what from cases.closed_because(:id)")
        .param("id", id)
        .query(Closed.class)
        .optional();
  }

  // Only what is asked is said: a plan for any filter would pass by the index of the open ones.
  private String which(CaseFilter filter) {
    return (filter.elsewhere() ? ELSEWHERE : need.narrows() ? MINE : OURS)
        + switch (filter.standing()) {
          case OPEN -> " and ended_at is null";
          case ENDED -> " and ended_at is not null";
          case ANY -> "";
        }
        + switch (filter.lead()) {
          case ANY -> "";
          case MINE -> " and f.post = platform.post()";
          case NOBODY -> " and (f.post is null or not f.post = any (:posts))";
        }
        + (filter.status() == null ? "" : " and status = :status")
        + (filter.kind() == null ? "" : " and kind = :kind")
        + (filter.reviewBy() == null ? "" : " and review_on <= :reviewBy")
        + (filter.person() == null ? "" : NAMING);
  }

  /// Open files of all institutions whose day of review is to come and owed by nobody; of the
  /// program itself.
  List<Unowed> unowed(LocalDate today) {
    return jdbc.sql("select unit, file from cases.reviews_unowed(:today)")
        .param("today", today)
        .query(Unowed.class)
        .list();
  }

  record Unowed(UUID unit, UUID file) {}

  private JdbcClient.StatementSpec filtered(String sql, CaseFilter filter) {
    return jdbc.sql(sql)
        .param("posts", posts(filter))
        .param("status", filter.status())
        .param("kind", filter.kind())
        .param("reviewBy", day(filter.reviewBy()))
        .param("person", filter.person());
  }

  private UUID[] posts(CaseFilter filter) {
    return filter.lead() == CaseFilter.Lead.NOBODY
        ? colleagues.held().keySet().toArray(UUID[]::new)
        : new UUID[0];
  }

  private static @Nullable Date day(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
