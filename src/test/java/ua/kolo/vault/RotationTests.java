package ua.kolo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.audit.Written;
import ua.kolo.directory.Directory;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.platform.Acting;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Right;

/// The key set is replaced while everybody works.
@KoloTest
class RotationTests {
  private static final String STREET = "вул. Уявна, 3";
  private final Persons persons;
  private final Vault vault;
  private final Keys keys;
  private final Rekeying rekeying;
  private final DataKeys rows;
  private final SealedCells cells;
  private final Rotation rotation;
  private final KeyStanding standing;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Acting olena;
  // Ids grow: what other tests wrote is left alone.
  private final UUID begun = Ids.next();
  private UUID person = UUID.randomUUID();

  RotationTests(
      Persons persons,
      Vault vault,
      Keys keys,
      Rekeying rekeying,
      DataKeys rows,
      SealedCells cells,
      Rotation rotation,
      KeyStanding standing,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      Directory directory) {
    this.persons = persons;
    this.vault = vault;
    this.keys = keys;
    this.rekeying = rekeying;
    this.rows = rows;
    this.cells = cells;
    this.rotation = rotation;
    this.standing = standing;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.olena = Turned.staff(directory);
  }

  @BeforeEach
  void write() {
    person = olena.call(() -> persons.add(Identity.named("Небилицька Олена"), List.of(STREET)));
    olena.run(() -> persons.change(person, 1, Identity.named("Небилицька Ольга"), List.of(STREET)));
  }

  @Test
  void howFarARotationCameIsSaidToWhomAnswersForTheData() throws CannotStart {
    Turned.cells(keys);
    var early = olena.call(standing::standing);
    assertThat(early.isDone()).isFalse();
    assertThat(early.hasOldKeys()).isTrue();
    assertThat(early.parts().getFirst().fresh()).isZero();

    rotation.round(begun);
    rotation.round(begun);

    var came = olena.call(standing::standing).parts().getFirst();
    assertThat(came.fresh()).isPositive();
    assertThat(came.all()).isEqualTo(early.parts().getFirst().all());
    var stranger = Turned.without(olena, Right.AUDIT_READ);
    assertThatThrownBy(() -> stranger.call(standing::standing)).isInstanceOf(Forbidden.class);
  }

  @Test
  void aRotationGivesEverySubjectANewKeyAndSealsAllOfTheirsAnew() throws CannotStart {
    var before = olena.call(() -> vault.find(person));
    var sealed = sealed();
    assertThat(sealed).hasSize(4).allMatch(cell -> opens(before, cell));

    Turned.cells(keys);
    rotation.round(begun);
    rotation.round(begun);

    assertThat(sealed()).hasSize(4).noneMatch(cell -> opens(before, cell));
    assertThat(number(person)).isEqualTo(keys.sets().wrappingKey());
    assertThat(isSettled(person)).isTrue();
    var seen = olena.call(() -> persons.look(person, Purpose.CASE_WORK));
    assertThat(seen.identity().given()).isEqualTo("Ольга");
    assertThat(seen.hiddenAddresses()).containsExactly(STREET);
    assertThat(olena.call(() -> persons.history(person)).getLast().identity().given())
        .isEqualTo("Олена");
  }

  @Test
  void whoBeganBeforeTheTurnReadsAndWritesOnWithTheKeyTheyHold() throws CannotStart {
    Turned.cells(keys);

    olena.run(() -> transaction.executeWithoutResult(_ -> workThroughATurn()));

    assertThat(number(person)).isEqualTo(keys.sets().wrappingKey());
    assertThat(isSettled(person)).isFalse();
    assertThat(street()).isEqualTo("вул. Уявна, 8");
    rotation.round(begun);
    rotation.round(begun);
    assertThat(isSettled(person)).isTrue();
    assertThat(street()).isEqualTo("вул. Уявна, 8");
    assertThat(Written.about(person)).noneMatch(entry -> entry.startsWith("DENIED"));
  }

  private void workThroughATurn() {
    var held = vault.find(person);
    CompletableFuture.runAsync(() -> rotation.round(begun)).join();
    var place = new Cell("persons.person", "hidden", person);
    assertThat(held.openText(place, hidden())).isEqualTo(STREET);
    jdbc.sql("update persons.person set hidden = :hidden where id = :id")
        .param("hidden", held.seal(place, "вул. Уявна, 8"))
        .param("id", person)
        .update();
  }

  @Test
  void whatIsWrittenWhileKeysTurnIsReadAfterwards() throws CannotStart {
    try (var writers = Executors.newFixedThreadPool(2)) {
      var work =
          IntStream.range(0, 2)
              .mapToObj(writer -> CompletableFuture.supplyAsync(() -> writeMuch(writer), writers))
              .toList();
      for (int turn = 0; turn < 3; turn++) {
        Turned.cells(keys);
        rotation.round(begun);
      }
      var written = work.stream().flatMap(each -> each.join().stream()).toList();
      rotation.round(begun);
      rotation.round(begun);
      assertThat(written)
          .hasSize(40)
          .allSatisfy(
              id -> {
                var seen = olena.call(() -> persons.look(id, Purpose.CASE_WORK));
                assertThat(seen.identity().given()).isEqualTo("Друга");
                assertThat(Written.about(id)).noneMatch(entry -> entry.startsWith("DENIED"));
              });
    }
  }

