package ua.kolo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;

/// What each sees of the posts: those of their own institution.
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
    assertThat(actingAt(Demo.UNIT).call(this::posts)).isPositive();
  }

  @Test
  void anotherInstitutionIsNot() {
    assertThat(actingAt(UUID.randomUUID()).call(this::posts)).isZero();
    assertThat(Acting.visitor().call(this::posts)).isZero();
  }

  @Test
  void nobodyIsAnErrorRatherThanAnEmptyPage() {
    assertThatThrownBy(this::posts).hasStackTraceContaining("nobody acts");
  }

  @Test
  void whoActsDoesNotChangeInsideATransaction() {
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(_ -> actingAt(Demo.UNIT).run(() -> {})))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onePersonsConnectionIsNotAnothersNext() {
    actingAt(Demo.UNIT).call(this::posts);

    assertThatThrownBy(this::posts).hasStackTraceContaining("nobody acts");
  }

  @Test
  void theDatabaseKnowsThePostAndItsRights() {
    var post = UUID.randomUUID();
    var reader =
        Acting.person(UUID.randomUUID(), "Проба", post, Demo.UNIT, Set.of(Right.PROGRAMME_READ));

    assertThat(reader.call(() -> told("platform.post()::text"))).isEqualTo(post.toString());
    assertThat(reader.call(() -> told("platform.may('PROGRAMME_READ')::text"))).isEqualTo("true");
    assertThat(reader.call(() -> told("platform.may('PROGRAMME')::text"))).isEqualTo("false");
  }

  private @Nullable String told(String expression) {
    return transaction.execute(_ -> jdbc.sql("select " + expression).query(String.class).single());
  }

  private long posts() {
    var count =
        transaction.execute(
            _ -> jdbc.sql("select count(*) from identity.post").query(Long.class).single());
    return count == null ? 0 : count;
  }

  private static Acting actingAt(UUID unit) {
    return Acting.person(UUID.randomUUID(), "Проба", UUID.randomUUID(), unit, Set.of());
  }
}
