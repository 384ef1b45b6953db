package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;

/// A page whose parts are read in one transaction notes all or, refused, only the refusal.
@KoloTest
class ReadAtOnceTests {
  private final MockMvcTester web;
  private final CaseRecords records;
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit);

  ReadAtOnceTests(MockMvcTester web, CaseRecords records) {
    this.web = web;
    this.records = records;
  }

  @Test
  void whatAPageReadsIsNotedByOneTransaction() throws SQLException {
    var file = records.make(unit).get("id");
    var before = noted().size();

    assertThat(olena.get(web, "/cases/" + file)).hasStatusOk();

    var read = noted().subList(before, noted().size());
    assertThat(read).hasSizeGreaterThan(1);
    assertThat(read.stream().map(Noted::transaction).distinct()).hasSize(1);
  }

  @Test
  void aRefusedPageIsNotedAsRefused() throws SQLException {
    var theirs = records.make(UUID.randomUUID()).get("id");

    assertThat(olena.get(web, "/cases/" + theirs)).hasStatus(404);

    assertThat(noted()).extracting(Noted::operation).containsExactly("DENIED");
  }

  private record Noted(String operation, String transaction) {}

  private List<Noted> noted() throws SQLException {
    try (var connection = TestDatabase.admin();
        var entries =
            connection.prepareStatement(
                "select operation, xmin::text from audit.trail where person = ? order by id")) {
      entries.setObject(1, olena.person());
      var found = new ArrayList<Noted>();
      try (var rows = entries.executeQuery()) {
        while (rows.next()) {
          found.add(new Noted(rows.getString(1), rows.getString(2)));
        }
      }
      return found;
    }
  }
}
