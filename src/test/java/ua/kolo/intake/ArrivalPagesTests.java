package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

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
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;

@KoloTest
class ArrivalPagesTests {
  private final MockMvcTester web;
  private final Intake intake;
  private final Notices notices;
  private final SentNotices arrivals;
  private final Reports reports;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID());
  private final Acting desk = Workplace.of("SSD");
  private final Someone service =
      new Someone(
          Objects.requireNonNull(desk.person()),
          Objects.requireNonNull(desk.post()),
          Role.CASE_WORKER,
          desk.unit());

  ArrivalPagesTests(
      MockMvcTester web, Intake intake, Notices notices, SentNotices arrivals, Reports reports) {
    this.web = web;
    this.intake = intake;
    this.notices = notices;
    this.arrivals = arrivals;
    this.reports = reports;
  }

  /// From a report to the desk: looked at before it goes, received there, seen by who told.
  @Test
  void anInstitutionIsToldAndSaysThatItReceivedIt() {
    olena.settle();
    var registered = olena.acting().call(() -> intake.register(ReportRecords.report(), null));
    var report = "/reports/" + registered.id();
    assertThat(olena.get(web, report + "/telling?kind=SSD")).hasStatusOk();
    assertThat(olena.get(web, report)).bodyText().contains(report + "/telling");

    var typed = new HashMap<>(Map.of("kind", "SSD", "key", "t-1", "words", "Діти з нею"));
    assertThat(olena.post(web, report + "/telling", typed)).hasStatus(422);
    typed.put("receiver", desk.unit().toString());
    var looked = olena.post(web, report + "/telling", typed);
    assertThat(looked).hasStatusOk().bodyText().contains("Небувалюк Марійка", "вигадане місце");
    typed.put("seen", seen(looked));
    typed.put("words", "Діти з нею, інше");
    assertThat(olena.post(web, report + "/telling", typed)).hasStatusOk();
    typed.put("words", "Діти з нею");
    assertThat(olena.post(web, report + "/telling", typed)).hasStatus3xxRedirection();
    assertThat(olena.get(web, report)).bodyText().contains("ще не підтверджено");

    var list = service.get(web, "/notices");
    assertThat(list).hasStatusOk().bodyText().contains(registered.reference(), "Небувалюк");
    var notice = Jsoup.parse(body(list)).select("a.opens").attr("href");
    assertThat(service.get(web, notice)).bodyText().contains("Діти з нею", "Отримано");
    assertThat(service.get(web, "/reports")).bodyText().contains("/notices");
    assertThat(service.post(web, notice, Map.of("words", "Прийнято за № 4")))
        .hasStatus3xxRedirection();
    assertThat(service.get(web, "/notices")).bodyText().doesNotContain(registered.reference());
    assertThat(service.get(web, "/notices?all=true")).bodyText().contains(registered.reference());
    assertThat(olena.get(web, notice)).bodyText().contains("Прийнято за № 4");
    assertThat(olena.get(web, report)).bodyText().contains("отримано");
  }

  /// From the notice to a report of the receiver's own, in one step; each leads to the other.
  @Test
  void aNoticeIsRegisteredAsAReportOfOnesOwnOnce() {
    olena.settle();
    var told = olena.acting().call(() -> intake.register(ReportRecords.report(), null));
    var asked = new Arrival.New(desk.unit(), "Діти з нею");
    var id = olena.acting().call(() -> arrivals.send(told.id(), asked, null, null));
    var notice = "/notices/" + id;
    assertThat(service.get(web, notice)).bodyText().contains("/reports/entry?notice=" + id);

    var entry = service.get(web, "/reports/entry?notice=" + id);
    assertThat(entry)
        .hasStatusOk()
        .bodyText()
        .contains("Небувалюк Оксана Петрівна", "Небувалюк Марійка", "Діти з нею")
        .contains(told.reference(), "вигадане місце");
    var typed = fields(body(entry));
    typed.put("people[0].phone", "+380007770177");
    var sent = service.post(web, "/reports", typed);
    var own = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    assertThat(own).startsWith("/reports/");
    assertThat(service.post(web, "/reports", typed).getResponse().getRedirectedUrl())
        .isEqualTo(own);

    var registered = desk.call(() -> reports.find(UUID.fromString(own.substring(9))));
    assertThat(registered.words().outerNumber()).isEqualTo(told.reference());
    assertThat(registered.people()).extracting(Report.Involved::role).contains("VICTIM");
    assertThat(service.get(web, own)).bodyText().contains(notice);
    assertThat(service.get(web, notice))
        .bodyText()
        .contains(own, registered.reference())
        .doesNotContain("/reports/entry?notice=");
    assertThat(olena.get(web, notice))
        .bodyText()
        .contains(registered.reference())
        .doesNotContain(own);
    assertThat(olena.get(web, "/reports/" + told.id())).bodyText().contains("отримано");
    typed.put("draft", UUID.randomUUID().toString());
    assertThat(decided(typed)).hasStatus(409).bodyText().contains("вже зареєстровано");
    assertThat(service.get(web, "/reports/entry?notice=" + id)).hasStatus(409);
    assertThat(olena.get(web, "/reports/entry?notice=" + id)).hasStatus(409);
  }

  @Test
  void whatWasTypedFromANoticeWithdrawnMeanwhileIsRegisteredWithoutIt() {
    olena.settle();
    var told = olena.acting().call(() -> intake.register(ReportRecords.report(), null));
    var asked = new Arrival.New(desk.unit(), null);
    var id = olena.acting().call(() -> arrivals.send(told.id(), asked, null, null));
    var typed = fields(body(service.get(web, "/reports/entry?notice=" + id)));
    typed.put("narrative", "Набране з голосу");
    olena.acting().run(() -> notices.undo(told.id(), id));

    var refused = service.post(web, "/reports", typed);

    assertThat(refused)
        .hasStatus(409)
        .bodyText()
        .contains("Набране з голосу", "відкликано")
        .doesNotContain("written-before");
    var again = fields(body(refused));
    assertThat(again).doesNotContainKey("notice").containsEntry("draft", typed.get("draft"));
    assertThat(service.post(web, "/reports", again)).hasStatus3xxRedirection();
    assertThat(service.post(web, "/reports", typed)).hasStatus3xxRedirection();
  }

  @Test
  void ofWhomANoticeTellsWithoutANameTheFormAsksWhetherToNameThem() {
    olena.settle();
    var named =
        List.of(
            ReportRecords.named("VICTIM", "Небувалюк Оксана Петрівна", null),
            ReportRecords.named("CHILD_WITNESS", "", "PARENT_CHILD"));
    var report = new NewReport(ReportRecords.facts(null), null, named);
    var told = olena.acting().call(() -> intake.register(report, null));
    var asked = new Arrival.New(desk.unit(), null);
    var id = olena.acting().call(() -> arrivals.send(told.id(), asked, null, null));

    var typed = fields(body(service.get(web, "/reports/entry?notice=" + id)));
    var own = service.post(web, "/reports", typed).getResponse().getRedirectedUrl();

    var made = UUID.fromString(Objects.requireNonNull(own).substring(9));
    var child = desk.call(() -> reports.find(made)).in("CHILD_WITNESS");
    assertThat(child).extracting(Report.Involved::relationship).containsExactly("PARENT_CHILD");
  }

  @Test
  void aNoticeThatIsNotOursIsNotSaidToBeWrittenBefore() {
    olena.settle();
    var told = olena.acting().call(() -> intake.register(ReportRecords.report(), null));
    var asked = new Arrival.New(desk.unit(), null);
    var id = olena.acting().call(() -> arrivals.send(told.id(), asked, null, null));
    var typed = fields(body(service.get(web, "/reports/entry?notice=" + id)));
    for (int i = 0; i < 5; i++) {
      typed.put("people[" + i + "].known", "new");
    }

    assertThat(olena.post(web, "/reports", typed))
        .hasStatus(409)
        .bodyText()
        .contains("підтверджує установа, якій надіслано")
        .doesNotContain("written-before");
  }

  // Those known since the first registering are asked about; they are others.
  private MvcTestResult decided(Map<String, String> typed) {
    for (int i = 0; i < 5; i++) {
      typed.put("people[" + i + "].known", "new");
    }
    return service.post(web, "/reports", typed);
  }

  private static Map<String, String> fields(String page) {
    var fields = new HashMap<String, String>();
    for (var one : Jsoup.parse(page).select("form[data-autosave] [name]")) {
      var name = one.attr("name");
      switch (one.tagName()) {
        case "textarea" -> fields.put(name, one.wholeText().strip());
        case "select" -> fields.put(name, one.select("option[selected]").attr("value"));
        default -> {
          if (!one.attr("type").matches("checkbox|radio") || one.hasAttr("checked")) {
            fields.put(name, one.val());
          }
        }
      }
    }
    return fields;
  }

  @Test
  void whatIsSentAgainWithOtherWordsIsToldOnlyWhenSaidAnew() {
    olena.settle();
    var id = olena.acting().call(() -> intake.register(ReportRecords.report(), null)).id();
    var page = "/reports/" + id + "/telling";
    var typed = new HashMap<>(Map.of("kind", "SSD", "key", "t-2"));
    typed.put("receiver", desk.unit().toString());
    typed.put("words", "Діти з нею");
    typed.put("seen", seen(olena.post(web, page, typed)));
    assertThat(olena.post(web, page, typed)).hasStatus3xxRedirection();
    assertThat(olena.post(web, page, typed)).hasStatus3xxRedirection();

    typed.put("words", "Діти в бабусі");
    typed.put("seen", seen(olena.post(web, page, typed)));
    var refused = olena.post(web, page, typed);

    assertThat(refused).hasStatus(409).bodyText().contains("/notices/", "Діти в бабусі");
    assertThat(told(id)).hasSize(1);
    typed.put("key", Jsoup.parse(body(refused)).select("[name=key]").val());
    assertThat(olena.post(web, page, typed)).hasStatus3xxRedirection();
    assertThat(told(id)).hasSize(2);
  }

  private List<Notice> told(UUID report) {
    return olena.acting().call(() -> notices.of(report));
  }

  @Test
  void whatChangedBetweenTheLookAndTheSendingIsLookedAtAgain() {
    olena.settle();
    var id = olena.acting().call(() -> intake.register(ReportRecords.report(), null)).id();
    var page = "/reports/" + id + "/telling";
    var typed = new HashMap<>(Map.of("kind", "SSD", "key", "t-3"));
    typed.put("receiver", desk.unit().toString());
    var looked = olena.post(web, page, typed);
    typed.put("seen", seen(looked));
    assertThat(body(looked)).contains("/consents?from=/reports/" + id + "/telling");
    var witness = ReportRecords.named("WITNESS", "Небувалюк Ярема", null);
    olena.acting().run(() -> intake.involve(id, witness));

    var again = olena.post(web, page, typed);

    assertThat(again).hasStatusOk().bodyText().contains("Небувалюк Ярема");
    assertThat(told(id)).isEmpty();
    typed.put("seen", seen(again));
    assertThat(olena.post(web, page, typed)).hasStatus3xxRedirection();
  }

  @Test
  void whoeverTakesItSecondLosesNoWord() {
    olena.settle();
    var report = olena.acting().call(() -> intake.register(ReportRecords.report(), null)).id();
    var asked = new Arrival.New(desk.unit(), null);
    var notice = "/notices/" + olena.acting().call(() -> arrivals.send(report, asked, null, null));
    service.post(web, notice, Map.of("words", "Перша"));

    var second = service.post(web, notice, Map.of("words", "Прийнято за № 5"));

    assertThat(second).hasStatus(409).bodyText().contains("Прийнято за № 5", "Перша");
  }

  @Test
  void aKeyOfAnotherReportIsNotItsNotice() {
    olena.settle();
    var first = olena.acting().call(() -> intake.register(ReportRecords.report(), null)).id();
    var other = olena.acting().call(() -> intake.register(ReportRecords.report(), null)).id();
    var asked = "{\"receiver\": \"" + desk.unit() + "\"}";
    for (var status : List.of(201, 201)) {
      assertThat(keyed("/api/v1/reports/" + first + "/notices", asked)).hasStatus(status);
    }
    assertThat(keyed("/api/v1/reports/" + other + "/notices", asked)).hasStatus(422);
    assertThat(told(first)).hasSize(1);
  }

  @Test
  void whoIsAddedBySomethingSentTwiceIsAddedOnce() {
    olena.settle();
    var id = olena.acting().call(() -> intake.register(ReportRecords.report(), null)).id();
    var asked = "{\"role\": \"WITNESS\", \"identity\": {\"name\": \"Небувалюк Ярема\"}}";
    for (var status : List.of(201, 201)) {
      assertThat(keyed("/api/v1/reports/" + id + "/people", asked)).hasStatus(status);
    }
    assertThat(olena.acting().call(() -> reports.find(id)).in("WITNESS")).hasSize(1);
  }

  private MvcTestResult keyed(String address, String body) {
    return web.post()
        .uri(address)
        .header(ua.kolo.platform.RequestKey.HEADER, "k-1")
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .content(body)
        .with(
            org.springframework.security.test.web.servlet.request
                .SecurityMockMvcRequestPostProcessors.csrf())
        .with(olena.asks())
        .exchange();
  }

  @Test
  void otherProgramsTellAndReceiveToo() {
    olena.settle();
    var report = olena.acting().call(() -> intake.register(ReportRecords.report(), null)).id();
    var address = "/api/v1/reports/" + report + "/notices";
    var asked = "{\"receiver\": \"" + desk.unit() + "\", \"words\": \"Діти з нею\"}";
    assertThat(send(olena, address, asked)).hasStatus(201);
    assertThat(send(olena, address, "{\"told\": \"SSD\", \"channel\": \"PHONE\"}")).hasStatus(201);
    assertThat(send(olena, address, "{}")).hasStatus(400);

    var list = service.get(web, "/api/v1/notices?waiting=true");
    assertThat(list).hasStatusOk().bodyText().contains("Діти з нею");
    var id = body(list).replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    assertThat(send(service, "/api/v1/notices/" + id + "/acknowledgement", "{\"words\": \"так\"}"))
        .hasStatusOk()
        .bodyText()
        .contains("takenAt");
    assertThat(send(olena, address + "/" + id + "/withdrawal", "{}")).hasStatus(204);
    assertThat(service.get(web, "/api/v1/notices/" + id)).hasStatus(404);
  }

  private MvcTestResult send(Someone who, String address, String body) {
    return web.post()
        .uri(address)
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .content(body)
        .with(
            org.springframework.security.test.web.servlet.request
                .SecurityMockMvcRequestPostProcessors.csrf())
        .with(who.asks())
        .exchange();
  }

  private static String seen(MvcTestResult shown) {
    return Jsoup.parse(body(shown)).select("[name=seen]").val();
  }

  private static String body(MvcTestResult shown) {
    return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
