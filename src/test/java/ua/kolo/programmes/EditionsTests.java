package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.programmes.editing.Correction.SetText;
import ua.kolo.programmes.plan.Measure;

/// Adopted editions stay; amendments follow one another.
@KoloTest
class EditionsTests {
  private final Acting olena = Desk.of("olena");
  private final ProgrammeImports imports;
  private final Programmes programmes;

  @Autowired
  EditionsTests(ProgrammeImports imports, Programmes programmes) {
    this.imports = imports;
    this.programmes = programmes;
  }

  @Test
  void anAdoptedEditionIsNotEdited() {
    var id = adopted();
    var version = view(id).version();

    assertThatThrownBy(
            () -> olena.call(() -> programmes.edit(id, version, new SetText("m1", "Інакше"))))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> olena.call(() -> programmes.undo(id, version)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void notEvenTheDatabasesOwnerChangesAnAdoptedEdition() throws SQLException {
    var edition = view(adopted()).editions().getFirst().id();
    for (var statement :
        List.of(
            "update programmes.edition set act_number = '1' where id = ?",
            "delete from programmes.edition where id = ?",
            """
            insert into programmes.draft_version
              (id, unit, draft, version, change, plan, mapping, made_at, made_by)
            select gen_random_uuid(), unit, draft, version + 1, change, plan, mapping, made_at, made_by
              from programmes.draft_version where draft = ? limit 1
            """)) {
      try (var owner = TestDatabase.admin();
          var change = owner.prepareStatement(statement)) {
        change.setObject(1, edition);

        assertThatThrownBy(change::executeUpdate)
            .as(statement)
            .hasMessageContaining("an adopted edition does not change");
      }
    }
  }

  @Test
  void amendmentsFollowOneAnotherAndEachTellsWhatItChanges() {
    var id = adopted();

    amend(id, "Перша зміна");
    amend(id, "Друга зміна");

    var view = view(id);
    assertThat(view.status()).isEqualTo(ProgrammeStatus.ADOPTED);
    assertThat(view.editions()).extracting(ProgrammeView.Edition::number).containsExactly(3, 2, 1);
    var difference = olena.call(() -> programmes.difference(id));
    assertThat(difference.added()).isEmpty();
    assertThat(difference.removed()).isEmpty();
    assertThat(difference.changed())
        .singleElement()
        .satisfies(
            changed -> {
              assertThat(changed.before().text()).isEqualTo("Перша зміна");
              assertThat(changed.after().text()).isEqualTo("Друга зміна");
            });
  }

  @Test
  void anAmendmentIsBegunOnceAtATime() {
    var id = adopted();
    olena.call(() -> programmes.amend(id, view(id).version()));

    assertThatThrownBy(() -> olena.call(() -> programmes.amend(id, 0)))
        .isInstanceOf(Conflict.class);
    assertThat(view(id).status()).isEqualTo(ProgrammeStatus.AMENDING);
  }

  @Test
  void aNewerFileKeepsTheKeysOfItsMeasures() {
    var id = adopted();
    var before = olena.call(() -> programmes.plan(id)).measures();

    var newer = olena.call(() -> imports.receive(id, Samples.PLAIN, Samples.read(Samples.PLAIN)));

    assertThat(olena.call(() -> imports.difference(newer)).isEmpty()).isTrue();
    olena.run(() -> imports.accept(newer));
    assertThat(olena.call(() -> programmes.plan(id)).measures())
        .extracting(Measure::key)
        .containsExactlyElementsOf(before.stream().map(Measure::key).toList());
    assertThat(view(id).status()).isEqualTo(ProgrammeStatus.AMENDING);
  }

  private void amend(ProgrammeId id, String text) {
    olena.run(
        () -> {
          var begun = programmes.amend(id, programmes.find(id).version());
          var edited = programmes.edit(id, begun.version(), new SetText("m1", text));
          programmes.adopt(id, edited.version(), act(text));
        });
  }

  private ProgrammeId adopted() {
    return olena.call(
        () -> {
          var read = imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN));
          var id = imports.accept(read);
          programmes.adopt(id, programmes.find(id).version(), act("1"));
          return id;
        });
  }

  private ProgrammeView view(ProgrammeId id) {
    return olena.call(() -> programmes.find(id));
  }

  private static Act act(String number) {
    return new Act("Вигаданська рада", Act.Kind.DECISION, LocalDate.of(2026, 3, 1), number);
  }
}
