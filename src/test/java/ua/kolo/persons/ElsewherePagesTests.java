package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.SealReason;
import ua.kolo.identity.Role;

/// From «known to another institution» to its record, without a number.
@KoloTest
class ElsewherePagesTests {
  private static final Pattern ANSWER = Pattern.compile("name=\"answer\" value=\"([^\"]+)\"");
  private final MockMvcTester web;
  private final Persons persons;
  private final Clearance clearance;
  private final Someone keeper = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Someone police = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
  private final LocalDate born =
      LocalDate.of(1900, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(40_000));
  private final Identity woman = PersonRecords.born("Небувалюк Вигадана", born);

  ElsewherePagesTests(MockMvcTester web, Persons persons, Clearance clearance) {
    this.web = web;
    this.persons = persons;
    this.clearance = clearance;
  }

  @Test
  void theBlindAnswerOpensTheRecordForAReasonAndTellsNoNumberBefore() {
    var record = keeper.acting().call(() -> persons.add(woman, List.of()));
    var answer = answer(police);

    assertThat(post(police, "/persons/elsewhere", Map.of("answer", answer)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain(record.toString(), "Небувалюк");
    assertThat(post(police, "/persons/elsewhere/glass", Map.of("answer", answer)))
        .hasStatus(422)
        .bodyText()
        .contains("Виберіть причину");
    assertThat(broken(police, answer)).hasRedirectedUrl("/persons/" + record);
    assertThat(web.get().uri("/persons/" + record).with(police.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Небувалюк");
    assertThat(Someone.as(Role.AUDITOR, keeper.unit()).acting().call(clearance::waiting).all())
        .isOne();
  }

  @Test
  void anAnswerIsWorthNothingToAnybodyElseOrWhenChanged() {
    keeper.acting().call(() -> persons.add(woman, List.of()));
    var answer = answer(police);
    var colleague = Someone.as(Role.POLICE, police.unit());

    assertThat(broken(colleague, answer)).hasStatus(422);
    assertThat(broken(police, answer.substring(2))).hasStatus(422);
    assertThat(broken(police, "")).hasStatus(422);
    assertThat(colleague.acting().call(clearance::openNow)).isEmpty();
  }

  @Test
  void aRecordSealedSinceStaysClosedAndTheAttemptIsReported() {
    var record = keeper.acting().call(() -> persons.add(woman, List.of()));
    var answer = answer(police);
    keeper.acting().run(() -> clearance.seal(Persons.KIND, record, Set.of(), SealReason.THREAT));

    assertThat(broken(police, answer))
        .hasStatus(422)
        .bodyText()
        .contains("так не відкрити")
        .doesNotContain(record.toString());
    assertThat(Someone.as(Role.AUDITOR, keeper.unit()).acting().call(clearance::waiting).all())
        .isOne();
  }

  @Test
  void answersOfOneAndOfTwoRecordsAreOfOneLength() {
    keeper.acting().call(() -> persons.add(woman, List.of()));
    var ofOne = answer(police);
    keeper.acting().call(() -> persons.add(woman, List.of()));

    assertThat(answer(police)).hasSameSizeAs(ofOne);
    assertThat(broken(police, answer(police))).hasRedirectedUrl("/clearance");
    assertThat(police.acting().call(clearance::openNow)).hasSize(2);
  }

  @Test
  void moreRecordsThanCanBeOpenedAreSaid() {
    for (int record = 0; record < 5; record++) {
      keeper.acting().call(() -> persons.add(woman, List.of()));
    }

    assertThat(broken(police, answer(police)))
        .flash()
        .containsEntry("notice", "persons.elsewhere.more");
    assertThat(police.acting().call(clearance::openNow)).hasSize(4);
  }

  @Test
  void whoMayNotBreakTheGlassIsNotOfferedIt() {
    keeper.acting().call(() -> persons.add(woman, List.of()));
    var clinic = Someone.as(Role.HEALTH, UUID.randomUUID()).settle();

    assertThat(search(clinic)).bodyText().doesNotContain("name=\"answer\"");
    assertThat(post(clinic, "/persons/elsewhere", Map.of("answer", ""))).hasStatus(403);
  }

  private String answer(Someone who) {
    var found = ANSWER.matcher(text(search(who)));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private MvcTestResult search(Someone who) {
    var sought =
        Map.of("name", "Небувалюк Вигадана", "born", born.toString(), "purpose", "CASE_WORK");
    return post(who, "/persons/search", sought);
  }

  private MvcTestResult broken(Someone who, String answer) {
    return post(
        who, "/persons/elsewhere/glass", Map.of("answer", answer, "reason", "THREAT_TO_LIFE"));
  }

  private static String text(MvcTestResult answered) {
    try {
      return answered.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult post(Someone who, String address, Map<String, String> fields) {
    var request = web.post().uri(address).with(csrf()).with(who.asks());
    fields.forEach(request::param);
    return request.exchange();
  }
}
