package ua.kolo.clearance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sealed records as rows of the institution that keeps them.
@Repository
class Sealings {
  private final JdbcClient jdbc;

  Sealings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the record is sealed already.
  boolean add(UUID id, String kind, UUID record, Set<UUID> posts, Instant at) {
    return jdbc.sql(
                """
                insert into clearance.sealing (id, kind, record, unit, posts, person, sealed_at)
                values (:id, :kind, :record, platform.unit(), :posts::uuid[], platform.person(), :at)
                on conflict (kind, record) where lifted_at is null do nothing
                """)
            .param("id", id)
            .param("kind", kind)
            .param("record", record)
            .param(
                "posts", "{" + String.join(",", posts.stream().map(UUID::toString).toList()) + "}")
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  boolean lift(String kind, UUID record, UUID post, Instant at) {
    return jdbc.sql(
                """
                update clearance.sealing set lifted_at = :at, lifted_by = platform.person()
                 where kind = :kind and record = :record and lifted_at is null
                   and :post::uuid = any (posts)
                """)
            .param("kind", kind)
            .param("record", record)
            .param("post", post)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }
}
