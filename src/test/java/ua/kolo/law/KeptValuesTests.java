package ua.kolo.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ua.kolo.platform.Acting;

class KeptValuesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private final KeptValues kept = new KeptValues(Clock.systemUTC());
  private final Acting olena = Acting.system(UUID.randomUUID());
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void begin() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void end() {
    TransactionSynchronizationManager.unbindResourceIfPossible(kept);
    TransactionSynchronizationManager.clear();
  }

  @Test
  void whatWasReadIsKept() {
    read();
    read();

    assertThat(asked).hasValue(1);
  }

  @Test
  void whatWasBegunBeforeAChangeIsNotKeptAfterIt() {
    olena.run(
        () ->
            kept.of(
                "list",
                DAY,
                () -> {
                  kept.forget();
                  complete();
                  return List.of();
                }));

    read();

    assertThat(asked).hasValue(1);
  }

  @Test
  void whatIsChangedAndNotCommittedIsKeptForNobody() {
    kept.forget();
    read();
    read();
    assertThat(asked).hasValue(2);

    complete();
    read();
    read();
    assertThat(asked).hasValue(3);
  }

  private void read() {
    olena.run(
        () ->
            kept.of(
                "list",
                DAY,
                () -> {
                  asked.incrementAndGet();
                  return List.of();
                }));
  }

  private static void complete() {
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
  }
}
