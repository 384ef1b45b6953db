package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Edrpou;
import ua.kolo.directory.InstitutionChange;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;

@KoloTest
class OpenDataPagesTests {
  private final Acting olena = Desk.of("olena");
  private final MockMvcTester web;
  private final ProgrammeImports imports;
  private final Programmes programmes;
  private final Institutions institutions;
  private final JdbcClient jdbc;
  private final MessageSource messages;
  private final Directory directory;
  private final TransactionOperations transaction;

  OpenDataPagesTests(
      MockMvcTester web,
      ProgrammeImports imports,
      Programmes programmes,
      Institutions institutions,
      JdbcClient jdbc,
      MessageSource messages,
      Directory directory,
      TransactionOperations transaction) {
    this.web = web;
    this.imports = imports;
    this.programmes = programmes;
    this.institutions = institutions;
    this.jdbc = jdbc;
    this.messages = messages;
    this.directory = directory;
    this.transaction = transaction;
  }

  @Test
  void listsAdoptedProgrammesAndNoDrafts() throws UnsupportedEncodingException {
    var number = UUID.randomUUID().toString();
    var draft = olena.call(this::accepted);
    var adopted = olena.call(this::accepted);

    var act = new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 2, 12), number);
    olena.run(() -> programmes.adopt(adopted, 0, act));

    var table = csv("programs");
    assertThat(table).startsWith("uid,title,validFrom,validThrough,status,executantName");
    assertThat(table)
        .contains(number + "-2026-02-12,")
        .contains("рішення,null,2026-02-12," + number + ",null,обласна рада,null")
        .contains("/public/programmes/" + adopted)
        .doesNotContain(draft.toString());
  }

  @Test
  void aProgrammeIsCompletedOnceItsLastYearIsOverInKyiv() {
    var id = olena.call(this::accepted);
    var act = new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 2, 12), "" + id);
    olena.run(() -> programmes.adopt(id, 0, act));
    int last = Objects.requireNonNull(olena.call(() -> programmes.adopted(id)).periodTo());

    var before = status(id, last + "-12-31T21:30:00Z");
    assertThat(status(id, last + "-12-31T22:30:00Z"))
        .isNotEqualTo(before)
        .isEqualTo(status(id, (last + 1) + "-06-01T12:00:00Z"));
  }

  private Object status(ProgrammeId id, String moment) {
    var clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    var tables = new OpenDataTables(jdbc, clock, messages, directory, "");
    var rows =
        Acting.visitor().call(() -> transaction.execute(_ -> tables.rows(OpenDataTable.PROGRAMS)));
    return Objects.requireNonNull(rows).stream()
        .filter(row -> String.valueOf(row.get("programUrl")).endsWith(id.toString()))
        .map(row -> Objects.requireNonNull(row.get("status")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePublishersCodeStandsWhereTheInstitutionIsTheCouncilThatPassedTheAct() throws Exception {
    var name = "Вигадана рада " + UUID.randomUUID();
    var code = code();
    var change = new InstitutionChange(name, "CSS", code, null, Demo.TERRITORY).deliberately();
    var unit = olena.call(() -> institutions.add(change));
    var council =
        Acting.person(UUID.randomUUID(), "olena", UUID.randomUUID(), unit, olena.rights());
    var id = council.call(this::accepted);
    var number = UUID.randomUUID().toString();
    var first = new Act(name, Act.Kind.DECISION, LocalDate.of(2026, 2, 12), "1-" + number);
    var second = new Act(name, Act.Kind.DECISION, LocalDate.of(2026, 3, 12), "2-" + number);

    council.run(() -> programmes.adopt(id, 0, first));
    var begun = council.call(() -> programmes.amend(id, programmes.find(id).version()));
    council.run(() -> programmes.adopt(id, begun.version(), second));

    assertThat(csv("programs")).contains(name + "," + code.value());
    assertThat(csv("amendments"))
        .contains(
            "2-" + number + "-2026-03-12,1-" + number + "-2026-02-12,", name + "," + code.value());
  }

  /// What was made once is made anew with its day, its plan and its institution.
  @Test
  void aTableMadeBeforeKnowsWhatTheInstitutionIsCalledSince() throws Exception {
    var name = "Вигадана рада " + UUID.randomUUID();
    var change = new InstitutionChange(name, "CSS", null, null, Demo.TERRITORY).deliberately();
    var unit = olena.call(() -> institutions.add(change));
    var council =
        Acting.person(UUID.randomUUID(), "olena", UUID.randomUUID(), unit, olena.rights());
    var id = council.call(this::accepted);
    var number = UUID.randomUUID().toString();
    var act = new Act(name, Act.Kind.DECISION, LocalDate.of(2026, 2, 12), number);
    council.run(() -> programmes.adopt(id, 0, act));
    assertThat(csv("programs")).contains(name + ",null");

    var code = code();
    try (var connection = TestDatabase.admin();
        var told =
            connection.prepareStatement("update directory.body set edrpou = ? where id = ?")) {
      told.setString(1, code.value());
      told.setObject(2, unit);
      told.executeUpdate();
    }

    assertThat(csv("programs")).contains(name + "," + code.value());
  }

  @Test
  void actsOfTwoCouncilsWithOneNumberAndDayAreTwoProgrammes() throws Exception {
    var number = UUID.randomUUID().toString();
    var first = olena.call(this::accepted);
    var second = olena.call(this::accepted);
    var act = new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 2, 12), number);
    olena.run(() -> programmes.adopt(first, 0, act));
    olena.run(() -> programmes.adopt(second, 0, act));
    var begun = olena.call(() -> programmes.amend(second, programmes.find(second).version()));
    var later = new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 3, 1), number);
    olena.run(() -> programmes.adopt(second, begun.version(), later));

    var table = csv("programs");
    assertThat(table.lines().filter(line -> line.contains(first.toString())))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith(number + "-2026-02-12,"));
    assertThat(table.lines().filter(line -> line.contains(second.toString())))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith(number + "-2026-02-12-2,"));
    assertThat(csv("amendments")).contains(number + "-2026-03-01," + number + "-2026-02-12-2,");
  }

  @Test
  void thePublicPageTellsWhatItCostsAndWhichActsChangedIt() throws Exception {
    var id = olena.call(() -> imports.accept(imports.receive("5.xlsx", money())));
    var explained =
        olena.call(
            () -> programmes.findings(id, Locale.of("uk")).stream().map(FindingView::id).toList());
    olena.run(() -> programmes.explain(id, explained, "Так ухвалено"));
    var number = UUID.randomUUID().toString();
    var act = new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 2, 12), number);
    olena.run(() -> programmes.adopt(id, programmes.find(id).version(), act));
    var begun = olena.call(() -> programmes.amend(id, programmes.find(id).version()));
    var later = new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 3, 1), "змінив");
    olena.run(() -> programmes.adopt(id, begun.version(), later));

    var page = web.get().uri("/public/programmes/" + id).exchange();

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("Скільки коштує", "обласний бюджет", "Редакція 1:", number, "змінив");
  }

  private static byte[] money() {
    try (var file =
        Objects.requireNonNull(
            OpenDataPagesTests.class.getResourceAsStream("/samples/5-oblast-money.xlsx"))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void aCitizenFindsAProgrammeByItsWordsAndYear() throws Exception {
    var adopted = olena.call(this::accepted);
    var act =
        new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 2, 12), adopted.toString());
    olena.run(() -> programmes.adopt(adopted, 0, act));
    var title = programmes(adopted).title();
    var year = String.valueOf(programmes(adopted).periodFrom());

    assertThat(listed(title, year)).contains("/public/programmes/" + adopted);
    assertThat(listed(title, "1999")).doesNotContain("/public/programmes/" + adopted);
    assertThat(listed("такого немає " + adopted, year)).contains("Таких програм немає");
  }

  private AdoptedPlan programmes(ProgrammeId id) {
    return olena.call(() -> programmes.adopted(id));
  }

  private String listed(String words, String year) throws UnsupportedEncodingException {
    var answer =
        web.get().uri("/public/programmes").param("q", words).param("year", year).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private static Edrpou code() {
    return ThreadLocalRandom.current()
        .ints(10_000_000, 29_000_000)
        .mapToObj(Integer::toString)
        .flatMap(digits -> Edrpou.of(digits).stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void describesItsTables() {
    assertThat(web.get().uri("/open-data/datapackage.json").exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.resources[*].path")
        .asArray()
        .containsExactly("programs.csv", "amendments.csv", "reports.csv");
  }

  @Test
  void hasTheColumnsOfAmendmentsAndReports() throws UnsupportedEncodingException {
    assertThat(csv("reports"))
        .startsWith(
            "uid,acceptedDate,title,periodStartDate,periodEndDate,programId,programTitle,url\r\n");
    assertThat(csv("amendments")).startsWith("uid,programId,programTitle,legalActType");
  }

  private ProgrammeId accepted() {
    return imports.accept(imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));
  }

  private String csv(String table) throws UnsupportedEncodingException {
    var answer = web.get().uri("/open-data/" + table + ".csv").exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
