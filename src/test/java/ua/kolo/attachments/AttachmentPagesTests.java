package ua.kolo.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
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
import ua.kolo.assistance.Referral;
import ua.kolo.assistance.Referrals;
import ua.kolo.cases.Cases;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.papers.Kind;
import ua.kolo.papers.Paper;
import ua.kolo.papers.Papers;

@KoloTest
class AttachmentPagesTests {
  private final MockMvcTester web;
  private final AttachmentRecords records;
  private final Cases cases;
  private final Referrals referrals;
  private final Papers papers;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final Map<String, String> fields = new HashMap<>();

  AttachmentPagesTests(
      MockMvcTester web,
      AttachmentRecords records,
      Cases cases,
      Referrals referrals,
      Papers papers) {
    this.web = web;
    this.records = records;
    this.cases = cases;
    this.referrals = referrals;
    this.papers = papers;
  }

  @Test
  void aFileIsAttachedSeenOnTheCaseTakenOutAndStruckOut() {
    var address = "/cases/" + records.open(olena.acting());
    assertThat(get(address)).bodyText().contains("Файлів ще немає", "Долучити файл");
    assertThat(get(address + "/attachments")).bodyText().contains("щонайбільше 20 МБ");
    fields.put("title", "Довідка лікаря");
    fields.put("section", "HEALTH");
    fields.put("key", UUID.randomUUID().toString());
    var made = attached(address, AttachmentRecords.WORDS, "Небувалюк.txt");
    assertThat(attached(address, AttachmentRecords.WORDS, "Небувалюк.txt")).isEqualTo(made);
    assertThat(made).doesNotContain("Небувалюк");

    assertThat(get(made)).bodyText().contains("Довідка лікаря", "Небувалюк.txt", "здоров’я");
    assertThat(get(address))
        .bodyText()
        .contains("Долучено файл: Довідка лікаря", made)
        .containsOnlyOnce("class=\"opens\" href=\"" + made);
    var taken = get(made + "/content");
    assertThat(taken).hasStatusOk();
    assertThat(taken.getResponse().getHeader("Content-Disposition"))
        .matches("attachment; filename=\"[0-9a-f]{8}\\.txt\"");
    assertThat(taken.getResponse().getHeaders("X-Content-Type-Options")).contains("nosniff");
    assertThat(taken.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(taken.getResponse().getContentAsByteArray()).isEqualTo(AttachmentRecords.WORDS);

    fields.clear();
    assertThat(post(made + "/withdrawal")).hasStatus(422).bodyText().contains("Напишіть, чому");
    fields.put("reason", "З іншої справи");
    post(made + "/withdrawal");
    assertThat(get(made)).bodyText().contains("викреслено", "З іншої справи", "<del");
    assertThat(get(address)).bodyText().contains("Викреслено файл: Довідка лікаря");
    assertThat(get(address + "/print")).bodyText().contains("Викреслено файл: Довідка лікаря");
    assertThat(get(made + "/withdrawal").getResponse().getRedirectedUrl()).isEqualTo(made);
  }

  @Test
  void whoSignedIsShownAndThatNobodyCheckedItInBothLanguages() {
    var address = "/cases/" + records.open(olena.acting());
    var signed = attached(address, SignedFiles.read("inside.p7s"), "answer.p7s");
    assertThat(get(signed))
        .bodyText()
        .contains(
            "Прикладенко Ганна Вигаданівна",
            "Директорка",
            "КНЕДП «Вигаданий ключ»",
            "Підписаний документ лежить у цьому файлі",
            "ланцюг сертифікатів не перевірено")
        .doesNotContain("TINUA");
    assertThat(get(signed + "?lang=en"))
        .bodyText()
        .contains("the chain of certificates is not verified", "Директорка");
    var xml = SignedFiles.xades("", "2026-11-20T10:15:00Z");
    var held =
        attached(address, SignedFiles.container(Map.of("signatures.xml", xml)), "answer.asice");
    assertThat(get(held))
        .bodyText()
        .contains("Прикладенко Ганна", "20.11.2026 12:15", "Відповідь Небувалюк.pdf");
    var broken = attached(address, Arrays.copyOf(SignedFiles.read("apart.p7s"), 500), "x.p7s");
    assertThat(get(broken)).bodyText().contains("підпис не прочитано", "пошкоджено або обірвано");
    assertThat(get(address))
        .bodyText()
        .contains("Прикладенко Ганна", "ланцюг сертифікатів не перевірено", "підпис не прочитано");
  }

  @Test
  void whatIsRefusedIsSaidAtTheFileAndNothingTypedIsLost() {
    var address = "/cases/" + records.open(olena.acting()) + "/attachments";
    fields.put("title", "Довідка, що лишиться");
    fields.put("section", "HEALTH");
    fields.put("confined", "true");

    var refused = give(address, SignedFiles.utf8("#!/bin/sh"), "довідка.txt");
    assertThat(refused)
        .hasStatus(422)
        .bodyText()
        .contains("Це програма, сценарій або вебсторінка", "Довідка, що лишиться")
        .containsPattern("value=\"HEALTH\"\\s+selected")
        .containsPattern("name=\"confined\"[^>]*checked");
    assertThat(give(address, new byte[0], "")).hasStatus(422).bodyText().contains("Оберіть файл");
    fields.put("title", "я".repeat(301));
    assertThat(give(address, AttachmentRecords.WORDS, "a.txt")).hasStatus(422);
    fields.put("title", "");
    fields.put("tie", "paper:не-ід");
    assertThat(give(address, AttachmentRecords.WORDS, "a.txt"))
        .hasStatus(422)
        .bodyText()
        .contains("Такого направлення чи документа");
    assertThat(web.post().uri(address).with(csrf()).with(olena.asks()).exchange()).hasStatus(422);
  }

  @Test
  void theScanOfAnAnswerAndTheSignedCopyAreAttachedFromWhereTheyBelong() {
    var worker = olena.acting();
    var file = records.open(worker);
    var person = worker.call(() -> cases.find(file)).in("VICTIM").getFirst().person();
    var centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
    var asked =
        new Referral.New(file, person, centre.unit(), "012.0", false, null, true, "Вигадане");
    var vital = new Ground("VITAL_INTEREST", "вигадано");
    var referral = worker.call(() -> referrals.send(asked, vital, null));
    var plan = new Paper.New(file, person, Kind.PLAN, null, null, null, null, null);
    var paper = worker.call(() -> papers.make(plan, null));
    var form = "/cases/" + file + "/attachments";

    assertThat(get("/referrals/" + referral)).bodyText().contains(form + "?referral=" + referral);
    assertThat(get("/papers/" + paper)).bodyText().contains(form + "?paper=" + paper);
    assertThat(get(form + "?referral=" + referral))
        .bodyText()
        .contains("відповідь на направлення: Вигадана установа", "підписаний примірник")
        .containsPattern("value=\"referral:" + referral + "\"\\s+selected");
    fields.put("tie", "paper:" + paper);
    var made = attached("/cases/" + file, AttachmentRecords.WORDS, "plan.txt");
    assertThat(get(made)).bodyText().contains("/papers/" + paper);
    assertThat(get("/cases/" + file)).bodyText().contains("підписаний примірник документа");
  }

  private String attached(String file, byte[] content, String name) {
    var answer = give(file + "/attachments", content, name);
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult give(String address, byte[] content, String name) {
    var request =
        web.post()
            .uri(address)
            .multipart()
            .file(new MockMultipartFile("file", name, "application/pdf", content));
    fields.forEach(request::param);
    return request.with(csrf()).with(olena.asks()).exchange();
  }

  private MvcTestResult get(String address) {
    return olena.get(web, address);
  }

  private MvcTestResult post(String address) {
    return olena.post(web, address, fields);
  }
}
