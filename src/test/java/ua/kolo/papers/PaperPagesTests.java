package ua.kolo.papers;

import static org.assertj.core.api.Assertions.assertThat;

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
import ua.kolo.cases.NewCase;
import ua.kolo.cases.Parties;
import ua.kolo.cases.SafeContact;
import ua.kolo.cases.SafeContacts;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;

@KoloTest
class PaperPagesTests {
  private final MockMvcTester web;
  private final PaperRecords records;
  private final SafeContacts contacts;
  private final Parties parties;
  private final Persons persons;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();

  PaperPagesTests(
      MockMvcTester web,
      PaperRecords records,
      SafeContacts contacts,
      Parties parties,
      Persons persons) {
    this.web = web;
    this.records = records;
    this.contacts = contacts;
    this.parties = parties;
    this.persons = persons;
  }

  @Test
  void aPaperIsDraftedCorrectedNumberedPrintedAndAnnulled() {
    var file = records.open(olena.acting());
    var person = records.victim(olena.acting(), file);
    var police = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
    var address = "/cases/" + file + "/papers";
    assertThat(get(address)).bodyText().contains("Довідка про звернення");
    assertThat(get(address + "?kind=NOTICE_POLICE&person=" + person))
        .bodyText()
        .contains("щодо Небилицької Оксани Петрівни");

    var fields = new HashMap<String, String>();
    fields.put("key", UUID.randomUUID().toString());
    fields.put("kind", "NOTICE_POLICE");
    fields.put("person", person.toString());
    fields.put("body", "Вигаданий лист щодо Небилицької О. П.");
    assertThat(post(address, fields)).hasStatus(422).bodyText().contains("Оберіть, кому");
    fields.put("receiver", police.unit().toString());
    assertThat(post(address, fields)).hasStatus(422);
    fields.put("reason", "VITAL_INTEREST");
    fields.put("why", "вигадано");
    var made = post(address, fields);
    var flashed = made.getMvcResult().getFlashMap().get("notice");
    var paper = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    assertThat(post(address, fields).getResponse().getRedirectedUrl()).isEqualTo(paper);
    var changed = new HashMap<>(fields);
    changed.put("body", "Змінений лист");
    assertThat(post(address, changed))
        .hasStatus(409)
        .bodyText()
        .contains("першим надсиланням", paper, "Змінений лист");

    assertThat(flashed).isEqualTo("papers.said.untold");
    assertThat(get(paper)).bodyText().contains("№ 1/", "Вигаданий лист", "Анулювати");
    for (var format : new String[] {"DOCX", "PDF", "ODT"}) {
      assertThat(get(paper + "/document?format=" + format)).as(format).hasStatusOk();
    }
    post(paper + "/annulment", Map.of());
    assertThat(get(paper)).bodyText().contains("анульовано").doesNotContain("Анулювати");
    assertThat(get("/cases/" + file)).bodyText().contains("Повідомлення поліції", "анульовано");
  }

  @Test
  void whoChoosesAnOffenderForAPaperOfTheOthersIsAskedAgain() {
    var file = records.open(olena.acting());
    var named = Identity.named("Казковський Остап");
    var offender = olena.acting().call(() -> persons.add(named, List.of()));
    var party = new NewCase.NewParty(offender, "OFFENDER", null, false);
    olena.acting().run(() -> parties.add(file, party, null));
    var address = "/cases/" + file + "/papers?person=" + offender;

    assertThat(get(address + "&kind=CERTIFICATE"))
        .hasStatusOk()
        .bodyText()
        .contains("щодо того, хто постраждав", "Казковський Остап");
    assertThat(get(address + "&kind=REFERRAL"))
        .bodyText()
        .contains("Присвоїти номер")
        .doesNotContain("щодо того, хто постраждав");
  }

  @Test
  void aPaperForHerSaysThatNobodyWritesToHer() {
    var file = records.open(olena.acting());
    var person = records.victim(olena.acting(), file);
    var address = "/cases/" + file + "/papers?person=" + person;
    assertThat(get(address + "&kind=PLAN")).bodyText().doesNotContain("ніколи не пишуть");

    var words = new SafeContact.Words("сусідка", null, null, null);
    olena.acting().run(() -> contacts.keep(file, person, 0, true, words, null));

    assertThat(get(address + "&kind=PLAN")).bodyText().contains("ніколи не пишуть");
    assertThat(get(address + "&kind=NOTICE_POLICE")).bodyText().doesNotContain("ніколи не пишуть");
    assertThat(get(address + "&kind=DECISION_NO")).bodyText().contains("Відмова заборонена");
  }

  @Test
  void theLeafletNamesNobodyAndNoReason() {
    assertThat(get("/leaflet"))
        .bodyText()
        .contains("Корисні телефони", "116 123")
        .contains("Якщо небезпечно")
        .doesNotContain("насильств", "торгівл", "15-00", "on-paper");
    assertThat(get("/api/v1/leaflet")).bodyText().contains("116 123", "\"places\"");
  }

  private MvcTestResult get(String address) {
    return olena.get(web, address);
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    return olena.post(web, address, fields);
  }
}
