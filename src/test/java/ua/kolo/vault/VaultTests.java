package ua.kolo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.audit.Written;
import ua.kolo.platform.Acting;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

@KoloTest
class VaultTests {
  private final Acting olena = someone();
  private final Acting stranger = someone();
  private final UUID subject = UUID.randomUUID();
  private final Cell cell = new Cell("persons.person", "identity", subject);
  private final Vault vault;
  private final Keys keys;
  private final Rekeying rekeying;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  VaultTests(
      Vault vault, Keys keys, Rekeying rekeying, JdbcClient jdbc, TransactionTemplate transaction) {
    this.vault = vault;
    this.keys = keys;
    this.rekeying = rekeying;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void whatWasSealedOpensInItsPlace() {
    var sealed = olena.call(() -> vault.mint(subject).seal(cell, "Вигадана Олена"));

    assertThat(olena.call(() -> vault.find(subject).openText(cell, sealed)))
        .isEqualTo("Вигадана Олена");
  }

  @Test
  void aValueMovedToAnotherRowOrColumnDoesNotOpenAndIsWrittenDown() {
    var sealed = olena.call(() -> vault.mint(subject).seal(cell, "Вигадана Олена"));
    var elsewhere = UUID.randomUUID();

    for (var place :
        List.of(
            new Cell("persons.person", "identity", elsewhere),
            new Cell("persons.person", "secret", elsewhere),
            new Cell("persons.version", "identity", elsewhere))) {
      assertThatThrownBy(() -> olena.call(() -> vault.find(subject).open(place, sealed)))
          .isInstanceOfSatisfying(
              Conflict.class,
              refused -> assertThat(refused.code()).isEqualTo("vault.cell.damaged"));
    }
    assertThat(Written.about(elsewhere))
        .containsExactly(
            "DENIED persons.person vault.cell.damaged",
            "DENIED persons.person vault.cell.damaged",
            "DENIED persons.version vault.cell.damaged");
  }

  @Test
  void aKeyPutIntoAnotherRowDoesNotOpenAndIsWrittenDown() throws SQLException {
    var other = UUID.randomUUID();
    olena.call(() -> vault.mint(subject));
    olena.call(() -> vault.mint(other));
    swap(subject, other);

    assertThatThrownBy(() -> olena.call(() -> vault.find(subject))).isInstanceOf(Conflict.class);
    assertThat(Written.about(subject)).contains("DENIED vault.data_key vault.cell.damaged");
  }

  @Test
  void anotherInstitutionDoesNotSeeTheKey() {
    olena.call(() -> vault.mint(subject));

    assertThatThrownBy(() -> stranger.call(() -> vault.find(subject))).isInstanceOf(NotFound.class);
  }

  @Test
  void aShreddedSubjectIsGoneForGood() {
    olena.call(() -> vault.mint(subject));

    olena.run(() -> vault.shred(subject, Shredding.Reason.SUBJECT_ASKED));

    assertThatThrownBy(() -> olena.call(() -> vault.find(subject)))
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("vault.shredded"));
    assertThat(olena.call(() -> vault.find(List.of(subject)))).isEmpty();
    assertThat(olena.call(() -> vault.shredding(subject)).orElseThrow().reason())
        .isEqualTo(Shredding.Reason.SUBJECT_ASKED);
    assertThatThrownBy(() -> olena.run(() -> vault.shred(subject, Shredding.Reason.RETENTION_OVER)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aRotationGivesEverySubjectANewKeyWhileOldAndNewOpen() throws CannotStart {
    var sealed = olena.call(() -> vault.mint(subject).seal(cell, "Вигадана Олена"));
    var before = keyOf(subject);

    new KeyFolder(TestDatabase.FOLDER.resolve("keys")).rotate(true, false);
    keys.lookAgain();

    assertThat(olena.call(() -> vault.find(subject).openText(cell, sealed))).isNotEmpty();
    assertThat(keyOf(subject)).isEqualTo(before);
    Acting.system(olena.unit()).run(() -> rekeying.turn(subject));
    assertThat(keyOf(subject)).isEqualTo(keys.sets().wrappingKey()).isNotEqualTo(before);
  }

  @Test
  void tokensAreAlikeForTheSameWordsAndTellNoOther() {
    var tokens = vault.tokens();

    assertThat(tokens.of(List.of("s:а", "s:б")))
        .isEqualTo(vault.tokens().of(List.of("s:б", "s:а")));
    assertThat(tokens.of(List.of("s:а"))).isNotEqualTo(tokens.of(List.of("s:б")));
    assertThat(tokens.lookedFor(List.of("s:а"))).contains(tokens.of(List.of("s:а")));
    assertThat(tokens.hash("Вигадана")).hasSize(32).isEqualTo(vault.tokens().hash("Вигадана"));
  }

  private Long keyOf(UUID id) {
    return olena.call(
        () ->
            transaction.execute(
                _ ->
                    jdbc.sql("select key_id from vault.data_key where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()));
  }

  // Both rows exist; a superuser changes their keys, past all policies.
  private static void swap(UUID one, UUID other) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement(
                """
                update vault.data_key k set wrapped = o.wrapped
                  from vault.data_key o
                 where (k.id, o.id) in ((?::uuid, ?::uuid), (?::uuid, ?::uuid))
                """)) {
      statement.setString(1, one.toString());
      statement.setString(2, other.toString());
      statement.setString(3, other.toString());
      statement.setString(4, one.toString());
      statement.executeUpdate();
    }
  }

  private static Acting someone() {
    return Acting.person(
        UUID.randomUUID(), "olena", UUID.randomUUID(), UUID.randomUUID(), Set.of());
  }
}
