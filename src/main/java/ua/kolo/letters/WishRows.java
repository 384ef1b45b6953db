package ua.kolo.letters;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Where people want letters; the addresses lie sealed.
@Repository
class WishRows {
  private static final String COLUMNS =
      """
      select id, post, address, language, confirmed_at, digest_day, overdue, reports, entries
        from letters.wish
      """;
  private final JdbcClient jdbc;
  private final Vault vault;

  WishRows(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<Wish> find(UUID person) {
    return jdbc.sql(COLUMNS + " where id = :person")
        .param("person", person)
        .query((row, _) -> wish(row))
        .optional();
  }

  void put(Wish wish, @Nullable Instant digestAt, Instant now) {
    jdbc.sql(
            """
            insert into letters.wish (id, unit, post, address, language, asked_at, confirmed_at,
              digest_day, digest_at, overdue, reports, entries)
            values (:person, platform.unit(), :post, :address, :language, :now, :confirmed,
              :day, :digest, :overdue, :reports, :entries)
            on conflict (id) do update
               set unit = excluded.unit, post = excluded.post, address = excluded.address,
                   language = excluded.language,
                   asked_at = case when excluded.confirmed_at is null
                     then excluded.asked_at else wish.asked_at end,
                   confirmed_at = case when excluded.confirmed_at is null
                     then null else wish.confirmed_at end,
                   digest_day = excluded.digest_day, digest_at = excluded.digest_at,
                   overdue = excluded.overdue, reports = excluded.reports,
                   entries = excluded.entries, ended_at = null
            """)
        .param("person", wish.person())
        .param("post", wish.post())
        .param("address", vault.seal(cell(wish.person()), bytes(wish.address())))
        .param("language", wish.language())
        .param("now", Timestamp.from(now))
        .param("confirmed", wish.confirmed() ? Timestamp.from(now) : null)
        .param("day", wish.digestDay())
        .param("digest", digestAt == null ? null : Timestamp.from(digestAt))
        .param("overdue", wish.overdue())
        .param("reports", wish.reports())
        .param("entries", wish.entries())
        .update();
  }

  /// Whether it waited for it, and not longer than since `since`.
  boolean confirm(UUID person, Instant since, Instant now) {
    return jdbc.sql(
                """
                update letters.wish set confirmed_at = :now
                 where id = :person and confirmed_at is null and asked_at > :since
                """)
            .param("person", person)
            .param("since", Timestamp.from(since))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  void remove(UUID person) {
    jdbc.sql("delete from letters.wish where id = :person").param("person", person).update();
  }

  /// Of posts held no more, and of whoever is gone.
  void end(UUID person, Instant now) {
    jdbc.sql("select letters.end_wish(:person, :now)::text")
        .param("person", person)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  /// Whose weekly letter is to be written by now, kept from other nodes until the transaction ends.
  List<Due> lockDue(Instant now, int most) {
    return jdbc.sql(
            """
            select id as person, digest_day as day from letters.wish
             where unit = platform.unit() and digest_at <= :now and confirmed_at is not null
             order by digest_at limit :most
               for update skip locked
            """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(Due.class)
        .list();
  }

  void next(UUID person, Instant next) {
    jdbc.sql("update letters.wish set digest_at = :next where id = :person")
        .param("person", person)
        .param("next", Timestamp.from(next))
        .update();
  }

  private Wish wish(ResultSet row) throws SQLException {
    var person = row.getObject("id", UUID.class);
    var sealed = Objects.requireNonNull(row.getBytes("address"));
    return new Wish(
        person,
        row.getObject("post", UUID.class),
        new String(vault.open(cell(person), sealed), StandardCharsets.UTF_8),
        row.getString("language"),
        row.getTimestamp("confirmed_at") != null,
        row.getObject("digest_day", Integer.class),
        row.getBoolean("overdue"),
        row.getBoolean("reports"),
        row.getBoolean("entries"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Cell cell(UUID person) {
    return new Cell("letters.wish", "address", person);
  }

  record Due(UUID person, int day) {}
}
