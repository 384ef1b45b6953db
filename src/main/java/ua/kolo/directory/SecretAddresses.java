package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Addresses that may cost a life: each sealed with a key of its own.
@Repository
class SecretAddresses {
  private final JdbcClient jdbc;
  private final Vault vault;

  SecretAddresses(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<Kept> find(UUID body) {
    return jdbc.sql(
            """
            select id, sealed from directory.secret_address
             where body = :body and removed_at is null
            """)
        .param("body", body)
        .query(Row.class)
        .optional()
        .map(row -> new Kept(row.id(), opened(row)));
  }

  private String opened(Row row) {
    return vault.find(row.id()).openText(cell(row.id()), row.sealed());
  }

  void add(UUID body, String address, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into directory.secret_address (id, body, unit, sealed, made_at)
            values (:id, :body, :unit, :sealed, :now)
            """)
        .param("id", id)
        .param("body", body)
        .param("unit", Acting.current().unit())
        .param("sealed", vault.mint(id).seal(cell(id), address))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// False when somebody else removed it meanwhile.
  boolean remove(UUID id, Instant now) {
    return jdbc.sql(
                """
                update directory.secret_address
                   set removed_at = :now, removed_by = platform.person()
                 where id = :id and removed_at is null
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// The last that was removed.
  Optional<UUID> removed(UUID body) {
    return jdbc.sql(
            """
            select id from directory.secret_address
             where body = :body and removed_at is not null
             order by removed_at desc, id desc limit 1
            """)
        .param("body", body)
        .query(UUID.class)
        .optional();
  }

  void bringBack(UUID id) {
    jdbc.sql(
            """
            update directory.secret_address set removed_at = null, removed_by = null where id = :id
            """)
        .param("id", id)
        .update();
  }

  private static Cell cell(UUID id) {
    return new Cell("directory.secret_address", "sealed", id);
  }

  /// What is written down, and its number: whoever changes it says which they saw.
  record Kept(UUID id, String address) {}

  @SuppressWarnings("ArrayRecordComponent") // read from a row, never compared
  private record Row(UUID id, byte[] sealed) {}
}
