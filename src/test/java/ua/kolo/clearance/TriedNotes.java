package ua.kolo.clearance;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.TestDatabase;
import ua.kolo.platform.Ids;

/// A kind of record for tests: a table guarded as real ones are.
@Component
public class TriedNotes implements Guarded {
  // Not at the start: the migrations come after the beans.
  private static void makeTable() throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute("set role kolo_owner");
      statement.execute(
          """
          do $$ begin
            if to_regclass('trying.note') is null then
              create schema trying;
              create table trying.note (id uuid primary key, unit uuid not null);
              call platform.protect('trying.note');
              call clearance.guard('trying.note', 'note', 'id');
              grant usage on schema trying to kolo_app;
              grant select, insert, update, delete on trying.note to kolo_app;
            end if;
          end $$\
          """);
    }
  }

  /// A note kept by the institution.
  public UUID of(UUID unit) {
    var id = Ids.next();
    try {
      makeTable();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    try (var connection = TestDatabase.admin();
        var insert = connection.prepareStatement("insert into trying.note values (?, ?)")) {
      insert.setObject(1, id);
      insert.setObject(2, unit);
      insert.execute();
      return id;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public String kind() {
    return "note";
  }

  @Override
  public Optional<UUID> owner(UUID record) {
    try (var connection = TestDatabase.admin();
        var query = connection.prepareStatement("select unit from trying.note where id = ?")) {
      query.setObject(1, record);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public String address(UUID record) {
    return "/notes/" + record;
  }
}
