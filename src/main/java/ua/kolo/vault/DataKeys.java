package ua.kolo.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The wrapped keys in the database.
@Repository
class DataKeys {
  private static final String COLUMNS =
      "select id, wrapped, previous, key_id from vault.data_key where ";
  private final JdbcClient jdbc;

  DataKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(List<UUID> subjects, UUID unit, List<byte[]> wrapped, Instant now) {
    jdbc.sql(
            """
            insert into vault.data_key (id, unit, wrapped, made_at)
            select key.id, :unit, key.wrapped, :now
              from unnest(:ids::uuid[], :wrapped::bytea[]) key (id, wrapped)
            """)
        .param("ids", subjects.toArray(UUID[]::new))
        .param("unit", unit)
        .param("wrapped", wrapped.toArray(byte[][]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Wrapped> find(Collection<UUID> subjects) {
    return jdbc.sql(COLUMNS + "id = any (:ids)")
        .param("ids", subjects.toArray(UUID[]::new))
        .query((row, _) -> wrapped(row))
        .list();
  }

  /// Held against everybody who would change or destroy the key, till the transaction's end.
  Optional<Wrapped> lock(UUID subject) {
    return jdbc.sql(COLUMNS + "id = :id for update")
        .param("id", subject)
        .query((row, _) -> wrapped(row))
        .optional();
  }

  private static Wrapped wrapped(ResultSet row) throws SQLException {
    return new Wrapped(
        row.getObject("id", UUID.class),
        row.getBytes("wrapped"),
        row.getBytes("previous"),
        row.getLong("key_id"));
  }

  Optional<Shredding> shredding(UUID subject) {
    return jdbc.sql(
            """
            select shredded_at as at, reason from vault.data_key
             where id = :id and shredded_at is not null
            """)
        .param("id", subject)
        .query(Shredding.class)
        .optional();
  }

  boolean shred(UUID subject, Shredding shredding, @Nullable UUID by) {
    return jdbc.sql(
                """
                update vault.data_key
                   set wrapped = null, previous = null, shredded_at = :at, shredded_by = :by, reason = :reason
                 where id = :id and wrapped is not null
                """)
            .param("id", subject)
            .param("at", Timestamp.from(shredding.at()))
            .param("by", by)
            .param("reason", shredding.reason().name())
            .update()
        == 1;
  }

  /// Puts a new key; the one before stays beside it.
  void turn(UUID subject, byte[] fresh, byte[] before) {
    jdbc.sql("update vault.data_key set wrapped = :fresh, previous = :before where id = :id")
        .param("id", subject)
        .param("fresh", fresh)
        .param("before", before)
        .update();
  }

  /// The key before is no more.
  void settle(UUID subject) {
    jdbc.sql("update vault.data_key set previous = null where id = :id")
        .param("id", subject)
        .update();
  }

  /// Keys wrapped by another than the primary, of all institutions, after one of them.
  List<Stale> stale(long primary, UUID after, int most) {
    return jdbc.sql("select id, unit from vault.stale(:primary, :after, :most)")
        .param("primary", primary)
        .param("after", after)
        .param("most", most)
        .query(Stale.class)
        .list();
  }

  /// Keys with another before them, of all institutions, after one of them.
  List<Stale> unsettled(UUID after, int most) {
    return jdbc.sql("select id, unit from vault.unsettled(:after, :most)")
        .param("after", after)
        .param("most", most)
        .query(Stale.class)
        .list();
  }

  /// By the database's clock, which also tells when transactions began.
  Instant now() {
    return jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }

  /// Whether no transaction of the program, on any node, is left that began before. Where the
  /// database does not tell when they began, the answer is no.
  boolean allBeganAfter(Instant moment) {
    return jdbc.sql(
            """
            select bool_or(pid = pg_backend_pid() and xact_start is not null)
                   and not bool_or(pid <> pg_backend_pid() and xact_start <= :moment)
              from pg_stat_activity
             where datname = current_database() and usename = current_user
            """)
        .param("moment", Timestamp.from(moment))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  List<Count> counts() {
    return jdbc.sql("select key_id, keys from vault.key_counts()").query(Count.class).list();
  }

  /// A wrapped key, the one before it while a rotation is under way, and the number of the key that
  /// wrapped it; without a key: it was shredded.
  static final class Wrapped {
    private final UUID subject;
    private final byte @Nullable [] key;
    private final byte @Nullable [] previous;
    private final long number;

    Wrapped(UUID subject, byte @Nullable [] key, byte @Nullable [] previous, long number) {
      this.subject = subject;
      this.key = key;
      this.previous = previous;
      this.number = number;
    }

    UUID subject() {
      return subject;
    }

    boolean isKey() {
      return key != null;
    }

    byte @Nullable [] key() {
      return key;
    }

    byte @Nullable [] previous() {
      return previous;
    }

    long number() {
      return number;
    }
  }

  record Stale(UUID id, UUID unit) {}

  record Count(@Nullable Long keyId, long keys) {}
}
