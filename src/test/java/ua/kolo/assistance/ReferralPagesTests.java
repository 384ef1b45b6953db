package ua.kolo.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.audit.Written;
import ua.kolo.identity.Role;

@KoloTest
class ReferralPagesTests {
  private final MockMvcTester web;
  private final List<RecordMaker> makers;
  private final ReferralRecords records;
  private final Referrals referrals;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID());
  private final Someone centre = Someone.as(Role.SERVICE_PROVIDER, UUID.randomUUID());

  ReferralPagesTests(
      MockMvcTester web, List<RecordMaker> makers, ReferralRecords records, Referrals referrals) {
    this.web = web;
    this.makers = makers;
    this.records = records;
    this.referrals = referrals;
  }

  @Test
  void everyPageOpensEmpty() {
    for (var address :
        List.of(
            "/referrals",
            "/referrals?sent=true&all=true",
            "/referrals/funnel",
            "/referrals/funnel?from=колись")) {
      assertThat(get(olena, address)).as(address).hasStatusOk();
    }
  }

  /// From a report to help: the report, its case, the referral looked at and sent, the answers, and
  /// the figure that counts it.
  @Test
  void aReportReachesHelpAndIsCounted() {
    var report = made("/reports/{id}").get("id");
    var opening = new HashMap<String, String>();
    opening.put("report", Objects.requireNonNull(report));
    opening.put("kind", "DV");
    opening.put("people[0].person", person(report));
    opening.put("people[0].role", "VICTIM");
    opening.put("people[0].taken", "true");
    opening.put("key", UUID.randomUUID().toString());
    var file =
        Objects.requireNonNull(post(olena, "/cases", opening).getResponse().getRedirectedUrl());
    assertThat(get(olena, file + "/referrals?kind=CSS")).hasStatusOk();
    centre.settle();

    var asked = new HashMap<String, String>();
    asked.put("key", UUID.randomUUID().toString());
    asked.put("kind", "CSS");
    asked.put("person", Objects.requireNonNull(opening.get("people[0].person")));
    asked.put("receiver", centre.unit().toString());
    asked.put("service", "012.0");
    asked.put("words", "Вигадане прохання");
    asked.put("seen", seen(post(olena, file + "/referrals", asked)));
    asked.put("words", "Інше прохання, якого ще не бачили");
    assertThat(post(olena, file + "/referrals", asked)).hasStatusOk();
    asked.put("words", "Вигадане прохання");
    assertThat(post(olena, file + "/referrals", asked)).hasStatus(422);
    asked.put("reason", "VITAL_INTEREST");
    var sent = post(olena, file + "/referrals", asked);
    var referral = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    assertThat(post(olena, file + "/referrals", asked).getResponse().getRedirectedUrl())
        .isEqualTo(referral);
    var changed = new HashMap<>(asked);
    changed.put("why", "Змінено після першого надсилання");
    assertThat(post(olena, file + "/referrals", changed))
        .hasStatus(409)
        .bodyText()
        .contains("першим надсиланням", referral, "Змінено після першого");

    assertThat(get(centre, "/referrals")).bodyText().contains("Небувалюк Оксана Петрівна");
    assertThat(get(centre, referral)).bodyText().contains("Вигадане прохання", "Приймаємо");
    assertThat(post(centre, referral, Map.of("version", "1", "what", "REFUSED")))
        .hasStatus(422)
        .bodyText()
        .contains("Оберіть причину");
    post(centre, referral, Map.of("version", "1", "what", "ACCEPTED"));
    post(centre, referral, Map.of("version", "2", "what", "BEGUN"));
    post(centre, referral, Map.of("version", "3", "what", "PROVIDED", "words", "Вигадано"));

    assertThat(get(olena, file)).bodyText().contains("послугу надано");
    assertThat(get(olena, "/referrals/funnel"))
        .bodyText()
        .contains("Із 1 повідомлення допомоги дійшло: 1");
  }

  @Test
  void whoWorksOnPaperIsSaidSoAndReferredToOnPaper() {
    olena.settle();
    var id = records.send(olena.acting(), centre.settle().acting(), false);
    var before = olena.acting().call(() -> referrals.look(id));
    var nobody = Workplace.onPaper("CSS");
    var address = "/cases/" + before.file() + "/referrals";
    assertThat(get(olena, address + "?kind=CSS")).bodyText().contains("у Kolo там ніхто не працює");
    var asked = new HashMap<String, String>();
    asked.put("key", UUID.randomUUID().toString());
    asked.put("kind", "CSS");
    asked.put("person", before.person().toString());
    asked.put("receiver", nobody.toString());
    asked.put("service", "012.0");

    assertThat(post(olena, address, asked))
        .hasStatus(422)
        .bodyText()
        .contains("позначте, що направлення йде на папері");
    asked.put("onPaper", "true");
    assertThat(post(olena, address, asked)).hasStatusOk();
  }

  @Test
  void whatIsMadeReadyForPaperIsInTheTrail() {
    olena.settle();
    var id = records.send(olena.acting(), centre.settle().acting(), false);

    assertThat(get(olena, "/referrals/" + id)).bodyText().contains("/referrals/" + id + "/print");
    assertThat(Written.about(id)).noneMatch(entry -> entry.startsWith("PRINTED"));
    assertThat(get(olena, "/referrals/" + id + "/print"))
        .bodyText()
        .contains("data-print")
        .doesNotContain("name=\"what\"");
    assertThat(Written.about(id)).contains("PRINTED referral REFERRAL");
  }

  @Test
  void afterARefusalAnotherIsAskedTheSame() {
    olena.settle();
    var id = records.send(olena.acting(), centre.settle().acting(), false);
    var file = olena.acting().call(() -> referrals.look(id)).file();
    assertThat(get(olena, "/referrals/" + id)).bodyText().doesNotContain("again=");
    post(
        centre,
        "/referrals/" + id,
        Map.of("version", "1", "what", "REFUSED", "reason", "NO_PLACE"));

    assertThat(Workplace.of("CSS")).isNotNull();
    var again = "/cases/" + file + "/referrals?again=" + id;
    assertThat(get(olena, "/referrals/" + id)).bodyText().contains(again);
    var page = Jsoup.parse(body(get(olena, again + "&kind=CSS")));
    assertThat(page.select("[name=words]").text()).isEqualTo("Вигадане прохання");
    assertThat(page.select("[name=service] [selected]").val()).isEqualTo("012.0");
    assertThat(get(olena, again)).bodyText().contains("name=\"again\"");
    assertThat(get(centre, again)).hasStatus(404);
    var other = records.send(olena.acting(), centre.acting(), false);
    var elsewhere = olena.acting().call(() -> referrals.look(other)).file();
    assertThat(get(olena, "/cases/" + elsewhere + "/referrals?again=" + id)).hasStatus(404);
    var received = records.send(centre.acting(), olena.acting(), false);
    assertThat(get(olena, "/cases/" + file + "/referrals?again=" + received)).hasStatus(404);
  }

  private String person(String report) {
    var page = body(get(olena, "/cases/new?report=" + report));
    var at = page.indexOf("people[0].person");
    var value = page.indexOf("value=\"", at) + 7;
    return page.substring(value, value + 36);
  }

  private static String body(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, String> made(String beginning) {
    return makers.stream()
        .filter(maker -> maker.beginnings().contains(beginning))
        .findFirst()
        .orElseThrow()
        .make(olena.unit());
  }

  private static String seen(MvcTestResult shown) {
    assertThat(shown).hasStatusOk();
    var body = new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    return Jsoup.parse(body).select("[name=seen]").val();
  }

  private MvcTestResult get(Someone who, String address) {
    return web.get().uri(address).with(who.asks()).exchange();
  }

  private MvcTestResult post(Someone who, String address, Map<String, String> fields) {
    var request = web.post().uri(address).with(csrf()).with(who.asks());
    fields.forEach(request::param);
    return request.exchange();
  }
}
