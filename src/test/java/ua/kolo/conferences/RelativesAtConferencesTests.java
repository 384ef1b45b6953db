package ua.kolo.conferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.IncidentFilter;
import ua.kolo.clearance.Tie;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Relatives;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;

/// A conference on a case of somebody close is closed as the case is.
@KoloTest
class RelativesAtConferencesTests {
  private static final UUID LAST = new UUID(-1, -1);
  private final Conferences conferences;
  private final ConferenceRecords records;
  private final Relatives relatives;
  private final Clearance clearance;
  private final Acting olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  private final Someone officer = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
  private final Someone comrade = Someone.as(Role.POLICE, officer.unit()).settle();
  private final Someone auditor = Someone.as(Role.AUDITOR, officer.unit()).settle();

  RelativesAtConferencesTests(
      Conferences conferences,
      ConferenceRecords records,
      Relatives relatives,
      Clearance clearance) {
    this.conferences = conferences;
    this.records = records;
    this.relatives = relatives;
    this.clearance = clearance;
  }

  @Test
  void itIsNeitherReadNorPrintedAndTheAttemptIsReported() {
    var id = invited();

    assertThatThrownBy(() -> officer.acting().call(() -> conferences.look(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> officer.acting().call(() -> conferences.print(id)))
        .isInstanceOf(NotFound.class);
    assertThat(tried()).containsExactly("CONFLICT_TRIED conference " + id);
    assertThat(comrade.acting().call(() -> conferences.look(id)).id()).isEqualTo(id);
  }

  @Test
  void itIsMissingFromTheListAtTheFirstLook() {
    var id = invited();

    assertThat(officer.acting().call(() -> conferences.list(false, null, 9))).isEmpty();
    assertThat(comrade.acting().call(() -> conferences.list(false, null, 9)))
        .extracting(Conference::id)
        .containsExactly(id);
  }

  private UUID invited() {
    officer.acting().run(() -> relatives.name(Identity.named("Уявнюк Соломія"), Tie.SPOUSE));
    var id = records.call(olena, records.file(olena));
    records.invite(olena, id, officer.acting());
    return id;
  }

  private List<String> tried() {
    return auditor
        .acting()
        .call(() -> clearance.incidents(IncidentFilter.WAITING, LAST, 10))
        .stream()
        .map(one -> one.what() + " " + one.kind() + " " + one.record())
        .toList();
  }
}
