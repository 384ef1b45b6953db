package ua.kolo.identity.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Second factors as rows.
@Repository
class FactorRows {
  private final JdbcClient jdbc;

  FactorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean any(UUID account) {
    return jdbc.sql(
            """
            select exists (select from identity.totp where account = :account)
                or exists (select from identity.passkey where account = :account)
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  Overview overview(UUID account) {
    var keys =
        jdbc.sql(
                """
                select id, label, made_at, used_at from identity.passkey
                 where account = :account
                 order by made_at, id
                """)
            .param("account", account)
            .query(Overview.Key.class)
            .list();
    return new Overview(totpSince(account), keys, codesLeft(account));
  }

  private @Nullable Instant totpSince(UUID account) {
    return jdbc.sql("select made_at from identity.totp where account = :account")
        .param("account", account)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional()
        .orElse(null);
  }

  private int codesLeft(UUID account) {
    return jdbc.sql(
            "select count(*) from identity.recovery_code where account = :account and used_at is null")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  Optional<Kept> totp(UUID account) {
    return jdbc.sql("select secret, shared, last_step from identity.totp where account = :account")
        .param("account", account)
        .query(Kept.class)
        .optional();
  }

  void setTotp(UUID account, byte[] secret, boolean shared, long lastStep, Instant now) {
    jdbc.sql(
            """
            insert into identity.totp (account, secret, shared, last_step, made_at)
            values (:account, :secret, :shared, :step, :now)
            on conflict (account) do update
               set secret = :secret, shared = :shared, last_step = :step, made_at = :now
            """)
        .param("account", account)
        .param("secret", secret)
        .param("shared", shared)
        .param("step", lastStep)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// False when another request used the step first.
  boolean used(UUID account, long step, boolean shared) {
    return shared
        || jdbc.sql(
                    """
                    update identity.totp set last_step = :step
                     where account = :account and last_step < :step
                    """)
                .param("account", account)
                .param("step", step)
                .update()
            == 1;
  }

  void removeTotp(UUID account) {
    delete("delete from identity.totp where account = :account", account);
  }

  void removeAll(UUID account) {
    removeTotp(account);
    delete("delete from identity.passkey where account = :account", account);
    delete("delete from identity.recovery_code where account = :account", account);
  }

  private void delete(String statement, UUID account) {
    jdbc.sql(statement).param("account", account).update();
  }

  void setCodes(UUID account, List<String> codes, Instant now) {
    delete("delete from identity.recovery_code where account = :account", account);
    codes.forEach(code -> addCode(account, code, now));
  }

  private void addCode(UUID account, String code, Instant now) {
    jdbc.sql(
            """
            insert into identity.recovery_code (id, account, code, made_at)
            values (:id, :account, :code, :now)
            """)
        .param("id", Ids.next())
        .param("account", account)
        .param("code", hash(code))
        .param("now", Timestamp.from(now))
        .update();
  }

  boolean useCode(UUID account, String letters, Instant now) {
    return jdbc.sql(
                """
                update identity.recovery_code set used_at = :now
                 where account = :account and code = :code and used_at is null
                """)
            .param("account", account)
            .param("code", hash(letters))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  // A plain hash is enough: a code has 120 random bits, which nobody tries through.
  private static byte[] hash(String code) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  /// A secret as the database has it: sealed.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kept(byte[] secret, boolean shared, long lastStep) {}
}
