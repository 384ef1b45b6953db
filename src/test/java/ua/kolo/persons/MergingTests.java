package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.audit.Written;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.LiftReason;
import ua.kolo.clearance.Reason;
import ua.kolo.clearance.SealReason;
import ua.kolo.clearance.Tie;
import ua.kolo.directory.Directory;
import ua.kolo.persons.Found.Match;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.vault.Shredding;

/// Records made one: by whom they may be, and what then holds for all of them.
@KoloTest
class MergingTests {
  private static final String NAME = "Небилицька Олена Іванівна";
  private final Persons persons;
  private final Doubles doubles;
  private final Clearance clearance;
  private final Acting olena;
  private final Acting colleague;
  private final Acting other;

  MergingTests(Persons persons, Doubles doubles, Clearance clearance, Directory directory) {
    this.persons = persons;
    this.doubles = doubles;
    this.clearance = clearance;
    this.olena = Staff.of(directory);
    this.colleague = Staff.beside(olena);
    this.other = Staff.of(directory);
  }

  @Test
  void anOwnRecordIsNotMergedIntoOneOpenedByABrokenGlass() {
    var foreign = add(other, NAME);
    var own = add(olena, NAME);
    breakGlass(foreign);

    refused(() -> olena.call(() -> doubles.merge(foreign, own, "та сама особа")));

    assertThat(olena.call(() -> persons.look(own, Purpose.CASE_WORK)).mergedInto()).isNull();
  }

  @Test
  void oneOpenedByABrokenGlassIsNotMergedAndItsOwnerStillMergesIt() {
    var foreign = add(other, NAME);
    var own = add(olena, NAME);
    breakGlass(foreign);

    refused(() -> olena.call(() -> doubles.merge(own, foreign, "та сама особа")));

    var theirs = add(other, NAME);
    assertThat(other.call(() -> doubles.merge(theirs, foreign, "та сама особа"))).isNotNull();
  }

  @Test
  void aBrokenGlassIsForReadingOnly() {
    var foreign = add(other, NAME);
    var second = add(other, NAME);
    var merging = other.call(() -> doubles.merge(foreign, second, "та сама особа"));
    var own = add(olena, NAME);
    breakGlass(foreign);

    refused(() -> olena.run(() -> doubles.undo(foreign, merging, "помилка")));
    refused(() -> olena.run(() -> doubles.distinguish(own, foreign)));
    refused(() -> olena.run(() -> persons.change(foreign, 1, Identity.named(NAME), List.of())));
    refused(() -> olena.run(() -> persons.shred(foreign, Shredding.Reason.COURT_ORDERED)));

    assertThat(olena.call(() -> persons.look(foreign, Purpose.CASE_WORK)).identity().name())
        .isEqualTo(NAME);
  }

  @Test
  void theDatabaseTooKeepsMergingAtHome() {
    var foreign = add(other, NAME);
    var own = add(olena, NAME);

    assertThatThrownBy(
            () ->
                byHand(
                    "update persons.person set merged_into = '%s' where id = '%s'"
                        .formatted(foreign, own)))
        .hasMessageContaining("merged_at_home");
  }

  @Test
  void aSealOnTheKeptRecordClosesTheMergedOneToo() {
    var gone = add(olena, NAME);
    var kept = merged(gone);

    olena.run(() -> clearance.seal(Persons.KIND, kept, Set.of(), SealReason.THREAT));

    hidden(colleague, kept);
    hidden(colleague, gone);
    assertThat(found(colleague, NAME)).isEmpty();
    assertThat(found(olena, NAME)).containsExactly(kept);
  }

  @Test
  void aSealFromBeforeTheMergingClosesTheKeptRecordAndIsLiftedThere() {
    var gone = add(olena, NAME);
    olena.run(() -> clearance.seal(Persons.KIND, gone, Set.of(), SealReason.THREAT));
    var kept = merged(gone);

    hidden(colleague, kept);
    assertThat(olena.call(() -> clearance.sealedFor(Persons.KIND, kept))).isNotEmpty();
    assertThatThrownBy(
            () -> olena.run(() -> clearance.seal(Persons.KIND, kept, Set.of(), SealReason.COURT)))
        .isInstanceOf(Conflict.class);

    olena.run(() -> clearance.unseal(Persons.KIND, kept, LiftReason.MISTAKE));

    assertThat(found(colleague, NAME)).containsExactly(kept);
  }