  private List<UUID> writeMuch(int writer) {
    return IntStream.range(0, 20)
        .mapToObj(
            each -> {
              var name = Identity.named("Уявнюк Перша Писарівна" + writer + each);
              var id = olena.call(() -> persons.add(name, List.of()));
              olena.run(() -> persons.look(id, Purpose.CASE_WORK));
              olena.run(
                  () -> persons.change(id, 1, Identity.named("Уявнюк Друга"), List.of(STREET)));
              return id;
            })
        .toList();
  }

  @Test
  void aRotationThatWasStoppedGoesOn() throws CannotStart {
    var other = olena.call(() -> persons.add(Identity.named("Уявнюк Інша"), List.of()));
    Turned.cells(keys);
    var system = Acting.system(olena.unit());
    system.run(
        () ->
            transaction.executeWithoutResult(
                state -> {
                  rekeying.turn(other);
                  state.setRollbackOnly();
                }));
    system.run(() -> rekeying.turn(person));
    assertThat(isSettled(person)).isFalse();
    assertThat(number(other)).isNotEqualTo(keys.sets().wrappingKey());

    var restarted = new Rotation(rekeying, keys, rows);
    restarted.round(begun);
    restarted.round(begun);

    assertThat(List.of(person, other))
        .allMatch(this::isSettled)
        .allMatch(id -> number(id) == keys.sets().wrappingKey())
        .allSatisfy(
            id -> assertThat(olena.call(() -> persons.look(id, Purpose.CASE_WORK))).isNotNull());
  }

  @Test
  void aSecondRotationWaitsForTheEndOfTheFirst() throws CannotStart {
    Turned.cells(keys);
    var system = Acting.system(olena.unit());
    system.run(() -> rekeying.turn(person));
    var first = number(person);
    Turned.cells(keys);

    assertThat(system.call(() -> rekeying.turn(person))).isFalse();
    assertThat(number(person)).isEqualTo(first);
    rotation.round(begun);
    rotation.round(begun);

    assertThat(number(person)).isEqualTo(keys.sets().wrappingKey());
    assertThat(street()).isEqualTo(STREET);
  }

  @Test
  void valuesSwappedByHandAreFoundAfterARotationToo() throws SQLException, CannotStart {
    var other = olena.call(() -> persons.add(Identity.named("Уявнюк Інша"), List.of()));
    Turned.cells(keys);
    rotation.round(begun);
    rotation.round(begun);

    Turned.by(
        "update persons.person p set identity = o.identity from persons.person o"
            + " where (p.id, o.id) = ('%s', '%s')".formatted(person, other));

    assertThatThrownBy(() -> olena.call(() -> persons.look(person, Purpose.CASE_WORK)))
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("vault.cell.damaged"));
  }

  @Test
  void whatDoesNotOpenIsLeftWholeAndSaid() throws SQLException, CannotStart {
    Turned.by("update persons.person set hidden = identity where id = '%s'".formatted(person));
    var before = number(person);
    Turned.cells(keys);

    rotation.round(begun);

    assertThat(number(person)).isEqualTo(before);
    assertThat(Written.about(person)).contains("DENIED persons.person vault.cell.damaged");
    var colleague = Turned.without(olena, Right.SECRET_ADDRESS);
    assertThat(colleague.call(() -> persons.look(person, Purpose.CASE_WORK)).identity().given())
        .isEqualTo("Ольга");
  }

  @Test
  void whatTheDatabaseRefusesStopsNobodyElseAndIsTriedAgain() throws SQLException, CannotStart {
    var other = olena.call(() -> persons.add(Identity.named("Уявнюк Інша"), List.of()));
    Turned.cells(keys);
    Turned.by(
        """
        create function public.refuse_turn() returns trigger language plpgsql
          as $$ begin raise exception 'refused'; end $$;
        create trigger refuse_turn before update on persons.person for each row
          when (new.id = '%s') execute function public.refuse_turn()
        """
            .formatted(person));
    try {
      rotation.round(begun);
    } finally {
      Turned.by("drop function public.refuse_turn cascade");
    }

    assertThat(number(person)).isNotEqualTo(keys.sets().wrappingKey());
    assertThat(number(other)).isEqualTo(keys.sets().wrappingKey());
    rotation.round(begun);
    assertThat(number(person)).isEqualTo(keys.sets().wrappingKey());
  }

  @Test
  void nobodyButTheProgramItselfReachesTheCellsOfAll() {
    assertThatThrownBy(() -> olena.call(() -> transaction.execute(_ -> cells.of(person))))
        .hasStackTraceContaining("for the program itself");
  }

  private String street() {
    return olena.call(() -> persons.look(person, Purpose.CASE_WORK)).hiddenAddresses().getFirst();
  }

  private byte[] hidden() {
    return jdbc.sql("select hidden from persons.person where id = :id")
        .param("id", person)
        .query((row, _) -> Objects.requireNonNull(row.getBytes(1)))
        .single();
  }

  private List<SealedCells.Found> sealed() {
    return Acting.system(olena.unit())
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> cells.of(person))));
  }

  private boolean opens(DataKey key, SealedCells.Found found) {
    return key.sealed(found.cell(), Objects.requireNonNull(cells.value(found)));
  }

  private boolean isSettled(UUID subject) {
    return key(subject).previous() == null;
  }

  private long number(UUID subject) {
    return key(subject).number();
  }

  private DataKeys.Wrapped key(UUID subject) {
    return olena.call(
        () ->
            Objects.requireNonNull(transaction.execute(_ -> rows.find(List.of(subject))))
                .getFirst());
  }
}
