package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.editing.Correction.SetText;
import ua.kolo.programmes.plan.Plan;

@KoloTest
class ProgrammeImportsTests {
  private final Acting olena = Desk.of("olena");
  private final ProgrammeImports imports;
  private final Programmes programmes;

  @Autowired
  ProgrammeImportsTests(ProgrammeImports imports, Programmes programmes) {
    this.imports = imports;
    this.programmes = programmes;
  }

  @Test
  void readsAFileAndKeepsItAsItCame() {
    var content = Samples.read(Samples.PLAIN);

    var id = olena.call(() -> imports.receive("C:\\temp\\" + Samples.PLAIN, content));

    var read = olena.call(() -> imports.find(id));
    assertThat(read.state()).isEqualTo(ImportView.State.READ);
    assertThat(read.fileName()).isEqualTo(Samples.PLAIN);
    assertThat(read.plan()).isNotNull();
    assertThat(read.document()).isNotNull();
    assertThat(olena.call(() -> imports.original(id)).content()).isEqualTo(content);
  }

  @Test
  void keepsAFileItCannotRead() {
    var content = "PK is how an archive begins".getBytes(StandardCharsets.UTF_8);

    var id = olena.call(() -> imports.receive("plan.docx", content));

    var kept = olena.call(() -> imports.find(id));
    assertThat(kept.state()).isIn(ImportView.State.UNREADABLE, ImportView.State.READ);
    assertThat(olena.call(() -> imports.original(id)).content()).isEqualTo(content);
  }

  @Test
  void tellsWhyAFileCannotBeRead() {
    var id = olena.call(() -> imports.receive("empty.docx", new byte[0]));

    var kept = olena.call(() -> imports.find(id));
    assertThat(kept.state()).isEqualTo(ImportView.State.UNREADABLE);
    assertThat(kept.reason()).isEqualTo("documents.unreadable.EMPTY");
    assertThatThrownBy(() -> olena.call(() -> imports.accept(id))).isInstanceOf(Conflict.class);
  }

  @Test
  void hidesTheFilesOfAnotherUnit() {
    var id = olena.call(() -> imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));

    assertThatThrownBy(() -> Desk.of("petro").call(() -> imports.find(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void takesNothingFromAVisitor() {
    assertThatThrownBy(() -> Acting.visitor().call(() -> imports.receive("a.txt", new byte[1])))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void acceptsADocumentOnce() {
    var id = olena.call(() -> imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));

    var first = olena.call(() -> imports.accept(id));
    var second = olena.call(() -> imports.accept(id));

    assertThat(second).isEqualTo(first);
    assertThat(olena.call(() -> programmes.list(ProgrammeFilter.ALL, Paging.FIRST)).rows())
        .extracting(ProgrammeRow::id)
        .containsExactly(first.value());
  }

  @Test
  void undoesAndRedoesACorrection() {
    var id = olena.call(() -> imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));
    var before = olena.call(() -> imports.find(id));
    var measure = plan(before).measures().getFirst();

    var corrected =
        olena.call(
            () -> imports.correct(id, before.version(), new SetText(measure.key(), "Інакше")));
    var undone = olena.call(() -> imports.undo(id, corrected.version()));
    var redone = olena.call(() -> imports.redo(id, undone.version()));

    assertThat(plan(corrected).measures().getFirst().text()).isEqualTo("Інакше");
    assertThat(plan(undone)).isEqualTo(before.plan());
    assertThat(undone.canUndo()).isFalse();
    assertThat(plan(redone)).isEqualTo(corrected.plan());
    assertThat(redone.canRedo()).isFalse();
  }

  @Test
  void refusesACorrectionOfWhatSomebodyElseChangedMeanwhile() {
    var petro = Desk.beside(olena, "petro");
    var id = olena.call(() -> imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));
    var seen = olena.call(() -> imports.find(id));
    var key = plan(seen).measures().getFirst().key();

    petro.call(() -> imports.correct(id, seen.version(), new SetText(key, "Слова Петра")));

    assertThatThrownBy(
            () ->
                olena.call(
                    () -> imports.correct(id, seen.version(), new SetText(key, "Слова Олени"))))
        .isInstanceOfSatisfying(
            Stale.class,
            conflict ->
                assertThat(String.valueOf(conflict.getBody().getProperties()))
                    .contains("Слова Петра"));
  }

  @Test
  void refusesACorrectionThatMakesNoSense() {
    var id = olena.call(() -> imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));

    assertThatThrownBy(
            () -> olena.call(() -> imports.correct(id, 0, new SetText("nothing", "words"))))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void findsTheWrongTotalsInTheReadersWords() {
    var id = olena.call(() -> imports.receive(Samples.WRONG, Samples.read(Samples.WRONG)));

    var found = olena.call(() -> imports.findings(id, Locale.ENGLISH));

    assertThat(found)
        .filteredOn(finding -> finding.weight() == FindingView.Weight.BLOCKING)
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.sentence()).contains("−179"));
  }

  private static Plan plan(ImportView view) {
    return Objects.requireNonNull(view.plan());
  }
}
