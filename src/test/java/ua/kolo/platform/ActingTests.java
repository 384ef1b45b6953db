package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;

/// What each sees of the institutions: the trial has one.
@KoloTest
class ActingTests {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ActingTests(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void onesOwnInstitutionIsSeen() {
    assertThat(actingAt(Demo.UNIT).call(this::institutions)).isEqualTo(1);
  }

  @Test
  void anotherInstitutionIsNot() {
    assertThat(actingAt(UUID.randomUUID()).call(this::institutions)).isZero();
    assertThat(Acting.visitor().call(this::institutions)).isZero();
  }

  @Test
  void nobodyIsAnErrorRatherThanAnEmptyPage() {
    assertThatThrownBy(this::institutions).hasStackTraceContaining("nobody acts");
  }

  @Test
  void whoActsDoesNotChangeInsideATransaction() {
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(_ -> actingAt(Demo.UNIT).run(() -> {})))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePersonsConnectionIsNotAnothersNext() {
    actingAt(Demo.UNIT).call(this::institutions);

    assertThatThrownBy(this::institutions).hasStackTraceContaining("nobody acts");
  }

  private long institutions() {
    var count =
        transaction.execute(
            _ -> jdbc.sql("select count(*) from identity.institution").query(Long.class).single());
    return count == null ? 0 : count;
  }

  private static Acting actingAt(UUID unit) {
    return Acting.person(UUID.randomUUID(), "Проба", unit, Set.of());
  }
}
