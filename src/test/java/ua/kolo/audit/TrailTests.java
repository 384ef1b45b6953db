package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;

@KoloTest
class TrailTests {
  private static final String HASH = "a3f5c09b17d2e84466aa";
  private final UUID unit = UUID.randomUUID();
  private final UUID subject = UUID.randomUUID();
  private final Acting olena =
      Acting.person(UUID.randomUUID(), "olena", UUID.randomUUID(), unit, Set.of());
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  TrailTests(Trail trail, TransactionTemplate transaction, JdbcClient jdbc) {
    this.trail = trail;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @Test
  void whatDoorsTellIsKeptInTheirOrder() {
    olena.run(
        () -> {
          trail.looked("person", subject, "CASE_WORK");
          trail.searched("person", HASH, 3, "DUTY");
          trail.exported("person", 12, "REPORT");
          trail.printed("person", subject, null);
          trail.changedSetting("sign-in.idle-minutes");
        });

    assertThat(Written.at(unit))
        .containsExactly(
            "LOOKED person CASE_WORK",
            "SEARCHED person DUTY " + HASH + " 3",
            "EXPORTED person REPORT 12",
            "PRINTED person",
            "SETTING_CHANGED setting sign-in.idle-minutes");
  }

  @Test
  void aLookThatCameToNothingLeavesNoEntry() {
    olena.run(
        () ->
            transaction.executeWithoutResult(
                open -> {
                  trail.looked("person", subject, null);
                  open.setRollbackOnly();
                }));

    assertThat(Written.at(unit)).isEmpty();
  }

  @Test
  void aDenialStaysThoughItsTransactionIsRolledBack() {
    olena.run(
        () ->
            transaction.executeWithoutResult(
                open -> {
                  trail.denied("person", subject, "status.notFound");
                  open.setRollbackOnly();
                }));

    assertThat(Written.about(subject)).containsExactly("DENIED person status.notFound");
  }

  @Test
  void signInsAreRecordedAtTheGate() {
    Acting.gate()
        .run(
            () -> {
              trail.refusedSignIn(subject, unit, "wrong-password");
              trail.signedIn(subject, unit, "password");
              trail.signedOut(subject, unit, "by-hand");
            });

    assertThat(Written.about(subject))
        .containsExactly(
            "SIGN_IN_REFUSED account wrong-password",
            "SIGNED_IN account password",
            "SIGNED_OUT account by-hand");
  }

  @Test
  void aSentenceIsRefusedSinceItCouldNameSomebody() {
    assertThatThrownBy(
            () -> olena.run(() -> trail.looked("person", subject, "бо просила Вигадана Олена")))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> olena.run(() -> trail.searched("person", "Вигадана", 0, null)))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void theProgramCannotWriteEntriesPastTheDoor() {
    assertThatThrownBy(() -> asOlena("insert into audit.trail (operation) values ('LOOKED')"))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> asOlena("update audit.trail set kind = null"))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> asOlena("delete from audit.trail"))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void theProgramCannotTellOfAWriteThatNeverWas() {
    assertThatThrownBy(
            () ->
                asOlena(
                    "select audit.note('DELETE', 'x', null, null, null, null, null, null, null)"))
        .hasStackTraceContaining("recorded by their trigger");
  }

  private void asOlena(String sql) {
    olena.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()));
  }
}
