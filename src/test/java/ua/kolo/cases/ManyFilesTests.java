package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.CountedStatements;
import ua.kolo.KoloTest;
import ua.kolo.consents.Ground;
import ua.kolo.platform.Acting;

/// A list of files asks the database as often when it is long as when it is short.
@KoloTest
class ManyFilesTests {
  private static final CaseFilter ENDED =
      new CaseFilter(CaseFilter.Standing.ENDED, null, null, null, null, false);
  private static final int MORE = 4;
  private final Cases cases;
  private final Participations participations;
  private final CaseRecords records;
  private final TwoFiles files;
  private final Acting olena;

  ManyFilesTests(Cases cases, Participations participations, CaseRecords records, TwoFiles files) {
    this.cases = cases;
    this.participations = participations;
    this.records = records;
    this.files = files;
    this.olena = files.olena();
  }

  @Test
  void filesOfOthersAreOpenedByAsManyStatementsAsOne() {
    var guest = TwoFiles.newcomer();
    letIn(guest, Participation.Reason.LAW);
    listed(guest, CaseFilter.ELSEWHERE, 1);
    var one = listed(guest, CaseFilter.ELSEWHERE, 1);

    for (int i = 0; i < MORE; i++) {
      letIn(guest, Participation.Reason.REFERRAL);
    }

    listed(guest, CaseFilter.ELSEWHERE, 1 + MORE);
    assertThat(listed(guest, CaseFilter.ELSEWHERE, 1 + MORE)).isEqualTo(one);
  }

  @Test
  void filesJoinedIntoOthersAreOpenedByAsManyStatementsAsOne() {
    joined();
    var one = listed(olena, ENDED, 1);

    for (int i = 0; i < MORE; i++) {
      joined();
    }

    assertThat(listed(olena, ENDED, 1 + MORE)).isEqualTo(one);
  }

  /// Each of many files is open as far as it would be by itself.
  @Test
  void eachOfManyIsOpenedByItsOwnParts() {
    var guest = TwoFiles.newcomer();
    var wide = letIn(guest, Participation.Reason.LAW);
    var narrow = letIn(guest, Participation.Reason.REFERRAL);
    assertThat(sections(guest, wide)).isNotEqualTo(sections(guest, narrow));

    var together = guest.call(() -> cases.list(CaseFilter.ELSEWHERE, null, 50));

    assertThat(together)
        .allSatisfy(file -> assertThat(file.sections()).isEqualTo(sections(guest, file.id())));
    assertThat(together).extracting(CaseFile::id).containsExactlyInAnyOrder(wide, narrow);
  }

  private Set<Section> sections(Acting guest, UUID file) {
    return guest.call(() -> cases.find(file)).sections();
  }

  private long listed(Acting who, CaseFilter filter, int expected) {
    try (var statements = new CountedStatements()) {
      assertThat(who.call(() -> cases.list(filter, null, 50))).hasSize(expected);
      return statements.count();
    }
  }

  private UUID letIn(Acting guest, Participation.Reason reason) {
    var file = records.open(olena);
    var crime = new Ground("CRIME", "вигадано");
    olena.run(() -> participations.begin(file, guest.unit(), reason, crime));
    return file;
  }

  private void joined() {
    var leading = records.open(olena);
    files.join(leading, records.open(olena));
  }
}
