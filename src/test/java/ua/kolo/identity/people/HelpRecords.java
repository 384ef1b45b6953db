package ua.kolo.identity.people;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;

/// Help into an account that waits for a head who is not there.
@Component
class HelpRecords implements RecordMaker {
  private final Staff staff;

  HelpRecords(Staff staff) {
    this.staff = staff;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/me/entry-help/{help}", "/people/{id}/entry-help/{help}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var admin = staff.administrator(unit);
    var person = staff.invite(admin).person();
    staff.give(admin, staff.post(admin, Role.ANALYST), person);
    var id = UUID.randomUUID();
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into identity.proposal
            (id, unit, what, account, deputy, first_on, asked_at, asked_by)
          values ('%s', '%s', 'CODE', '%s', false, current_date, now(), '%s')
          """
              .formatted(id, unit, person, admin.person()));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return Map.of("id", person.toString(), "help", id.toString());
  }
}
