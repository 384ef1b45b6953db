package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Ids;
import ua.kolo.vault.Turned;
import ua.kolo.vault.Vault;

/// The search key is replaced while everybody searches.
@KoloTest
class TokenRenewalTests {
  private final ApplicationContext context;
  private final Persons persons;
  private final Register register;
  private final TokenRenewal renewal;
  private final Vault vault;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Acting olena;
  // Ids grow: what other tests wrote is left alone.
  private final UUID begun = Ids.next();

  TokenRenewalTests(
      ApplicationContext context,
      Persons persons,
      Register register,
      TokenRenewal renewal,
      Vault vault,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Directory directory) {
    this.context = context;
    this.persons = persons;
    this.register = register;
    this.renewal = renewal;
    this.vault = vault;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.olena = Staff.of(directory);
  }

  @Test
  void aPersonIsFoundBeforeAndAfterTheTokensAreMadeAnew() throws CannotStart {
    var id = olena.call(() -> persons.add(Identity.named("Небилицький Тарас"), List.of()));

    var fresh = Turned.tokens(context);

    assertThat(found("Небилицкий Тарас")).containsExactly(id);
    assertThat(keyOf(id)).isNotEqualTo(fresh);
    renewal.round(begun);
    assertThat(keyOf(id)).isEqualTo(fresh);
    assertThat(found("Небилицкий Тарас")).containsExactly(id);
  }

  @Test
  void whatSomebodyChangesMeanwhileIsNotFoundUnderWhatItWas() {
    var id = olena.call(() -> persons.add(Identity.named("Казковська Нінель"), List.of()));

    olena.run(() -> transaction.executeWithoutResult(_ -> changedWhileMarked(id)));

    assertThat(found("Небувалюк Нінель")).containsExactly(id);
    assertThat(found("Казковська Нінель")).isEmpty();
  }

  // As the renewal does it, with somebody's change between its reading and its writing.
  private void changedWhileMarked(UUID id) {
    var read = register.find(id).orElseThrow();
    var colleague = Acting.current();
    CompletableFuture.runAsync(
            () ->
                colleague.run(
                    () -> persons.change(id, 1, Identity.named("Небувалюк Нінель"), List.of())))
        .join();
    register.mark(read, Marks.of(Identity.named("Казковська Нінель").traits(), vault.tokens()));
  }

  private List<UUID> found(String name) {
    return olena.call(() -> persons.search(Identity.named(name), Purpose.CASE_WORK)).own().stream()
        .map(Found.Match::id)
        .toList();
  }

  private Long keyOf(UUID id) {
    return olena.call(
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        jdbc.sql("select token_key from persons.person where id = :id")
                            .param("id", id)
                            .query(Long.class)
                            .single())));
  }
}
