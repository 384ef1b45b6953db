package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;

@KoloTest
class ReportPagesTests {
  private final MockMvcTester web;
  private final ReportRecords records;
  private final Reports reports;
  private final Duties duties;
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit);

  ReportPagesTests(MockMvcTester web, ReportRecords records, Reports reports, Duties duties) {
    this.web = web;
    this.records = records;
    this.reports = reports;
    this.duties = duties;
  }

  @Test
  void everyPageOpensEmptyAndWithAReport() {
    for (var address : List.of("/reports", "/reports/print", "/reports/entry")) {
      assertThat(get(address)).as(address).hasStatusOk();
    }
    var report = "/reports/" + records.make(unit).get("id");
    for (var address :
        List.of(
            "/reports",
            "/reports?year=2020&from=01.01.2020&urgent=true",
            "/reports/print",
            report,
            report + "/correction",
            report + "/notices",
            report + "/people")) {
      assertThat(get(address)).as(address).hasStatusOk();
    }
    assertThat(get(report)).bodyText().contains("Небувалюк Оксана Петрівна", "Вигадана розповідь");
  }

  @Test
  void aReportIsTypedSavedRegisteredAndRegisteredOnce() {
    var typed = typed();
    assertThat(post("/reports/draft", typed)).hasStatus(204);
    assertThat(get("/reports")).bodyText().contains("Є незакінчене повідомлення");
    assertThat(get("/reports/entry?draft=" + typed.get("draft")))
        .bodyText()
        .contains("Казковська Ярина", "Кричав і погрожував");

    var sent = post("/reports", typed);
    assertThat(sent).hasStatus3xxRedirection();
    var address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    assertThat(post("/reports", typed).getResponse().getRedirectedUrl()).isEqualTo(address);
    assertThat(post("/reports/draft", typed)).hasStatus(409);
    assertThat(get(address)).bodyText().contains("Казковська Ярина", "первинне");
  }

  @Test
  void whatIsTypedAfterALostAnswerIsKeptAndSaidToBeUnwritten() {
    var typed = typed();
    var address = Objects.requireNonNull(post("/reports", typed).getResponse().getRedirectedUrl());
    typed.put("people[1].name", "Казковський Остап");

    assertThat(post("/reports", typed))
        .hasStatus(409)
        .bodyText()
        .contains("першим надсиланням", address, "Казковський Остап")
        .doesNotContain("value=\"" + typed.get("draft"));

    assertThat(get("/reports")).bodyText().contains("Є незакінчене повідомлення");
    assertThat(get(address)).bodyText().doesNotContain("Казковський Остап");
    assertThat(olena.acting().call(() -> reports.count(ReportFilter.ALL))).isEqualTo(1);
  }

  @Test
  void aReportIsOpenedByItsNumberAndTheJournalShowsWhatIsStillToBeTold() {
    var report = post("/reports", typed()).getResponse().getRedirectedUrl();

    assertThat(get("/reports?number=1").getResponse().getRedirectedUrl()).isEqualTo(report);
    assertThat(get("/reports?number=77/2020"))
        .hasStatusOk()
        .bodyText()
        .contains("з номером «77/2020»");
    assertThat(get("/reports?untold=true")).bodyText().contains(report);
    var told = new HashMap<>(Map.of("told", "SSD", "channel", "PHONE", "time", "18:41"));
    told.put("day", "01.11.2026");
    assertThat(post(report + "/notices", told)).hasStatus3xxRedirection();
    assertThat(get("/reports?untold=true")).bodyText().doesNotContain(report);
    assertThat(get("/reports?dangers=true&repeated=true&scenario=A1"))
        .bodyText()
        .doesNotContain(report);
  }

  @Test
  void theConsentsSayWhoseTheyAreAndLeadBack() {
    var report = "/reports/" + records.make(unit).get("id");
    var notices = get(report + "/notices");
    var person =
        olena
            .acting()
            .call(() -> reports.find(UUID.fromString(report.substring(9))))
            .in("VICTIM")
            .getFirst()
            .person();
    var consents = "/persons/" + person + "/consents?from=" + report + "/notices";
    assertThat(notices).bodyText().contains(consents);

    assertThat(get(consents))
        .bodyText()
        .contains("Небувалюк Оксана Петрівна", "href=\"" + report + "/notices\"");
    assertThat(get("/persons/" + person + "/consents?from=//evil.example"))
        .bodyText()
        .doesNotContain("href=\"//evil.example");
    var typed = new HashMap<>(Map.of("scope", "TO_POLICE", "answer", "GIVEN", "form", "ORAL"));
    typed.put("from", report + "/notices");
    assertThat(post("/persons/" + person + "/consents", typed).getResponse().getRedirectedUrl())
        .isEqualTo(consents);
  }

  @Test
  void eachInstitutionIsAskedWhatItsOwnTermsHangOnAndItStandsInTheReport() {
    assertThat(get("/reports/entry"))
        .bodyText()
        .contains("сталося в нашому закладі")
        .doesNotContain("виклик у місті");
    var typed = typed();
    typed.put("people[2].role", "CHILD_WITNESS");
    typed.put("people[2].name", "Казковська Марта");
    typed.put("circumstances", "IN_INSTITUTION");

    var address = Objects.requireNonNull(post("/reports", typed).getResponse().getRedirectedUrl());

    assertThat(get(address))
        .bodyText()
        .contains("сталося в нашому закладі", "Повідомити поліцію про насильство щодо дитини");
    assertThat(get(address + "/correction"))
        .bodyText()
        .containsPattern("value=\"IN_INSTITUTION\"[^>]* checked");
  }

  @Test
  void aFormNobodyFilledSaysOfNobodyThatTheyAreKnown() {
    assertThat(get("/reports/entry")).bodyText().doesNotContain("Таку людину вже знає");
    var wrong = typed();
    wrong.put("day", "колись");
    assertThat(post("/reports", wrong).getResponse().getStatus()).isEqualTo(422);
    assertThat(post("/reports", wrong)).bodyText().doesNotContain("Таку людину вже знає");
  }

  @Test
  void policeAreAskedWhenTheCrewWasThereAndAWrongHourIsSaid() {
    assertThat(get("/reports/entry")).bodyText().doesNotContain("Наряд прибув о");
    var officer = Someone.as(Role.CASE_WORKER, Workplace.of("NPU").unit());
    assertThat(officer.get(web, "/reports/entry")).bodyText().contains("Наряд прибув о");
    var typed = typed();
    typed.put("day", "20.11.2026");
    typed.put("time", "23:58");
    typed.put("arrived", "00:03");

    assertThat(officer.post(web, "/reports", typed))
        .hasStatus(422)
        .bodyText()
        .contains("Строк прибуття має лише виклик 102 у місті");
    typed.put("circumstances", "TOWN");
    typed.put("arrived", "26:03");
    assertThat(officer.post(web, "/reports", typed))
        .bodyText()
        .contains("Годину прибуття не зрозуміло");
    typed.put("arrived", "23:50");
    assertThat(officer.post(web, "/reports", typed))
        .hasStatus(422)
        .bodyText()
        .contains("Година прибуття раніша за годину виклику");
    typed.put("arrived", "00:03");
    var address =
        Objects.requireNonNull(
            officer.post(web, "/reports", typed).getResponse().getRedirectedUrl());
    var registered = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    var subject = new Subject(Intake.KIND, registered, "");
    assertThat(officer.acting().call(() -> duties.on(subject)))
        .filteredOn(duty -> duty.rule().action().equals("ARRIVE"))
        .extracting(duty -> duty.settlement() == null ? null : duty.settlement().at())
        .containsExactly(Instant.parse("2026-11-20T22:03:00Z"));
    assertThat(officer.get(web, address + "/correction")).bodyText().doesNotContain("Наряд прибув");
  }

  @Test
  void aMadeUpPersonIsRefused() {
    var typed = typed();
    typed.put("people[0].known", "x");

    assertThat(post("/reports", typed)).hasStatus(400);
  }

  @Test
  void whoSufferedMayBeAChildAndIsOneByTheDayOfBirth() {
    assertThat(get("/reports/entry")).bodyText().contains("value=\"CHILD_VICTIM\"");
    var typed = typed();
    typed.put("people[0].name", "Казковська Марта");
    typed.put("people[0].born", "12.05.2016");

    var sent = post("/reports", typed);

    var address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    assertThat(get(address)).bodyText().contains("постраждала дитина");
  }

  @Test
  void whereSomebodyHidesIsInNoJournalAndIsKeptForThoseWhoMaySeeIt() {
    var typed = typed();
    typed.put("people[0].name", "Казковська Стефанія");
    typed.put("people[0].phone", "+380007770177");
    typed.put("people[0].address", "вул. Уявна, 77");
    typed.put("people[0].secret", "true");

    var address = Objects.requireNonNull(post("/reports", typed).getResponse().getRedirectedUrl());

    assertThat(get(address)).bodyText().contains("Стефанія").doesNotContain("Уявна, 77");
    assertThat(get("/reports/print")).bodyText().doesNotContain("Уявна, 77");
    var coordinator = Someone.as(Role.COORDINATOR, unit);
    var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    var person = olena.acting().call(() -> reports.find(id)).people().getFirst().person();
    assertThat(web.get().uri("/persons/" + person).with(coordinator.asks()).exchange())
        .bodyText()
        .contains("Уявна, 77");
  }

  @Test
  void somebodyKnownIsAskedAboutOnceAndChosen() {
    post("/reports", typed());
    var again = typed();

    assertThat(post("/reports", again)).hasStatus(422).bodyText().contains("Це інша, нова особа");

    again.put("people[0].known", "new");
    assertThat(post("/reports", again)).hasStatus3xxRedirection();
  }

  @Test
  void whatCannotBeReadIsSaidBesideItsField() {
    var typed = typed();
    typed.put("day", "31.02.2026");
    typed.put("people[0].born", "колись");

    assertThat(post("/reports", typed))
        .hasStatus(422)
        .bodyText()
        .contains("День не зрозуміло", "Дату народження не зрозуміло", "Кричав і погрожував");
  }

  @Test
  void aCorrectionStrikesThroughAndAStaleOneShowsBoth() {
    var report = "/reports/" + records.make(unit).get("id");
    var typed = typed();
    typed.put("version", "1");

    assertThat(post(report + "/correction", typed)).hasStatus3xxRedirection();
    assertThat(get(report)).bodyText().contains("<del>Вигадана розповідь</del>", "Кричав");
    assertThat(post(report + "/correction", typed))
        .hasStatus(409)
        .bodyText()
        .contains("це змінив хтось інший");
  }

  @Test
  void whoIsInformedIsRecordedPastTheGateOnlyAndCanBeStruckOut() {
    var typed = typed();
    var report = post("/reports", typed).getResponse().getRedirectedUrl() + "/notices";
    var told = new HashMap<>(Map.of("told", "NPU", "channel", "PHONE", "time", "18:41"));
    told.put("day", "01.11.2026");

    assertThat(post(report, told)).hasStatus(422).bodyText().contains("Згоди особи немає");
    told.put("reason", "CRIME");
    assertThat(post(report, told)).hasStatus3xxRedirection();
    assertThat(get(report.replace("/notices", ""))).bodyText().contains("підрозділ Національної");
    assertThat(get("/reports/print")).bodyText().contains("01.11.2026 18:41, телефон");
  }

  @Test
  void somebodyIsAddedLater() {
    var report = "/reports/" + records.make(unit).get("id");

    assertThat(post(report + "/people", Map.of("role", "WITNESS", "name", "Небилицький Захар")))
        .hasStatus3xxRedirection();
    assertThat(get(report)).bodyText().contains("Небилицький Захар");
  }

  @Test
  void somebodyWrittenByMistakeIsGivenTheirRoleOrStruckOutAndTakenBack() {
    var made = records.make(unit);
    var report = "/reports/" + made.get("id");
    var place = report + "/people/" + made.get("part");
    assertThat(get(place)).hasStatusOk().bodyText().contains("Небувалюк Оксана", "Змінити роль");

    assertThat(post(place + "/end", Map.of())).hasStatus3xxRedirection();
    assertThat(get(report)).bodyText().contains("<del><span>Небувалюк Оксана Петрівна");
    assertThat(get("/reports/print")).bodyText().contains("<del class=\"under\"><span>Небувалюк");
    assertThat(get(place)).hasStatus(404);
    assertThat(post(place + "/restore", Map.of())).hasStatus3xxRedirection();
    assertThat(get(report)).bodyText().doesNotContain("<del>");

    assertThat(post(place, Map.of("role", "WITNESS"))).hasStatus3xxRedirection();
    assertThat(get(report)).bodyText().contains("<del>постраждала особа</del>");
  }

  @Test
  void aReportRegisteredByMistakeIsStruckOutWithItsReasonAndTakenBack() {
    var report = "/reports/" + records.make(unit).get("id");
    assertThat(get(report + "/striking")).hasStatusOk();
    var typed = new HashMap<>(Map.of("version", "1"));
    assertThat(post(report + "/striking", typed))
        .hasStatus(422)
        .bodyText()
        .contains("Оберіть, чому");
    typed.put("reason", "TWICE");
    assertThat(post(report + "/striking", typed)).hasStatus(422).bodyText().contains("поінформ");

    var plain = Objects.requireNonNull(post("/reports", typed()).getResponse().getRedirectedUrl());
    typed.put("same", "1");
    assertThat(post(plain + "/striking", typed)).hasStatus3xxRedirection();
    assertThat(get(plain))
        .bodyText()
        .contains("вже зареєстровано під іншим номером", "<del class=\"num\">", report)
        .doesNotContain(plain + "/correction");
    assertThat(get("/reports")).bodyText().contains("вже зареєстровано під іншим номером");
    assertThat(get("/reports/print")).bodyText().contains("<del class=\"under\">П-");

    assertThat(post(plain + "/striking/undo", Map.of())).hasStatus3xxRedirection();
    assertThat(get(plain)).bodyText().contains(plain + "/correction").doesNotContain("<del");
  }

  private static Map<String, String> typed() {
    var typed = new HashMap<String, String>();
    typed.put("draft", UUID.randomUUID().toString());
    typed.put("scenario", "A1");
    typed.put("basis", "APPLICATION");
    typed.put("channel", "P102");
    typed.put("reporter", "VICTIM");
    typed.put("day", "01.11.2026");
    typed.put("time", "18:40");
    typed.put("kind", "DV");
    typed.put("forms", "PSYCHOLOGICAL");
    typed.put("narrative", "Кричав і погрожував");
    typed.put("people[0].role", "VICTIM");
    typed.put("people[0].name", "Казковська Ярина Олегівна");
    typed.put("people[0].born", "12.03.1985");
    typed.put("people[0].phone", "+380007770101");
    typed.put("people[1].role", "OFFENDER");
    typed.put("people[1].name", "");
    return typed;
  }

  private MvcTestResult get(String address) {
    return olena.get(web, address);
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    return olena.post(web, address, fields);
  }
}
