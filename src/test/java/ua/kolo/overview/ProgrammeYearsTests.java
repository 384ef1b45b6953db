package ua.kolo.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;

/// Where programmes count is kept by whatever changes it, and is at any time what a count from the
/// rows themselves says.
@KoloTest
class ProgrammeYearsTests {
  private static final String KEPT =
      "select * from overview.programme_year where programme = any (?)";
  private static final String COUNTED = "select * from overview.counted(?)";
  private final Neighbours raion = new Neighbours(3);
  private final UUID programme = raion.programme(1, raion.hromada(1), "HROMADA", 2024, 2025, 100);
  private final Scope scope;

  ProgrammeYearsTests(Scope scope) {
    this.scope = scope;
  }

  @Test
  void aPublishedReportCountsAndOneReturnedDoesNot() throws SQLException {
    var report = raion.report(1, programme, "HALF_YEAR", "2024-07-01", false);
    assertThat(kept()).containsExactly("2024 1 100 {}", "2025 1 100 {}");

    run("update tracking.report set published_at = now() where id = '%s'", report);
    raion.report(1, programme, "FINAL", "2025-01-01", true);
    assertThat(kept()).containsExactly("2024 1 100 {H2}", "2025 1 100 {YEAR}");

    run("update tracking.report set published_at = null where id = '%s'", report);
    assertThat(kept()).containsExactly("2024 1 100 {}", "2025 1 100 {YEAR}");
    run("delete from tracking.report where programme = '%s'", programme);
    assertThat(kept()).containsExactly("2024 1 100 {}", "2025 1 100 {}");
  }

  @Test
  void anAmendmentCountsOnceAdoptedAndADroppedOneNever() throws SQLException {
    amend(2, 2024, 2026, 250, false);
    assertThat(kept()).containsExactly("2024 1 100 {}", "2025 1 100 {}");
    run(
        "update programmes.edition set dropped_at = now(), dropped_by = 'system'"
            + " where programme = '%s' and number = 2",
        programme);
    assertThat(kept()).containsExactly("2024 1 100 {}", "2025 1 100 {}");

    var edition = amend(2, 2024, 2026, 250, true);
    assertThat(kept()).containsExactly("2024 1 250 {}", "2025 1 250 {}", "2026 1 250 {}");
    // Tables of a plan are put in anew by a later program.
    run("delete from programmes.year_sum where draft = '%s' and year = 2026", edition);
    run("update programmes.year_sum set amount = 7 where draft = '%s' and year = 2025", edition);
    run("update programmes.draft set period_from = 2025 where id = '%s'", edition);
    assertThat(kept()).containsExactly("2025 1 7 {}", "2026 1 null {}");
  }

  @Test
  void aRepealedProgrammeCountsInTheYearItWasRepealedLast() throws SQLException {
    run(
        "update programmes.programme set repeal_body = 'Рада', repeal_kind = 'DECISION',"
            + " repeal_date = '2024-06-01', repeal_number = '2', repealed_at = now(),"
            + " repealed_by = 'system' where id = '%s'",
        programme);
    assertThat(kept()).containsExactly("2024 1 100 {}");
  }

  @Test
  void aKeeperThatMovesAndAHromadaThatIsClosedTakeProgrammesAlong() throws SQLException {
    run("update programmes.programme set territory = null where id = '%s'", programme);
    assertThat(kept()).containsExactly("2024 1 100 {}", "2025 1 100 {}");
    run(
        "update directory.body set territory = '" + raion.hromada(2) + "' where id = '%s'",
        raion.unit(1));
    assertThat(kept()).containsExactly("2024 2 100 {}", "2025 2 100 {}");
    assertThat(scope.in(raion.raion(), 2024).owners()).containsEntry(programme, raion.hromada(2));
    run(
        "update directory.territory set closed_on = '2024-01-01' where code = '%s'",
        raion.hromada(2));
    assertThat(kept()).isEmpty();
    run("update directory.territory set closed_on = null where code = '%s'", raion.hromada(2));
    assertThat(kept()).containsExactly("2024 2 100 {}", "2025 2 100 {}");
  }

