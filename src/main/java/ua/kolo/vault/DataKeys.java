package ua.kolo.vault;

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
  private final JdbcClient jdbc;

  DataKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID subject, UUID unit, byte[] wrapped, Instant now) {
    jdbc.sql(
            """
            insert into vault.data_key (id, unit, wrapped, made_at)
            values (:id, :unit, :wrapped, :now)
            """)
        .param("id", subject)
        .param("unit", unit)
        .param("wrapped", wrapped)
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Wrapped> find(Collection<UUID> subjects) {
    return jdbc.sql("select id, wrapped from vault.data_key where id = any (:ids)")
        .param("ids", subjects.toArray(UUID[]::new))
        .query((row, _) -> new Wrapped(row.getObject("id", UUID.class), row.getBytes("wrapped")))
        .list();
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
                   set wrapped = null, shredded_at = :at, shredded_by = :by, reason = :reason
                 where id = :id and wrapped is not null
                """)
            .param("id", subject)
            .param("at", Timestamp.from(shredding.at()))
            .param("by", by)
            .param("reason", shredding.reason().name())
            .update()
        == 1;
  }

  /// Refused silently when the key was shredded or wrapped anew meanwhile.
  void replace(UUID subject, byte[] before, byte[] after) {
    jdbc.sql("update vault.data_key set wrapped = :after where id = :id and wrapped = :before")
        .param("id", subject)
        .param("before", before)
        .param("after", after)
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

  List<Count> counts() {
    return jdbc.sql("select key_id, keys from vault.key_counts()").query(Count.class).list();
  }

  /// A wrapped key; without a key: it was shredded.
  static final class Wrapped {
    private final UUID subject;
    private final byte @Nullable [] key;

    Wrapped(UUID subject, byte @Nullable [] key) {
      this.subject = subject;
      this.key = key;
    }

    UUID subject() {
      return subject;
    }

    byte @Nullable [] key() {
      return key;
    }
  }

  record Stale(UUID id, UUID unit) {}

  record Count(@Nullable Long keyId, long keys) {}
}
