package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;

/// What becomes of a file when the program stops in the middle.
@KoloTest
class ReceptionTests {
  private final Acting olena = Desk.of("olena");
  private final ProgrammeImports imports;
  private final Imports kept;
  private final InterruptedReadings interrupted;
  private final TransactionOperations transaction;

  @Autowired
  ReceptionTests(
      ProgrammeImports imports,
      Imports kept,
      InterruptedReadings interrupted,
      TransactionOperations transaction) {
    this.imports = imports;
    this.kept = kept;
    this.interrupted = interrupted;
    this.transaction = transaction;
  }

  @Test
  void readsToTheEndWhatTheProgramDidNotSurvive() throws SQLException {
    var id = stopInTheMiddle();
    age(id, 1);

    interrupted.pickUp();

    assertThat(state(id)).isEqualTo(ImportView.State.READ);
  }

  @Test
  void doesNotTryByItselfAgainWhatStoppedItTwice() throws SQLException {
    var id = stopInTheMiddle();
    age(id, 2);

    interrupted.pickUp();

    assertThat(state(id)).isEqualTo(ImportView.State.READING);
    olena.run(() -> imports.readAgain(id));
    assertThat(state(id)).isEqualTo(ImportView.State.READ);
  }

  @Test
  void leavesAReadingUnderWayAlone() {
    var id = stopInTheMiddle();

    olena.run(() -> transaction.executeWithoutResult(_ -> refusedToAnotherThread(id)));

    assertThat(state(id)).isEqualTo(ImportView.State.READING);
  }

  @Test
  void doesNotReadAgainWhatIsRead() {
    var id = olena.call(() -> imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));

    assertThatThrownBy(() -> olena.run(() -> imports.readAgain(id))).isInstanceOf(Conflict.class);
  }

  private void refusedToAnotherThread(ImportId id) {
    assertThat(kept.lockUnread(id)).isPresent();
    var refused = new AtomicReference<Throwable>();
    var other =
        Thread.ofVirtual()
            .uncaughtExceptionHandler((_, failure) -> refused.set(failure))
            .start(() -> olena.run(() -> imports.readAgain(id)));
    try {
      other.join();
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    }
    assertThat(refused.get()).isInstanceOf(Conflict.class);
  }

  // The file is kept; nobody comes to read it.
  private ImportId stopInTheMiddle() {
    var id = new ImportId(Ids.next());
    var file = new OriginalFile(Samples.PLAIN, Samples.read(Samples.PLAIN));
    var received = new Imports.Received(id, file, null);
    olena.run(() -> transaction.executeWithoutResult(_ -> kept.add(received)));
    return id;
  }

  private ImportView.State state(ImportId id) {
    return olena.call(() -> imports.find(id)).state();
  }

  private static void age(ImportId id, int tries) throws SQLException {
    try (var admin = TestDatabase.admin();
        var late =
            admin.prepareStatement(
                """
                update programmes.import
                   set received_at = received_at - interval '1 hour', tries = ? where id = ?
                """)) {
      late.setInt(1, tries);
      late.setObject(2, id.value());
      late.executeUpdate();
    }
  }
}