  @Test
  void whatAnInstitutionAboveKeepsIsOfTheHromadaItNames() throws SQLException {
    run(
        "update programmes.programme set territory = '" + raion.hromada(2) + "' where id = '%s'",
        programme);
    assertThat(kept()).containsExactly("2024 1 100 {}", "2025 1 100 {}");
    run(
        "update directory.body set territory = '" + raion.raion() + "' where id = '%s'",
        raion.unit(1));
    assertThat(kept()).containsExactly("2024 2 100 {}", "2025 2 100 {}");
    run("update programmes.programme set territory = null where id = '%s'", programme);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsKeptInASettlementOrACityDistrictIsOfTheHromadaItLiesInOrElseNames()
      throws SQLException {
    var town = below(raion.hromada(2), "01000", "SETTLEMENT");
    var district = below(town, "01001", "CITY_DISTRICT");
    for (var place : List.of(town, district)) {
      run("update directory.body set territory = '" + place + "' where id = '%s'", raion.unit(1));
      assertThat(kept()).as(place).containsExactly("2024 2 100 {}", "2025 2 100 {}");
    }
    run(
        "update directory.territory set parent = '" + raion.hromada(3) + "' where code = '%s'",
        town);
    assertThat(kept()).containsExactly("2024 3 100 {}", "2025 3 100 {}");
    run(
        "update directory.territory set closed_on = '2024-01-01' where code = '%s'",
        raion.hromada(3));
    assertThat(kept()).as("named").containsExactly("2024 1 100 {}", "2025 1 100 {}");
  }

  private static String below(String parent, String part, String level) throws SQLException {
    var code = parent.substring(0, 9) + part + parent.substring(14);
    run(
        "insert into directory.territory (code, name, level, parent) values ('"
            + code
            + "', 'Вигадане місце', '"
            + level
            + "', '%s')",
        parent);
    return code;
  }

  @Test
  void twoWhoChangeAProgrammeAtTheSameTimeBothCount() throws Exception {
    var report = raion.report(1, programme, "YEAR", "2024-01-01", false);
    try (var one = TestDatabase.admin();
        var other = TestDatabase.admin()) {
      one.setAutoCommit(false);
      run(one, "update tracking.report set published_at = now() where id = '%s'", report);
      var later =
          meanwhile(
              other,
              "update directory.body set territory = '" + raion.hromada(3) + "' where id = '%s'",
              raion.unit(1));
      TestDatabase.waitForWhoWaits(raion.hromada(3));
      assertThat(later).isNotDone();
      one.commit();
      later.join();
    }
    assertThat(kept()).containsExactly("2024 3 100 {YEAR}", "2025 3 100 {}");
  }

  @Test
  void whoClosesAHromadaWhileItsReportIsPublishedWaitsForNobodyWhoWaits() throws Exception {
    var report = raion.report(1, programme, "YEAR", "2024-01-01", false);
    var place = "directory.territory %s where code = '" + raion.hromada(1) + "'";
    try (var codifier = TestDatabase.admin();
        var other = TestDatabase.admin()) {
      codifier.setAutoCommit(false);
      run(codifier, "select from %s for update".formatted(place.formatted("")), "");
      var publication =
          meanwhile(
              other, "update tracking.report set published_at = now() where id = '%s'", report);
      TestDatabase.waitForWhoWaits(report.toString());
      assertThat(publication).isNotDone();
      run(codifier, "update " + place.formatted("set closed_on = '2024-01-01'"), "");
      codifier.commit();
      publication.join();
    }
    assertThat(kept()).isEmpty();
    run("update " + place.formatted("set closed_on = null"), "");
    assertThat(kept()).containsExactly("2024 1 100 {YEAR}", "2025 1 100 {}");
  }

  private static CompletableFuture<Void> meanwhile(Connection connection, String sql, Object id) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            run(connection, sql, id);
          } catch (SQLException broken) {
            throw new IllegalStateException(broken);
          }
        });
  }

  /// What is kept, once it is seen to be what the rows say.
  private List<String> kept() throws SQLException {
    assertThat(rows(KEPT)).containsExactlyInAnyOrderElementsOf(rows(COUNTED));
    var sql =
        """
        select year, place, planned, parts from overview.programme_year
         where programme = any (?) order by year
        """;
    var kept = new ArrayList<String>();
    for (var row : rows(sql)) {
      for (int i = 1; i <= 3; i++) {
        row = row.replace(raion.hromada(i), String.valueOf(i));
      }
      kept.add(row);
    }
    return kept;
  }

  private List<String> rows(String sql) throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", new UUID[] {programme}));
      var found = statement.executeQuery();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  private UUID amend(int number, int from, int to, int planned, boolean adopted) {
    var edition = UUID.randomUUID();
    Neighbours.run(
        """
        insert into programmes.draft (id, unit, version, title, kind, level, period_from, period_to,
          measures, questions)
        values ('%1$s', '%2$s', 1, 'Вигадана програма', 'TARGET_PROGRAMME', 'HROMADA', %4$d, %5$d, 1, 0);
        insert into programmes.year_sum
          select '%2$s', '%1$s', y::text, y, %6$d from generate_series(%4$d, %5$d) y;
        insert into programmes.edition (id, unit, programme, number, made_at, made_by)
        values ('%1$s', '%2$s', '%3$s', %7$d, now(), 'system');
        """
            .formatted(edition, raion.unit(1), programme, from, to, planned, number));
    if (adopted) {
      Neighbours.run(
          """
          update programmes.edition set plan = '{}', act_body = 'Рада', act_kind = 'DECISION',
            act_date = '2025-02-01', act_number = '5', adopted_at = now(), adopted_by = 'system'
           where id = '%s'
          """
              .formatted(edition));
    }
    return edition;
  }

  private static void run(String sql, Object id) throws SQLException {
    try (var connection = TestDatabase.admin()) {
      run(connection, sql, id);
    }
  }

  private static void run(Connection connection, String sql, Object id) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql.formatted(id));
    }
  }
}
