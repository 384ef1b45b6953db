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

  Optional<String> find(UUID body) {
    return jdbc.sql("select id, sealed from directory.secret_address where body = :body")
        .param("body", body)
        .query(Row.class)
        .optional()
        .map(row -> vault.find(row.id()).openText(cell(row.id()), row.sealed()));
  }

  void keep(UUID body, String address, Instant now) {
    jdbc.sql("delete from directory.secret_address where body = :body")
        .param("body", body)
        .update();
    if (address.isEmpty()) {
      return;
    }
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

  private static Cell cell(UUID id) {
    return new Cell("directory.secret_address", "sealed", id);
  }

  @SuppressWarnings("ArrayRecordComponent") // read from a row, never compared
  private record Row(UUID id, byte[] sealed) {}
}
