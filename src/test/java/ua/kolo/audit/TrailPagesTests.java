package ua.kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

@KoloTest
class TrailPagesTests {
  private final UUID unit = UUID.randomUUID();
  private final UUID subject = UUID.randomUUID();
  private final Someone auditor = Someone.as(Role.AUDITOR, unit);
  private final Someone worker = Someone.as(Role.CASE_WORKER, unit);
  private final MockMvcTester web;
  private final Trail trail;
  private final TrailReading reading;
  private final TrailNames names;
  private final TrailCsv csv;

  TrailPagesTests(
      MockMvcTester web, Trail trail, TrailReading reading, TrailNames names, TrailCsv csv) {
    this.web = web;
    this.trail = trail;
    this.reading = reading;
    this.names = names;
    this.csv = csv;
  }

  @Test
  void theAuditorSeesWhatWasDoneAtTheInstitution() throws UnsupportedEncodingException {
    worker.acting().run(() -> trail.looked("person", subject, "CASE_WORK"));

    assertThat(rows("/audit?subject=" + subject))
        .singleElement()
        .asString()
        .contains("Перегляд", "Особа", subject.toString(), "Робота зі справою");
  }

  @Test
  void anotherInstitutionsAuditorSeesNoneOfIt() throws UnsupportedEncodingException {
    Someone.as(Role.CASE_WORKER, UUID.randomUUID())
        .acting()
        .run(() -> trail.looked("person", subject, "CASE_WORK"));

    assertThat(rows("/audit?subject=" + subject)).isEmpty();
  }

  @Test
  void theOwnersAuditorSeesWhoCameFromElsewhere() throws UnsupportedEncodingException {
    Someone.as(Role.POLICE, UUID.randomUUID())
        .acting()
        .run(() -> trail.lookedElsewhere("person", subject, unit, "PROTECTION_ORDER"));

    assertThat(rows("/audit/subjects/" + subject))
        .singleElement()
        .asString()
        .contains("Переглянуто", "Працівник іншої установи", "Заборонний або обмежувальний припис");
  }

  @Test
  void whatRightWasMissingAndHowOneEnteredIsToldInWords() throws UnsupportedEncodingException {
    assertThat(auditor.get(web, "/today")).hasStatus(403);
    Acting.gate().run(() -> trail.signedIn(auditor.person(), unit, "totp"));

    assertThat(String.join(" ", rows("/audit?who=" + auditor.person())))
        .contains("Сторінка", "бракувало права: бачити, що і до коли має зробити установа")
        .contains("за паролем і кодом")
        .doesNotContain("DUTY_READ", "totp");
  }

  @Test
  void filtersByWhoWhatWhenAndDenial() throws UnsupportedEncodingException {
    worker.acting().run(() -> trail.looked("person", subject, null));
    worker.acting().run(() -> trail.denied("person", subject, "status.notFound"));
    var other = Someone.as(Role.CASE_WORKER, unit);
    other.acting().run(() -> trail.printed("person", subject, null));
    var here = "/audit?subject=" + subject;

    assertThat(rows(here)).hasSize(3);
    assertThat(rows(here + "&who=" + other.person())).singleElement().asString().contains("Друк");
    assertThat(rows(here + "&operation=LOOKED")).hasSize(1);
    assertThat(rows(here + "&denied=true")).singleElement().asString().contains("Відмова");
    assertThat(rows(here + "&to=1.1.2020")).isEmpty();
    assertThat(rows(here + "&kind=person&elsewhere=false")).hasSize(3);
    assertThat(rows(here + "&elsewhere=true")).isEmpty();
    assertThat(rows(here + "&kind=case")).isEmpty();
    worker.acting().run(() -> trail.looked("hidden_address", subject, null));
    assertThat(rows(here + "&kind=person")).hasSize(4);
    assertThat(page(here)).contains("name=\"kind\"", "name=\"elsewhere\"");
    assertThat(rows(here + "&from=1.1.2020")).hasSize(4);
  }

