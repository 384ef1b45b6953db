package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.audit.Breach.Kind;
import ua.kolo.platform.Acting;

/// A superuser does what the program cannot; each test forgets what it spoiled.
@KoloTest
class ChainTests {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private final UUID unit = UUID.randomUUID();
  private final Acting olena =
      Acting.person(UUID.randomUUID(), "olena", UUID.randomUUID(), unit, Set.of());
  private final Trail trail;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Connection superuser;
  @TempDir private Path folder = Path.of("");
  private long first;

  ChainTests(Trail trail, JdbcClient jdbc, TransactionTemplate transaction) throws SQLException {
    this.trail = trail;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.superuser = TestDatabase.admin();
  }

  @BeforeEach
  void threeSealedRows() throws SQLException {
    olena.run(() -> List.of(1, 2, 3).forEach(_ -> trail.looked("person", unit, "CASE_WORK")));
    seal(DAY);
    superuser.setAutoCommit(false);
    first = number("select min(id) from audit.trail where unit = '" + unit + "'");
    superuser.createStatement().execute("set session_replication_role = replica");
  }

  @AfterEach
  void forget() throws SQLException {
    superuser.rollback();
    superuser.close();
  }

  @Test
  void whatNobodyTouchedIsWhole() throws SQLException {
    var verdict = verify();

    assertThat(verdict.breaches()).isEmpty();
    assertThat(verdict.rows()).isGreaterThanOrEqualTo(3);
    assertThat(verdict.unsealed()).isZero();
  }

  @Test
  void aChangedRowIsNamed() throws SQLException {
    spoil("update audit.trail set person = null where id = " + (first + 1));

    assertThat(verify().breaches()).containsExactly(row(Kind.ROW_CHANGED, first + 1, first + 1));
  }

  @Test
  void aRemovedRowIsNamed() throws SQLException {
    spoil("delete from audit.trail where id = " + (first + 2));

    assertThat(verify().breaches()).containsExactly(row(Kind.ROW_MISSING, first + 2, first + 2));
  }

  @Test
  void exchangedRowsAreNamed() throws SQLException {
    spoil("alter table audit.trail alter column id drop identity");
    spoil("update audit.trail set id = -1 where id = " + first);
    spoil("update audit.trail set id = %d where id = %d".formatted(first, first + 1));
    spoil("update audit.trail set id = %d where id = -1".formatted(first + 1));

    assertThat(verify().breaches()).containsExactly(row(Kind.ROW_CHANGED, first, first + 1));
  }

  @Test
  void anEmptiedTrailIsNamedFromTheFirstRow() throws SQLException {
    spoil("truncate audit.trail");

    assertThat(verify().breaches())
        .isNotEmpty()
        .allMatch(breach -> breach.kind() == Kind.ROW_MISSING)
        .anyMatch(breach -> breach.firstRow() <= first && breach.lastRow() >= first + 2);
  }

  @Test
  void aRowPutInLaterIsNamed() throws SQLException {
    spoil("delete from audit.trail where id = " + first);
    spoil(
        "insert into audit.trail (id, operation, subject_kind) overriding system value values (%d, 'LOOKED', 'person')"
            .formatted(first));
    assertThat(verify().breaches()).containsExactly(row(Kind.ROW_CHANGED, first, first));

    spoil(
        "update audit.seal set ids = ids - int8multirange(int8range(%d, %d))"
            .formatted(first, first + 1));
    assertThat(verify().breaches())
        .extracting(Breach::kind)
        .contains(Kind.SEAL_CHANGED, Kind.ROW_ADDED);
  }

  @Test
  void aSealMadeToFitTheChangedRowsBreaksTheOneAfterIt() throws SQLException {
    olena.run(() -> trail.looked("person", unit, null));
    superuser.commit();
    seal(DAY.plusDays(1));
    var forged = number("select min(number) from audit.seal where up_to >= " + first);
    spoil("update audit.seal set root = sha256(root) where number = " + forged);

    assertThat(verify().breaches())
        .extracting(Breach::seal, Breach::kind)
        .contains(
            org.assertj.core.groups.Tuple.tuple(forged, Kind.SEAL_CHANGED),
            org.assertj.core.groups.Tuple.tuple(forged, Kind.SEAL_BROKEN));
  }

  @Test
  void anEndCutOffTodayIsNamedByTheSealKeptOutside() throws Exception {
    var kept = EndFile.beside(folder.resolve("roots.txt")).read();
    var end = kept.orElseThrow();
    var after = number("select after_id from audit.seal where number = " + end.number());
    assertThat(verify(Map.of(), kept).breaches()).isEmpty();

    spoil("delete from audit.trail where id > " + after);
    spoil("delete from audit.seal where number >= " + end.number());

    assertThat(verify(Map.of()).breaches()).isEmpty();
    assertThat(verify(Map.of(), kept).breaches())
        .containsExactly(new Breach(Kind.END_GONE, end.day(), end.number(), after + 1, end.upTo()));
  }

