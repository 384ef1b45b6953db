package ua.kolo.identity.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Passkeys as rows.
@Repository
class PasskeyRows implements UserCredentialRepository {
  private static final String COLUMNS =
      """
      select account, credential, public_key, counter, verified, transports, backup_eligible,
             backup_state, attestation, client_data, label, made_at, used_at
        from identity.passkey
      """;
  private final JdbcClient jdbc;

  PasskeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return jdbc.sql(COLUMNS + " where credential = :credential")
        .param("credential", credential.getBytes())
        .query(PasskeyRows::passkey)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes owner) {
    return jdbc.sql(COLUMNS + " where account = :account order by made_at")
        .param("account", PasskeyOwners.account(owner))
        .query(PasskeyRows::passkey)
        .list();
  }

  @Override
  public void save(CredentialRecord passkey) {
    jdbc.sql(
            """
            insert into identity.passkey (id, account, credential, public_key, counter, verified,
              transports, backup_eligible, backup_state, attestation, client_data, label, made_at)
            values (:id, :account, :credential, :key, :counter, :verified, :transports, :eligible,
              :state, :attestation, :data, :label, :made)
            on conflict (credential) do update
               set counter = :counter, backup_state = :state, used_at = :used
            """)
        .param("id", Ids.next())
        .param("account", PasskeyOwners.account(passkey.getUserEntityUserId()))
        .param("credential", passkey.getCredentialId().getBytes())
        .param("key", passkey.getPublicKey().getBytes())
        .param("counter", passkey.getSignatureCount())
        .param("verified", passkey.isUvInitialized())
        .param("transports", transports(passkey))
        .param("eligible", passkey.isBackupEligible())
        .param("state", passkey.isBackupState())
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("data", bytes(passkey.getAttestationClientDataJSON()))
        .param("label", passkey.getLabel())
        .param("made", Timestamp.from(passkey.getCreated()))
        .param("used", Timestamp.from(passkey.getLastUsed()))
        .update();
  }

  private static String transports(CredentialRecord passkey) {
    return passkey.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .collect(Collectors.joining(" "));
  }

  private static byte @Nullable [] bytes(@Nullable Bytes some) {
    return some == null ? null : some.getBytes();
  }

  @Override
  public void delete(Bytes credential) {
    jdbc.sql("delete from identity.passkey where credential = :credential")
        .param("credential", credential.getBytes())
        .update();
  }

  boolean remove(UUID key, @Nullable UUID account) {
    return jdbc.sql("delete from identity.passkey where id = :id and account = :account")
            .param("id", key)
            .param("account", account)
            .update()
        == 1;
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .userEntityUserId(PasskeyOwners.handle(row.getObject("account", UUID.class)))
        .credentialId(new Bytes(row.getBytes("credential")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("counter"))
        .uvInitialized(row.getBoolean("verified"))
        .transports(
            Arrays.stream(row.getString("transports").split(" "))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .label(row.getString("label"))
        .created(row.getTimestamp("made_at").toInstant())
        .lastUsed(used(row.getTimestamp("used_at"), row.getTimestamp("made_at").toInstant()))
        .build();
  }

  private static Instant used(@Nullable Timestamp used, Instant made) {
    return used == null ? made : used.toInstant();
  }
}
