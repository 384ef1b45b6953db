package ua.kolo.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participations;
import ua.kolo.cases.Section;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Reason;
import ua.kolo.clearance.Tie;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

/// Who sees which files of a case, and that they are there.
@KoloTest
class AttachmentSightTests {
  private final Attachments attachments;
  private final AttachmentRecords records;
  private final Cases cases;
  private final Participations participations;
  private final Clearance clearance;
  private final Acting olena = AttachmentRecords.someone();

  AttachmentSightTests(
      Attachments attachments,
      AttachmentRecords records,
      Cases cases,
      Participations participations,
      Clearance clearance) {
    this.attachments = attachments;
    this.records = records;
    this.cases = cases;
    this.participations = participations;
    this.clearance = clearance;
  }

  @Test
  void nobodyElseSeesItNorThatItIsThere() {
    var file = records.open(olena);
    var id = records.attach(olena, file, Section.WORK, false);
    var stranger = AttachmentRecords.someone();
    var elsewhere = records.open(stranger);

    assertThatThrownBy(() -> stranger.call(() -> attachments.of(file)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.call(() -> attachments.content(file, id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.call(() -> attachments.content(elsewhere, id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> stranger.run(() -> attachments.withdraw(file, id, "вигадано")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> records.attach(stranger, file, Section.WORK, false))
        .isInstanceOf(NotFound.class);
  }

  @TestFactory
  List<DynamicTest> whoTakesPartReadsTheFilesOfTheirPartsAndNoOther() {
    var file = records.open(olena);
    for (var section : Section.values()) {
      records.attach(olena, file, section, false);
      records.attach(olena, file, section, true);
    }
    return Arrays.stream(Section.values())
        .map(
            section ->
                DynamicTest.dynamicTest(section.name(), () -> readsThePartAlone(file, section)))
        .toList();
  }

  private void readsThePartAlone(UUID file, Section section) {
    var guest = records.guest(olena, file, section);
    var seen = guest.call(() -> attachments.of(file));

    assertThat(seen).extracting(Attachment::section).containsExactly(section);
    assertThat(seen).noneMatch(Attachment::confined);
    var reader = Someone.as(Role.COORDINATOR, olena.unit()).settle().acting();
    var all = reader.call(() -> attachments.of(file));
    assertThat(all).hasSize(2 * Section.values().length);
    assertThat(olena.call(() -> attachments.of(file)))
        .hasSize(all.size() - 2)
        .noneMatch(one -> one.section() == Section.LOCATION);
    for (var one : all) {
      var opens = one.section() == section && !one.confined();
      if (opens) {
        assertThat(guest.call(() -> attachments.content(file, one.id())).bytes()).isNotEmpty();
      } else {
        assertThatThrownBy(() -> guest.call(() -> attachments.content(file, one.id())))
            .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> guest.call(() -> attachments.look(file, one.id())))
            .isInstanceOf(NotFound.class);
      }
    }
    olena.run(() -> participations.end(file, guest.unit()));
    assertThatThrownBy(() -> guest.call(() -> attachments.of(file))).isInstanceOf(NotFound.class);
  }

  @Test
  void aBrokenGlassDoesNotOpenWhatTellsWhereSheStays() {
    var file = records.open(olena);
    var place = records.attach(olena, file, Section.LOCATION, false);
    var work = records.attach(olena, file, Section.WORK, false);
    var stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle().acting();
    stranger.run(() -> clearance.breakGlass(Cases.KIND, file, Reason.THREAT_TO_LIFE));

    assertThat(stranger.call(() -> attachments.of(file)))
        .extracting(Attachment::id)
        .containsExactly(work);
    assertThatThrownBy(() -> stranger.call(() -> attachments.content(file, place)))
        .isInstanceOf(NotFound.class);
    assertThat(stranger.call(() -> attachments.conceals(cases.find(file)))).isTrue();
  }

  @Test
  void aGuestAttachesToItsPartAndWhatItConfinesTheKeeperDoesNotSee() {
    var file = records.open(olena);
    var clinic = records.guest(olena, file, Section.HEALTH);
    var open = records.attach(clinic, file, Section.HEALTH, false);
    records.attach(clinic, file, Section.HEALTH, true);

    assertThatThrownBy(() -> records.attach(clinic, file, Section.OFFENDER, false))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("closedPart");
    assertThat(olena.call(() -> attachments.of(file)))
        .extracting(Attachment::id)
        .containsExactly(open);
    assertThat(clinic.call(() -> attachments.of(file))).hasSize(2);
    assertThatThrownBy(() -> olena.run(() -> attachments.withdraw(file, open, "не ваш")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("notYours");
    assertThat(clinic.call(() -> attachments.look(file, open)).unit()).isEqualTo(clinic.unit());
    assertThat(Written.about(open)).contains("LOOKED attachment CASE_WORK");
  }

  @Test
  void whoIsCloseToAPersonOfTheFileSeesNoneOfIt() {
    var file = records.open(olena);
    records.attach(olena, file, Section.WORK, false);
    var person = olena.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    var petro = Someone.as(Role.CASE_WORKER, olena.unit()).settle().acting();
    assertThat(petro.call(() -> attachments.of(file))).hasSize(1);

    petro.run(() -> clearance.declare("person", person, Tie.SIBLING));

    assertThatThrownBy(() -> petro.call(() -> attachments.of(file))).isInstanceOf(NotFound.class);
  }
}
