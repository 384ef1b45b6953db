package ua.kolo.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

@KoloTest
class AssessmentPagesTests {
  private final MockMvcTester web;
  private final AssessmentRecords records;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final Someone keeper = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();

  AssessmentPagesTests(MockMvcTester web, AssessmentRecords records) {
    this.web = web;
    this.records = records;
  }

  @Test
  void theLevelIsShownBeforeTheAssessmentIsWritten() {
    var file = records.open(olena.acting());
    var address = "/cases/" + file + "/assessments";
    var instrument = records.instrument(olena.acting(), "RISK_TRAINING");
    assertThat(get(olena, address)).bodyText().contains("Навчальна оцінка", "План безпеки");
    assertThat(get(olena, address + "?instrument=" + instrument))
        .bodyText()
        .contains("Чи погрожував", "не замінює");

    var fields = new HashMap<String, String>();
    fields.put("key", UUID.randomUUID().toString());
    fields.put("instrument", instrument.toString());
    fields.put("q.KILL", "YES");
    assertThat(post(olena, address, fields))
        .hasStatus(422)
        .bodyText()
        .contains("10 запитань чекають", "Оберіть, кого");
    records
        .found(olena.acting(), file, "RISK_TRAINING", Map.of("CHOKE", "UNKNOWN"), null)
        .answers()
        .forEach((code, answer) -> fields.put("q." + code, answer));
    fields.put("person", records.victim(olena.acting(), file).toString());
    fields.put("occasion", "FIRST");
    assertThat(post(olena, address, fields))
        .hasStatusOk()
        .bodyText()
        .contains("За відповідями рівень: низький", "1 запитання без відповіді");
    fields.put("shown", "LOW");
    fields.put("given", "MEDIUM");
    assertThat(post(olena, address, fields)).hasStatus(422).bodyText().contains("чому рівень");
    fields.put("reason", "Вигадано: погрози по телефону");
    var written = post(olena, address, fields);
    var one = Objects.requireNonNull(written.getResponse().getRedirectedUrl());
    assertThat(post(olena, address, fields).getResponse().getRedirectedUrl()).isEqualTo(one);
    var changed = new HashMap<>(fields);
    changed.put("reason", "Вигадано: погрози по телефону, змінено");
    assertThat(post(olena, address, changed))
        .hasStatus(409)
        .bodyText()
        .contains("першим надсиланням", one, "по телефону, змінено")
        .doesNotContain(Objects.requireNonNull(fields.get("key")));

    assertThat(get(olena, one))
        .bodyText()
        .contains("середній", "погрози по телефону", "немає відповіді", "Скласти план безпеки");
    assertThat(get(olena, "/cases/" + file)).bodyText().contains("за підрахунком: низький");
    for (var format : new String[] {"DOCX", "PDF", "ODT"}) {
      assertThat(get(olena, one + "/document?format=" + format)).as(format).hasStatusOk();
    }
  }

  @Test
  void anAnswerChangedAfterTheLevelWasShownShowsTheLevelAgain() {
    var file = records.open(olena.acting());
    var found = records.found(olena.acting(), file, "RISK_TRAINING", Map.of("KILL", "YES"), null);
    var fields = new HashMap<String, String>();
    found.answers().forEach((code, answer) -> fields.put("q." + code, answer));
    fields.put("instrument", found.instrument().toString());
    fields.put("person", found.person().toString());
    fields.put("occasion", "FIRST");
    fields.put("shown", "LOW");
    fields.put("given", "LOW");

    assertThat(post(olena, "/cases/" + file + "/assessments", fields))
        .hasStatusOk()
        .bodyText()
        .contains("рівень: високий");
  }

  @Test
  void aFormIsTriedLoadedAndPutInUse() {
    assertThat(get(keeper, "/instruments")).bodyText().contains("Оцінювання потреб", "не звірено");
    assertThat(load(new byte[0])).hasStatus(422).bodyText().contains("Оберіть файл");
    assertThat(load("не форма".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("рядок 1");
    var text = InstrumentRecords.text("OWN_PAGE", 1);
    assertThat(
            load(
                text.replace("\"level\": \"HIGH\"}]}", "\"level\": \"LOW\"}]}")
                    .getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("Приклад 1");
    var address =
        Objects.requireNonNull(
            load(text.getBytes(StandardCharsets.UTF_8)).getResponse().getRedirectedUrl());

    assertThat(get(keeper, address)).bodyText().contains("лише випробовується", "Увести в дію");
    assertThat(get(keeper, address + "?q.A=YES")).bodyText().contains("рівень: високий");
    assertThat(get(keeper, address + "/file")).hasStatusOk();
    assertThat(post(keeper, address + "/force", Map.of("from", "колись"))).hasStatus(422);
    assertThat(post(keeper, address + "/force", Map.of("from", "01.02.2020"))).hasStatus(422);
    post(keeper, address + "/force", Map.of("from", "01.02.2030"));
    assertThat(get(keeper, address)).bodyText().contains("з 01.02.2030");
  }

  @Test
  void whatIsTriedTakesNoWordsIntoTheAddress() {
    var form = records.instrument(olena.acting(), "CHILD_SAFETY");

    assertThat(get(olena, "/instruments/" + form))
        .bodyText()
        .contains("Що сказала дитина", "q.HARM")
        .doesNotContain("q.VOICE");
  }

  private MvcTestResult load(byte[] content) {
    return web.post()
        .uri("/instruments")
        .multipart()
        .file(new MockMultipartFile("file", "forma.json", "application/json", content))
        .with(csrf())
        .with(keeper.asks())
        .exchange();
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