  @Test
  void withoutDaysAMonthIsReadAndWhatIsOlderIsALinkAway() throws UnsupportedEncodingException {
    worker.acting().run(() -> trail.looked("person", subject, null));
    var today = LocalDate.now(Days.KYIV);
    var month = Jsoup.parse(page("/audit"));

    assertThat(month.select("#from").val()).isEqualTo(Days.show(today.minusDays(30)));
    assertThat(month.select("#rows tbody tr").text()).contains(subject.toString());
    assertThat(month.select(".pager a").text()).as("nothing is older").doesNotContain("Раніше");

    var later = page("/audit?from=" + Days.show(today.plusDays(1)));
    assertThat(Jsoup.parse(later).select("#rows tbody tr")).isEmpty();
    var earlier = Jsoup.parse(later).select("a[rel=next]");
    assertThat(earlier.text())
        .isEqualTo("Раніше: " + Days.show(today.minusDays(30)) + " — " + Days.show(today));
    assertThat(rows(earlier.attr("href"))).anyMatch(row -> row.contains(subject.toString()));
  }

  @Test
  void saysWhatItDidNotUnderstand() throws UnsupportedEncodingException {
    assertThat(page("/audit?from=колись")).contains("не зрозуміло");
  }

  @Test
  void pagesWithoutRepeatingOrLosing() throws UnsupportedEncodingException {
    worker
        .acting()
        .run(
            () ->
                IntStream.range(0, TrailReading.PAGE + 3)
                    .forEach(_ -> trail.looked("person", subject, null)));
    var first = Jsoup.parse(page("/audit?subject=" + subject));
    var next = first.select("a[rel=next]").attr("href");

    assertThat(first.select("#rows tbody tr")).hasSize(TrailReading.PAGE);
    assertThat(rows(next)).hasSize(3);
  }

  @Test
  void whatIsTakenOutIsRecorded() throws UnsupportedEncodingException {
    worker.acting().run(() -> trail.looked("person", subject, null));

    assertThat(page("/audit.csv?subject=" + subject)).contains("Перегляд").contains(";person;");
    page("/audit/subjects/" + subject);
    page("/audit/subjects/" + subject + "/print");

    assertThat(Written.at(unit))
        .containsExactly("LOOKED person", "EXPORTED trail 1", "LOOKED trail", "PRINTED trail");
  }

  @Test
  void whatDidNotFitIntoTheFileIsSaidInItsLastLine() {
    worker.acting().run(() -> trail.looked("person", subject, null));
    worker.acting().run(() -> trail.looked("person", subject, null));
    var query =
        new TrailQuery(null, null, "person", subject.toString(), null, null, null, null, null);

    var cut = auditor.acting().call(() -> reading.export(query.filter(), 1));
    assertThat(cut.rows()).hasSize(1);
    assertThat(text(csv.of(names(cut), cut.cut(), Locale.of("uk")))).contains("не вмістилися");
    var whole = auditor.acting().call(() -> reading.export(query.filter(), 2));
    assertThat(text(csv.of(names(whole), whole.cut(), Locale.of("uk"))))
        .doesNotContain("не вмістилися");
  }

  private List<TrailLine> names(TrailReading.Export taken) {
    return auditor.acting().call(() -> names.of(taken.rows()));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  @Test
  void thePaperTellsThePersonInPlainWords() throws UnsupportedEncodingException {
    worker.acting().run(() -> trail.looked("person", subject, "SUBJECT_REQUEST"));

    assertThat(page("/audit/subjects/" + subject + "/print"))
        .contains("Довідка про перегляд персональних даних", "На прохання самої особи")
        .contains("Чого тут немає");
  }

  private List<String> rows(String address) throws UnsupportedEncodingException {
    return Jsoup.parse(page(address)).select("tbody tr").eachText();
  }

  private String page(String address) throws UnsupportedEncodingException {
    var answer = web.get().uri(address).with(auditor.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
