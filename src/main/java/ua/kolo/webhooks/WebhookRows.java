package ua.kolo.webhooks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.webhooks.Webhook.Cause;

/// Webhooks as rows; who reaches which is decided by the policies.
@Repository
class WebhookRows {
  private static final String COLUMNS =
      """
      select id, unit, token, address, kinds, made_at, failures, failing_since, stopped_at,
             stopped_because, version
        from webhooks.webhook
       where stopped_because is distinct from 'REMOVED'
      """;
  private final JdbcClient jdbc;

  WebhookRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, UUID unit, NewWebhook wish, byte[] secret, @Nullable UUID by, Instant now) {
    jdbc.sql(
            """
            insert into webhooks.webhook (id, unit, token, address, kinds, secret, made_at, made_by)
            values (:id, :unit, :token, :address, string_to_array(:kinds, ','), :secret, :now, :by)
            """)
        .param("id", id)
        .param("unit", unit)
        .param("token", wish.token())
        .param("address", wish.address())
        .param("kinds", names(wish.kinds()))
        .param("secret", secret)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
  }

  /// The newest first.
  List<Webhook> list() {
    return jdbc.sql(COLUMNS + " order by made_at desc, id desc")
        .query((row, _) -> webhook(row))
        .list();
  }

  Optional<Webhook> find(UUID id) {
    return jdbc.sql(COLUMNS + " and id = :id")
        .param("id", id)
        .query((row, _) -> webhook(row))
        .optional();
  }

  byte[] secret(UUID id) {
    return jdbc.sql("select secret from webhooks.webhook where id = :id")
        .param("id", id)
        .query((row, _) -> Objects.requireNonNull(row.getBytes("secret")))
        .single();
  }

  /// Those that ended otherwise than by somebody's hand.
  int ended() {
    return jdbc.sql(
            """
            select count(*) from webhooks.webhook
             where stopped_because in ('FAILING', 'GONE', 'TOKEN_ENDED')
            """)
        .query(Integer.class)
        .single();
  }

  /// False when somebody else changed it meanwhile.
  boolean change(UUID id, int version, String address, List<Kind> kinds) {
    return jdbc.sql(
                """
                update webhooks.webhook
                   set address = :address, kinds = string_to_array(:kinds, ','),
                       version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("address", address)
            .param("kinds", names(kinds))
            .update()
        == 1;
  }

  void renew(UUID id, byte[] secret) {
    jdbc.sql("update webhooks.webhook set secret = :secret, version = version + 1 where id = :id")
        .param("id", id)
        .param("secret", secret)
        .update();
  }

  /// Whether it was on, or whether it was removed from those that were off.
  boolean stop(UUID id, Cause cause, Instant now) {
    return jdbc.sql(
                """
                update webhooks.webhook
                   set stopped_at = :now, stopped_because = :cause, version = version + 1
                 where id = :id
                   and (stopped_at is null
                     or :cause = 'REMOVED' and stopped_because <> 'REMOVED')
                """)
            .param("id", id)
            .param("cause", cause.name())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  boolean resume(UUID id) {
    return jdbc.sql(
                """
                update webhooks.webhook
                   set stopped_at = null, stopped_because = null, failures = 0,
                       failing_since = null, version = version + 1
                 where id = :id and stopped_because is distinct from 'REMOVED'
                   and stopped_at is not null
                """)
            .param("id", id)
            .update()
        == 1;
  }

  void worked(UUID id) {
    jdbc.sql(
            """
            update webhooks.webhook set failures = 0, failing_since = null
             where id = :id and failures > 0
            """)
        .param("id", id)
        .update();
  }

  void failed(UUID id, Instant now) {
    jdbc.sql(
            """
            update webhooks.webhook
               set failures = failures + 1, failing_since = coalesce(failing_since, :now)
             where id = :id
            """)
        .param("id", id)
        .param("now", Timestamp.from(now))
        .update();
  }

  private static String names(List<Kind> kinds) {
    return kinds.stream().map(Kind::name).distinct().collect(Collectors.joining(","));
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    var cause = row.getString("stopped_because");
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("token", UUID.class),
        row.getString("address"),
        kinds(row.getArray("kinds")),
        row.getTimestamp("made_at").toInstant(),
        row.getInt("failures"),
        instant(row.getTimestamp("failing_since")),
        instant(row.getTimestamp("stopped_at")),
        cause == null ? null : Cause.valueOf(cause),
        row.getInt("version"));
  }

  // A kind that no longer exists is told of no more.
  private static List<Kind> kinds(Array names) throws SQLException {
    var known = Set.of((String[]) names.getArray());
    return Arrays.stream(Kind.values()).filter(kind -> known.contains(kind.name())).toList();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