  @Test
  void theSealKeptOutsideIsNotReplacedOnceTheDatabaseDoesNotHoldIt() throws Exception {
    var file = EndFile.beside(folder.resolve("roots.txt"));
    var other = new RootFile.DayRoot(DAY, number("select max(number) from audit.seal"), 7, "00");
    file.keep(other);

    superuser.commit();
    seal(DAY);
    assertThat(file.read()).contains(other);

    Files.delete(file.path());
    seal(DAY);
    assertThat(file.read()).isPresent();
    Files.writeString(file.path(), "spoiled");
    assertThatThrownBy(file::read).isInstanceOf(IOException.class);
  }

  @Test
  void aChainReplacedAsAWholeIsFoundByTheRootsOutside() throws Exception {
    seal(DAY.plusDays(1));
    var roots = new RootFile(folder.resolve("roots.txt")).read();
    assertThat(roots).containsKey(DAY);

    spoil("truncate audit.trail, audit.seal");

    assertThat(verify(Map.of()).breaches()).isEmpty();
    assertThat(verify(roots).breaches())
        .extracting(Breach::kind, Breach::day)
        .contains(org.assertj.core.groups.Tuple.tuple(Kind.DAY_CUT, DAY));
  }

  @Test
  void aPastDayCutOffIsNamedWithItsRows() throws Exception {
    seal(DAY.plusDays(1));
    var roots = new RootFile(folder.resolve("roots.txt")).read();
    var end = Objects.requireNonNull(roots.get(DAY));
    var after = number("select after_id from audit.seal where number = " + end.number());

    spoil("delete from audit.trail where id > " + after);
    spoil("delete from audit.seal where number >= " + end.number());

    assertThat(end.upTo() - after).isGreaterThan(1);
    assertThat(verify(roots).breaches())
        .containsExactly(new Breach(Kind.DAY_CUT, DAY, end.number(), after + 1, end.upTo()));
    spoil("update audit.seal set root = sha256(root)");
    assertThat(verify(roots).breaches()).extracting(Breach::kind).contains(Kind.DAY_CUT);
  }

  @Test
  void aSpoiledLineOfTheRootsIsAnError() throws Exception {
    var file = folder.resolve("spoiled.txt");

    for (var line : List.of("2026-03-09;1;2", "2026-03-09;1;x;00", "yesterday;1;2;00")) {
      Files.writeString(file, line);
      assertThatThrownBy(() -> new RootFile(file).read())
          .isInstanceOf(IOException.class)
          .hasMessageContaining(line);
    }
  }

  @Test
  void aDayIsKeptOnceWhenItIsOver() throws Exception {
    var sealer = sealer(DAY.plusDays(2));
    sealer.round();
    sealer.round();

    var lines = Files.readAllLines(folder.resolve("roots.txt"));
    assertThat(lines.stream().filter(line -> line.startsWith(DAY + ";"))).hasSize(1);
    assertThat(verify(new RootFile(folder.resolve("roots.txt")).read()).breaches()).isEmpty();
  }

  @Test
  void whatIsStillBeingWrittenIsWaitedFor() {
    var sealer = sealer(DAY);
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("select audit.note('LOOKED', 'person', null, null, null, null, null, null, 0)")
              .query((_, _) -> 0)
              .single();
          sealer.round();
          assertThat(sealedUpTo()).isLessThan(lastGiven());
          sealer.round();
          assertThat(sealedUpTo()).isLessThan(lastGiven());
        });
    sealer.round();
    sealer.round();

    assertThat(sealedUpTo()).isEqualTo(lastGiven());
  }

  private void seal(LocalDate day) {
    var sealer = sealer(day);
    sealer.round();
    sealer.round();
  }

  private Sealer sealer(LocalDate day) {
    Instant noon = day.atTime(12, 0).atZone(KYIV).toInstant();
    return new Sealer(jdbc, Clock.fixed(noon, KYIV), _ -> {}, folder.resolve("roots.txt"));
  }

  private Chain.Verdict verify() throws SQLException {
    return verify(Map.of());
  }

  private Chain.Verdict verify(Map<LocalDate, RootFile.DayRoot> roots) throws SQLException {
    return verify(roots, Optional.empty());
  }

  private Chain.Verdict verify(
      Map<LocalDate, RootFile.DayRoot> roots, Optional<RootFile.DayRoot> end) throws SQLException {
    return new Chain(roots, end).verify(superuser);
  }

  private Breach row(Kind kind, long from, long to) throws SQLException {
    return new Breach(
        kind, DAY, number("select min(number) from audit.seal where up_to >= " + first), from, to);
  }

  private void spoil(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  private long sealedUpTo() {
    return fresh("select coalesce(max(up_to), 0) from audit.seal");
  }

  private long lastGiven() {
    return fresh("select last_value from audit.trail_id_seq");
  }

  private static long fresh(String query) {
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private long number(String query) throws SQLException {
    try (var statement = superuser.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
