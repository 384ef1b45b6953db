package ua.kolo.identity.factors;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// Accounts as passkeys know them: by the bytes of their id; a device shows the login to its owner.
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final JdbcClient jdbc;

  PasskeyOwners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return find(account(id));
  }

  /// The name is the account's id as text.
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return find(UUID.fromString(name));
  }

  private @Nullable PublicKeyCredentialUserEntity find(UUID account) {
    return jdbc.sql("select login from identity.account where id = :id and closed_at is null")
        .param("id", account)
        .query(String.class)
        .optional()
        .map(login -> owner(account, login))
        .orElse(null);
  }

  private static PublicKeyCredentialUserEntity owner(UUID account, String login) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(account))
        .name(login)
        .displayName(login)
        .build();
  }

  static Bytes handle(UUID account) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array());
  }

  static UUID account(Bytes handle) {
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new UnsupportedOperationException("accounts are made elsewhere");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("accounts are closed elsewhere");
  }
}
