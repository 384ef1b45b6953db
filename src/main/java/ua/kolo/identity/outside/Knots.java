package ua.kolo.identity.outside;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.vault.Vault;

/// Which account a provider's subject is. The gate asks and ties; who looks after the account
/// unties.
@Service
@Transactional
public class Knots {
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  Knots(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// The account the subject was tied to. A tie made with an older key is renewed by the way: only
  /// the subject, coming again, brings what its token is made of.
  public Optional<UUID> account(Subject subject) {
    var found = find(subject);
    found.ifPresent(_ -> renew(subject));
    return found;
  }

  private void renew(Subject subject) {
    jdbc.sql(
            """
            update identity.outside_subject set subject = :fresh, token_key = :key
             where way = :way and subject in (:tokens) and ended_at is null and token_key <> :key
            """)
        .param("fresh", vault.tokens().of(words(subject))[0])
        .param("key", vault.tokens().key())
        .param("way", subject.way())
        .param("tokens", tokens(subject))
        .update();
  }

  private Optional<UUID> find(Subject subject) {
    return jdbc.sql(
            """
            select account from identity.outside_subject
             where way = :way and subject in (:tokens) and ended_at is null
            """)
        .param("way", subject.way())
        .param("tokens", tokens(subject))
        .query(UUID.class)
        .optional();
  }

  /// Ties the subject to the account.
  ///
  /// @throws Conflict when it is somebody's already
  public void tie(Subject subject, UUID account) {
    if (account(subject).isPresent()) {
      throw new Conflict("identity.outside.taken");
    }
    jdbc.sql(
            """
            insert into identity.outside_subject
              (id, unit, account, way, subject, token_key, tied_at)
            select :id, a.unit, a.id, :way, :subject, :key, :now
              from identity.account a
             where a.id = :account
            """)
        .param("id", Ids.next())
        .param("account", account)
        .param("way", subject.way())
        .param("subject", vault.tokens().of(words(subject))[0])
        .param("key", vault.tokens().key())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  public List<Tied> of(UUID account) {
    return jdbc.sql(
            """
            select id, way, tied_at from identity.outside_subject
             where account = :account and ended_at is null
             order by tied_at, id
            """)
        .param("account", account)
        .query(Tied.class)
        .list();
  }

  /// Ends every tie of the account, by whoever acts.
  public void untie(UUID account) {
    jdbc.sql(
            """
            update identity.outside_subject set ended_at = :now, ended_by = :me
             where account = :account and ended_at is null
            """)
        .param("account", account)
        .param("now", Timestamp.from(clock.instant()))
        .param("me", Acting.current().person())
        .update();
  }

  private List<Long> tokens(Subject subject) {
    return Arrays.stream(vault.tokens().lookedFor(words(subject))).boxed().toList();
  }

  private static List<String> words(Subject subject) {
    return List.of("outside|" + subject.way() + "|" + subject.name());
  }
}
