package ua.kolo.clearance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
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

  /// False when the record, or another of the same person, is sealed already.
  boolean add(UUID id, String kind, UUID record, Set<UUID> posts, SealReason reason, Instant at) {
    return jdbc.sql(
                """
                insert into clearance.sealing
                  (id, kind, record, unit, posts, person, sealed_at, reason)
                select :id, :kind, :record, platform.unit(), :posts::uuid[], platform.person(),
                       :at, :reason
                 where not exists (
                   select from clearance.sealing
                    where kind = :kind and lifted_at is null
                      and record = any (clearance.together(:kind, array[:record]::uuid[])))
                on conflict (kind, record) where lifted_at is null do nothing
                """)
            .param("id", id)
            .param("kind", kind)
            .param("record", record)
            .param(
                "posts", "{" + String.join(",", posts.stream().map(UUID::toString).toList()) + "}")
            .param("reason", reason.name())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /// Whether a seal or a tie of anybody, of any institution, stands on one of the records.
  boolean held(String kind, Collection<UUID> records) {
    return jdbc.sql("select clearance.held(:kind, :records::uuid[])")
        .param("kind", kind)
        .param("records", records.toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  Set<UUID> posts(String kind, UUID record) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct unnest(posts) from clearance.sealing
                 where kind = :kind and lifted_at is null
                   and record = any (clearance.together(:kind, array[:record]::uuid[]))
                """)
            .param("kind", kind)
            .param("record", record)
            .query(UUID.class)
            .list());
  }

  /// Why it was sealed first, when it is sealed.
  Optional<SealReason> reason(String kind, UUID record) {
    return jdbc.sql(
            """
            select reason from clearance.sealing
             where kind = :kind and lifted_at is null
               and record = any (clearance.together(:kind, array[:record]::uuid[]))
             order by sealed_at, id limit 1
            """)
        .param("kind", kind)
        .param("record", record)
        .query(SealReason.class)
        .optional();
  }

  /// Whether some record is sealed for the post and for none of the others.
  boolean alone(UUID post, Collection<UUID> others) {
    return jdbc.sql("select clearance.seals_alone(:post, :others::uuid[])")
        .param("post", post)
        .param("others", others.toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  /// Lifts what seals the record and all that belong together with it.
  boolean lift(String kind, UUID record, UUID post, LiftReason reason, Instant at) {
    return jdbc.sql(
                """
                update clearance.sealing set lifted_at = :at, lifted_by = platform.person(),
                       lift_reason = :reason
                 where kind = :kind and lifted_at is null
                   and record = any (clearance.together(:kind, array[:record]::uuid[]))
                   and :post::uuid = any (posts)
                """)
            .param("kind", kind)
            .param("record", record)
            .param("post", post)
            .param("reason", reason.name())
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }
}