  @Test
  void whoIsCloseToOneOfTheRecordsIsKeptFromAllOfThem() {
    var gone = add(olena, NAME);
    var kept = merged(gone);
    var second = add(olena, NAME);
    olena.call(() -> doubles.merge(kept, second, "та сама особа"));

    colleague.run(() -> clearance.declare(Persons.KIND, gone, Tie.SIBLING));

    hidden(colleague, kept);
    hidden(colleague, gone);
    hidden(colleague, second);
    assertThat(found(colleague, NAME)).isEmpty();
    assertThat(Written.about(second)).contains("INSERT clearance.incident");
  }

  @Test
  void recordsPartedAgainAreClosedAlone() {
    var gone = add(olena, NAME);
    var kept = add(olena, NAME);
    var merging = olena.call(() -> doubles.merge(kept, gone, "та сама особа"));
    colleague.run(() -> clearance.declare(Persons.KIND, gone, Tie.SIBLING));

    olena.run(() -> doubles.undo(kept, merging, "помилка"));

    hidden(colleague, gone);
    assertThat(found(colleague, NAME)).containsExactly(kept);
  }

  @Test
  void whoIsDestroyedIsDestroyedInEveryMergedRecord() {
    var gone = add(olena, NAME);
    var kept = merged(gone);

    olena.run(() -> persons.shred(kept, Shredding.Reason.SUBJECT_ASKED));

    destroyed(kept, gone);
  }

  @Test
  void destroyedByTheMergedRecordThePersonIsDestroyedInTheKeptOne() {
    var gone = add(olena, NAME);
    var kept = merged(gone);

    olena.run(() -> persons.shred(gone, Shredding.Reason.SUBJECT_ASKED));

    destroyed(kept, gone);
    assertThatThrownBy(() -> olena.run(() -> persons.shred(kept, Shredding.Reason.SUBJECT_ASKED)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void nothingIsMergedIntoOrFromADestroyedRecord() {
    var destroyed = add(olena, NAME);
    var other = add(olena, NAME);
    olena.run(() -> persons.shred(destroyed, Shredding.Reason.SUBJECT_ASKED));

    assertThatThrownBy(() -> olena.call(() -> doubles.merge(other, destroyed, "та сама")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("vault.shredded");
    assertThatThrownBy(() -> olena.call(() -> doubles.merge(destroyed, other, "та сама")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("vault.shredded");
  }

  private void destroyed(UUID... ids) {
    assertThat(found(olena, NAME)).isEmpty();
    for (var id : ids) {
      assertThat(olena.call(() -> persons.shredding(id))).isPresent();
      assertThatThrownBy(() -> olena.call(() -> persons.look(id, Purpose.CASE_WORK)))
          .isInstanceOf(Conflict.class)
          .hasMessageContaining("vault.shredded");
    }
  }

  private void hidden(Acting acting, UUID id) {
    assertThatThrownBy(() -> acting.call(() -> persons.look(id, Purpose.CASE_WORK)))
        .isInstanceOf(NotFound.class);
  }

  private UUID merged(UUID gone) {
    var kept = add(olena, NAME);
    olena.call(() -> doubles.merge(kept, gone, "та сама особа"));
    return kept;
  }

  private UUID add(Acting acting, String name) {
    return acting.call(() -> persons.add(Identity.named(name), List.of()));
  }

  private void breakGlass(UUID foreign) {
    olena.call(() -> clearance.breakGlass(Persons.KIND, foreign, Reason.LEGAL_TERM));
  }

  private List<UUID> found(Acting acting, String name) {
    return acting.call(() -> persons.search(Identity.named(name), Purpose.CASE_WORK)).own().stream()
        .map(Match::id)
        .toList();
  }

  private static void refused(ThrowingCallable doing) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            Conflict.class, refused -> assertThat(refused.code()).isEqualTo("persons.foreign"));
  }

  private static void byHand(String statement) throws SQLException {
    try (var connection = TestDatabase.admin();
        var hand = connection.createStatement()) {
      hand.executeUpdate(statement);
    }
  }
}
