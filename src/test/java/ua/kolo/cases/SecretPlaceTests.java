package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Reason;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

/// Where she stays is told in a case as it is of a person: to posts with their own right to it,
/// never through a broken glass and on no paper.
@KoloTest
class SecretPlaceTests {
  private static final String PLACE = "вул. Уявна, 12";
  private static final String HINT = "Є таємна адреса";
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone coordinator = Someone.as(Role.COORDINATOR, unit).settle();
  private final Someone stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final CaseEntries entries;
  private final Participations participations;
  private final Clearance clearance;
  private final CaseRecords records;

  SecretPlaceTests(
      MockMvcTester web,
      CaseEntries entries,
      Participations participations,
      Clearance clearance,
      CaseRecords records) {
    this.web = web;
    this.entries = entries;
    this.participations = participations;
    this.clearance = clearance;
    this.records = records;
  }

  @Test
  void whoHasNotTheRightWritesItAndReadsItNoMore() {
    var file = records.open(olena.acting());
    var entry = written(olena, file, Section.LOCATION, PLACE);

    assertThat(read(olena, file)).doesNotContain(PLACE);
    assertThat(read(coordinator, file)).contains(PLACE);
    assertThatThrownBy(
            () ->
                olena
                    .acting()
                    .run(() -> entries.correct(file, entry, CaseRecords.note(Section.WORK, "Ні"))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aBrokenGlassDoesNotOpenItToWhomeverItMayBe() {
    var file = records.open(olena.acting());
    written(olena, file, Section.LOCATION, PLACE);
    written(olena, file, Section.WORK, "Вигаданий запис");
    stranger.acting().run(() -> clearance.breakGlass(Cases.KIND, file, Reason.THREAT_TO_LIFE));

    assertThat(read(stranger, file)).containsExactly("Вигаданий запис");
    assertThat(page(stranger, file)).doesNotContain(PLACE).contains(HINT);
  }

  @Test
  void ofThoseWhoTakePartThePostsWithTheRightReadIt() {
    var file = records.open(olena.acting());
    written(olena, file, Section.LOCATION, PLACE);
    var shelter = UUID.randomUUID();
    var provider = Someone.as(Role.SERVICE_PROVIDER, shelter).settle();
    var lawyer = Someone.as(Role.LEGAL_AID, shelter).settle();
    var part = takesPart(file, shelter);

    assertThat(read(provider, file)).isEmpty();
    assertThat(page(provider, file)).doesNotContain(HINT);
    olena
        .acting()
        .run(() -> participations.open(file, part, Set.of(Section.IDENTITY, Section.LOCATION)));
    assertThat(read(provider, file)).containsExactly(PLACE);
    assertThat(read(lawyer, file)).isEmpty();
    written(lawyer, file, Section.LOCATION, "вул. Уявна, 14");
    assertThat(read(provider, file)).hasSize(2);
  }

  @Test
  void whatWasWrittenIntoAnotherPartByMistakeIsHiddenByItsCorrection() {
    var file = records.open(olena.acting());
    var first = written(olena, file, Section.WORK, "Тепер " + PLACE);
    var second = corrected(olena, file, first, Section.WORK, "Тепер вона на " + PLACE);
    corrected(olena, file, second, Section.LOCATION, PLACE);

    assertThat(read(olena, file)).isEmpty();
    assertThat(read(coordinator, file)).hasSize(3);
    assertThat(coordinator.acting().call(() -> entries.of(file)))
        .extracting(Entry::section)
        .containsOnly(Section.LOCATION);
    var police = Someone.as(Role.SERVICE_PROVIDER, UUID.randomUUID()).settle();
    var part = takesPart(file, police.unit());
    olena.acting().run(() -> participations.open(file, part, Set.of(Section.WORK)));
    assertThat(read(police, file)).isEmpty();
  }

  @Test
  void whoTakesPartHidesWhatTheyTypedThoughTheyDoNotReadThatPart() {
    var file = records.open(olena.acting());
    var lawyer = Someone.as(Role.LEGAL_AID, UUID.randomUUID()).settle();
    var part = takesPart(file, lawyer.unit());
    olena.acting().run(() -> participations.open(file, part, Set.of(Section.WORK)));
    var mistake = written(lawyer, file, Section.WORK, "Тепер " + PLACE);
    var theirs = written(olena, file, Section.WORK, "Вигаданий запис");
    assertThat(read(olena, file)).contains("Тепер " + PLACE);

    corrected(lawyer, file, mistake, Section.LOCATION, PLACE);

    assertThat(read(lawyer, file)).containsExactly("Вигаданий запис");
    assertThat(read(olena, file)).containsExactly("Вигаданий запис");
    assertThat(read(coordinator, file)).contains(PLACE, "Тепер " + PLACE);
    assertThatThrownBy(() -> written(lawyer, file, Section.LOCATION, PLACE))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> corrected(lawyer, file, theirs, Section.LOCATION, PLACE))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void thePageSaysThatItIsThereAndWhoReadsItAndPaperLeavesItOut() {
    var file = records.open(olena.acting());
    assertThat(page(olena, file)).doesNotContain(HINT);
    written(olena, file, Section.LOCATION, PLACE);

    assertThat(page(olena, file)).contains(HINT).doesNotContain(PLACE);
    assertThat(page(coordinator, file)).contains(PLACE).doesNotContain(HINT);
    assertThat(got(coordinator, "/cases/" + file + "/print"))
        .doesNotContain(PLACE)
        .contains("на папір не виходить");
    assertThat(got(olena, "/api/v1/cases/" + file + "/entries")).doesNotContain(PLACE);
  }

  @Test
  void whoWritesItWithoutTheRightIsToldWhoReadsIt() {
    var file = records.open(olena.acting());

    var sent =
        web.post()
            .uri("/cases/" + file + "/entries")
            .param("section", "LOCATION")
            .param("words", PLACE)
            .with(olena.asks())
            .with(csrf())
            .exchange();

    assertThat(sent).hasStatus3xxRedirection();
    assertThat(sent.getMvcResult().getFlashMap().get("notice")).isEqualTo("cases.said.concealed");
    assertThat(read(coordinator, file)).containsExactly(PLACE);
  }

  private UUID takesPart(UUID file, UUID institution) {
    var crime = new Ground("CRIME", "вигадано");
    return olena
        .acting()
        .call(() -> participations.begin(file, institution, Participation.Reason.LAW, crime));
  }

  private UUID written(Someone who, UUID file, Section section, String words) {
    return who.acting().call(() -> entries.write(file, CaseRecords.note(section, words)));
  }

  private UUID corrected(Someone who, UUID file, UUID entry, Section section, String words) {
    return who.acting().call(() -> entries.correct(file, entry, CaseRecords.note(section, words)));
  }

  private List<String> read(Someone who, UUID file) {
    return who.acting().call(() -> entries.of(file)).stream().map(Entry::words).toList();
  }

  private String page(Someone who, UUID file) {
    return got(who, "/cases/" + file);
  }

  private String got(Someone who, String address) {
    var answer = web.get().uri(address).with(who.asks()).exchange();
    assertThat(answer).as(address).hasStatusOk();
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
