package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.CountedStatements;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.audit.Written;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Incident.What;
import ua.kolo.clearance.IncidentFilter;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.clearance.Reason;
import ua.kolo.duties.Duties;
import ua.kolo.duties.DutyFilter;
import ua.kolo.identity.Role;
import ua.kolo.intake.OwnReports;
import ua.kolo.intake.Reports;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Where the head of an institution says so, its files are read by those who work with them: absent
/// to other colleagues, in lists, searches and at their addresses.
@KoloTest
class NeedToKnowTests {
  private final UUID unit = UUID.randomUUID();
  private final Someone lead = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Someone colleague = Someone.as(Role.POLICE, unit).settle();
  private final Someone coordinator = Someone.as(Role.COORDINATOR, unit).settle();
  private final CaseRecords records;
  private final Cases cases;
  private final Circles circles;
  private final Joining joining;
  private final CaseEntries entries;
  private final Reports reports;
  private final OwnReports ownReports;
  private final Clearance clearance;
  private final NeedToKnow need;
  private final Duties duties;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final MockMvcTester web;

  NeedToKnowTests(
      CaseRecords records,
      Cases cases,
      Circles circles,
      Joining joining,
      CaseEntries entries,
      Reports reports,
      OwnReports ownReports,
      Clearance clearance,
      NeedToKnow need,
      Duties duties,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      MockMvcTester web) {
    this.records = records;
    this.cases = cases;
    this.circles = circles;
    this.joining = joining;
    this.entries = entries;
    this.reports = reports;
    this.ownReports = ownReports;
    this.clearance = clearance;
    this.need = need;
    this.duties = duties;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.web = web;
  }

  @Test
  void untilTheHeadSaysSoColleaguesReadEachOthersFiles() {
    var file = file();
    assertThat(colleague.get(web, "/cases/" + file)).hasStatusOk();

    Workplace.narrow(unit);
    assertThat(colleague.get(web, "/cases/" + file)).hasStatus(404);

    Workplace.widen(unit);
    assertThat(colleague.get(web, "/cases/" + file)).hasStatusOk();
  }

  @Test
  void whetherItHoldsIsAskedOnceInATransactionAndAnewWhereItChanges() {
    Workplace.narrow(unit);
    try (var statements = new CountedStatements()) {
      colleague
          .acting()
          .run(
              () ->
                  transaction.executeWithoutResult(
                      _ -> {
                        assertThat(need.narrows()).isTrue();
                        assertThat(need.narrows()).isTrue();
                        assertThat(statements.count()).isEqualTo(1);
                        need.whole(() -> assertThat(need.narrows()).isFalse());
                        assertThat(need.narrows()).isTrue();
                      }));
    }
    Workplace.widen(unit);
    assertThat(colleague.acting().call(need::narrows)).isFalse();
  }

  @Test
  void aColleagueFindsTheFileNowhere() {
    var file = file();
    var reference = lead.acting().call(() -> cases.find(file)).reference();
    Workplace.narrow(unit);

    assertThat(text(lead.get(web, "/cases"))).contains(reference);
    assertThat(text(colleague.get(web, "/cases"))).doesNotContain(reference);
    assertThat(text(colleague.get(web, "/api/v1/cases"))).doesNotContain(file.toString());
    var number = reference.replaceAll("^С-(\\d{4})-0*(\\d+)$", "year=$1&number=$2");
    assertThat(colleague.get(web, "/api/v1/cases/numbered?" + number)).hasStatus(404);
    for (var child : List.of("", "/entries", "/turns", "/circle", "/events", "/links")) {
      var address = "/api/v1/cases/" + file + child;
      assertThat(lead.get(web, address)).as(child).hasStatusOk();
      assertThat(colleague.get(web, address)).as(child).hasStatus(404);
    }
  }

  @Test
  void whatIsOwedOnTheFileIsNotAmongTheDutiesOfColleagues() {
    var file = file();
    var reference = lead.acting().call(() -> cases.find(file)).reference();
    assertThat(text(colleague.get(web, "/duties"))).contains(reference);

    Workplace.narrow(unit);

    assertThat(text(lead.get(web, "/duties"))).contains(reference);
    assertThat(text(colleague.get(web, "/duties"))).doesNotContain(reference);
  }

  @Test
  void coordinatorsHeadsAndWhoeverStandsForTheLeadReadIt() {
    var file = file();
    Workplace.narrow(unit);

    assertThat(coordinator.get(web, "/cases/" + file)).hasStatusOk();
    var head = Someone.as(Role.HEALTH, unit).settle();
    Workplace.change("update identity.post set heads = true where id = ?", head.post());
    assertThat(reads(acting(head, Role.HEALTH.rights(true)), file)).isTrue();
    var deputy =
        Acting.person(UUID.randomUUID(), "Заступник", lead.post(), unit, lead.role().rights());
    assertThat(reads(deputy, file)).isTrue();
    assertThat(reads(colleague.acting(), file)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoIsNarrowedIsToldByThePostNotByTheRightsOfTheMoment(Role role) {
    var one = Someone.as(role, unit).settle();
    Workplace.narrow(unit);

    for (var rights : List.of(role.rights(), Set.<Right>of(), Set.of(Right.CASE_READ))) {
      assertThat(acting(one, rights).call(need::narrows))
          .as("%s with %s", role, rights)
          .isEqualTo(role.seesPersons() && role != Role.COORDINATOR);
    }
  }

  @Test
  void aTokenWithAPartOfTheRightsOpensNothingMoreAndACoordinatorsNothingLess() {
    var file = file();
    var reference = lead.acting().call(() -> cases.find(file)).reference();
    Workplace.narrow(unit);

    assertThatThrownBy(
            () -> acting(colleague, Set.of(Right.CASE_WRITE)).run(() -> circles.take(file)))
        .isInstanceOf(NotFound.class);
    var owed =
        acting(colleague, Set.of(Right.DUTY_READ))
            .call(
                () ->
                    duties.list(
                        DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN), null, 50));
    assertThat(owed.toString()).doesNotContain(reference);
    assertThat(reads(acting(coordinator, Set.of(Right.CASE_READ, Right.PERSON_READ)), file))
        .isTrue();
  }

  @Test
  void whoIsLetInNeitherTakesTheLeadNorGivesItToAnother() {
    var file = file();
    lead.acting().run(() -> circles.add(file, colleague.post()));
    Workplace.narrow(unit);

    assertThatThrownBy(() -> colleague.acting().run(() -> circles.take(file)))
        .isInstanceOf(Conflict.class);
    assertThat(text(colleague.get(web, "/cases/" + file + "/circle")))
        .doesNotContain("name=\"what\" value=\"LEAD\"");
    coordinator.acting().run(() -> circles.lead(file, 1, colleague.post(), true));
    assertThat(reads(lead.acting(), file)).isTrue();
  }

  @Test
  void itIsNotBegunWhereNobodyReadsAllRecords() {
    var alone = UUID.randomUUID();
    var head = Someone.as(Role.PROGRAMME_MANAGER, alone).settle();
    Workplace.change("update identity.post set heads = true where id = ?", head.post());
    var acting = acting(head, Role.PROGRAMME_MANAGER.rights(true));

    assertThatThrownBy(() -> acting.run(need::begin)).isInstanceOf(Conflict.class);
    Someone.as(Role.COORDINATOR, alone).settle();
    acting.run(need::begin);
  }

  @Test
  void whoIsLetInReadsItUntilLetOut() {
    var file = file();
    Workplace.narrow(unit);

    lead.acting().run(() -> circles.add(file, colleague.post()));
    assertThat(colleague.get(web, "/cases/" + file)).hasStatusOk();
    colleague
        .acting()
        .run(() -> entries.write(file, CaseRecords.note(Section.WORK, "Вигадане"), null));

    lead.acting().run(() -> circles.end(file, colleague.post()));
    assertThat(colleague.get(web, "/cases/" + file)).hasStatus(404);
  }

  @Test
  void whoeverIsGivenTheLeadReadsItAndWhoGaveItNoMore() {
    var file = file();
    Workplace.narrow(unit);
    var fields = Map.of("what", "LEAD", "post", colleague.post().toString(), "version", "1");

    assertThat(lead.post(web, "/cases/" + file + "/circle", fields)).hasRedirectedUrl("/cases");

    assertThat(colleague.get(web, "/cases/" + file)).hasStatusOk();
    assertThat(lead.get(web, "/cases/" + file)).hasStatus(404);
    // An old page of whoever gave it reaches nothing.
    assertThat(lead.post(web, "/cases/" + file + "/lead", Map.of())).hasStatus(404);
  }

  @Test
  void whatWasJoinedIntoOnesFileIsReadWithIt() {
    var joined = file();
    var leading = lead.acting().call(() -> records.open(lead.acting()));
    Workplace.narrow(unit);
    change(
        "update cases.case_file set joined_into = '%s', ended_at = now(), ending = 'JOINED'",
        leading, joined);
    lead.acting().run(() -> circles.add(leading, colleague.post()));

    assertThat(reads(colleague.acting(), joined)).isTrue();
  }

  @Test
  void whoWorksWithAJoinedFileWorksWithTheLeadingOneUntilTheyArePartedAgain() {
    var reader = Someone.as(Role.CASE_WORKER, unit).settle();
    var leading = file();
    var joined = colleague.acting().call(() -> records.open(colleague.acting()));
    colleague.acting().run(() -> circles.add(joined, reader.post()));
    Workplace.narrow(unit);
    assertThat(reads(reader.acting(), leading)).isFalse();
    var page = coordinator.get(web, "/cases/" + leading + "/joinings?file=" + joined);
    assertThat(text(page)).contains("З головною справою працюватимуть також");

    coordinator.acting().run(() -> joining.join(leading, asked(joined)));
    assertThat(reads(colleague.acting(), leading)).isTrue();
    assertThat(reads(reader.acting(), leading)).isTrue();
    assertThat(reads(reader.acting(), joined)).isTrue();

    coordinator.acting().run(() -> joining.part(joined, 2, "Дві різні"));
    assertThat(reads(colleague.acting(), leading)).isFalse();
    assertThat(reads(reader.acting(), leading)).isFalse();
    assertThat(reads(reader.acting(), joined)).isTrue();
  }

  @Test
  void whoIsLetInLetsNobodyInByJoining() {
    var leading = file();
    lead.acting().run(() -> circles.add(leading, colleague.post()));
    var joined = colleague.acting().call(() -> records.open(colleague.acting()));
    var other = Someone.as(Role.CASE_WORKER, unit).settle();
    colleague.acting().run(() -> circles.add(joined, other.post()));
    Workplace.narrow(unit);

    assertThatThrownBy(() -> colleague.acting().run(() -> joining.join(leading, asked(joined))))
        .isInstanceOf(Conflict.class);
    colleague.acting().run(() -> circles.end(joined, other.post()));
    colleague.acting().run(() -> joining.join(leading, asked(joined)));

    assertThat(reads(other.acting(), leading)).isFalse();
  }

  private static Joining.Asked asked(UUID joined) {
    return new Joining.Asked(joined, 1, 1, "Одна родина", Map.of(), null);
  }

  @Test
  void aBrokenGlassOpensItForReadingOnly() {
    var file = file();
    Workplace.narrow(unit);

    var incident =
        colleague
            .acting()
            .call(() -> clearance.breakGlass(Cases.KIND, file, Reason.THREAT_TO_LIFE));

    assertThat(text(colleague.get(web, "/cases/" + file))).contains("Вигадане головне");
    var note = CaseRecords.note(Section.WORK, "Чуже");
    assertThatThrownBy(() -> colleague.acting().run(() -> entries.write(file, note, null)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> colleague.acting().run(() -> circles.take(file)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> inDatabase(colleague.acting(), turn(file)))
        .isInstanceOf(DataAccessException.class);
    assertThat(text(coordinator.get(web, "/clearance/review")))
        .contains("Терміново відкрито запис, який ведуть інші");

    colleague.acting().run(() -> clearance.closeGlass(incident.id()));
    assertThat(colleague.get(web, "/cases/" + file)).hasStatus(404);
  }

  @Test
  void theGlassOfOnesOwnFileNeedNotBeBroken() {
    var file = file();
    Workplace.narrow(unit);

    assertThatThrownBy(
            () ->
                lead.acting().run(() -> clearance.breakGlass(Cases.KIND, file, Reason.LEGAL_TERM)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void tryingAColleaguesFileByItsNumberIsReportedOnceAndASearchNever() {
    var file = file();
    Workplace.narrow(unit);
    colleague.get(web, "/cases");
    colleague.get(web, "/duties");
    assertThat(tried()).isZero();

    colleague.get(web, "/cases/" + file);
    colleague.get(web, "/cases/" + file + "/circle");

    assertThat(tried()).isEqualTo(1);
  }

  @Test
  void aReportIsReadByAllUntilItIsJoinedThenByWhoWorksWithTheFileAndWhoRegisteredIt() {
    var made = records.make(unit);
    var report = UUID.fromString(made.get("report"));
    assertThat(colleague.acting().call(() -> reports.find(report))).isNotNull();

    Workplace.narrow(unit);

    assertThatThrownBy(() -> colleague.acting().run(() -> reports.find(report)))
        .isInstanceOf(NotFound.class);
    assertThat(text(colleague.get(web, "/reports"))).doesNotContain(report.toString());
    change("update intake.report set post = '%s'", colleague.post(), report);
    assertThat(colleague.acting().call(() -> reports.find(report))).isNotNull();
    // Whoever registered it is not led to open another file for it.
    assertThat(colleague.get(web, "/cases/of-report?report=" + report))
        .hasRedirectedUrl("/reports/" + report);
  }

  @Test
  void aReceivedNoticeIsKeptWithTheReportMadeOfIt() {
    Workplace.change("update directory.body set kind = 'SSD' where id = ?::uuid", unit);
    var sender = Workplace.of("CSS");
    var notice = sender.call(() -> records.notice(unit));
    assertThat(colleague.get(web, "/notices/" + notice)).hasStatusOk();
    var own = lead.acting().call(() -> ownReports.register(notice, null, null));
    lead.acting().run(() -> records.open(own.id()));
    Workplace.narrow(unit);

    assertThat(lead.get(web, "/notices/" + notice)).hasStatusOk();
    assertThat(colleague.get(web, "/notices/" + notice)).hasStatus(404);
    assertThat(text(colleague.get(web, "/notices?all=true"))).doesNotContain(notice.toString());
    assertThat(colleague.get(web, "/reports/" + own.id())).hasStatus(404);
  }

  @Test
  void whoTakesPartReadsAsBefore() {
    var made = records.make(unit);
    var file = UUID.fromString(made.get("id"));
    var guest = Someone.as(Role.POLICE, UUID.fromString(made.get("institution"))).settle().acting();
    assertThat(reads(guest, file)).isTrue();

    Workplace.narrow(unit);

    assertThat(reads(guest, file)).isTrue();
  }

  @Test
  void headsDecideAndNobodyElseAndTheTrailSaysSo() {
    for (var role : List.of(Role.ADMINISTRATOR, Role.COORDINATOR, Role.CASE_WORKER)) {
      var one = Someone.as(role, unit).settle();
      assertThatThrownBy(() -> one.acting().run(need::begin)).isInstanceOf(Forbidden.class);
      assertThat(one.post(web, "/clearance/need-to-know", Map.of("on", "true"))).hasStatus(403);
    }
    var head = acting(coordinator, Role.COORDINATOR.rights(true));

    head.run(need::begin);
    assertThatThrownBy(() -> head.run(need::begin)).isInstanceOf(Conflict.class);
    assertThat(text(coordinator.get(web, "/clearance/need-to-know")))
        .contains("Записи читають ті, хто їх веде", "Це вирішує керівник установи");
    assertThatThrownBy(() -> coordinator.acting().run(need::end)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> inDatabase(coordinator.acting(), ending())).isNotNull();

    assertThat(text(colleague.get(web, "/directory/institutions/" + unit)))
        .contains("Записи читають ті, хто їх веде");

    head.run(need::end);
    assertThat(Written.at(unit))
        .containsSubsequence("INSERT clearance.narrowing", "UPDATE clearance.narrowing");
    assertThat(head.call(need::course)).hasSize(1);
  }

  @Test
  void whatNobodyLeadsIsSeenByCoordinatorsAndGivenOn() {
    var file = file();
    Workplace.narrow(unit);
    assertThat(text(lead.get(web, "/cases?lead=mine"))).contains("/cases/" + file);
    assertThat(text(coordinator.get(web, "/cases?lead=nobody"))).doesNotContain("/cases/" + file);
    Workplace.change("update identity.holding set held_until = now() where post = ?", lead.post());

    assertThat(text(coordinator.get(web, "/cases"))).contains("1 справу ніхто не веде");
    assertThat(text(coordinator.get(web, "/cases?lead=nobody"))).contains("/cases/" + file);
    assertThat(text(coordinator.get(web, "/api/v1/cases?lead=NOBODY"))).contains(file.toString());
    assertThat(text(colleague.get(web, "/cases?lead=nobody"))).doesNotContain("/cases/" + file);
    var fields = Map.of("what", "LEAD", "post", colleague.post().toString(), "version", "1");
    assertThat(coordinator.post(web, "/cases/" + file + "/circle", fields))
        .hasStatus3xxRedirection();
    assertThat(text(colleague.get(web, "/cases?lead=mine"))).contains("/cases/" + file);
    assertThat(text(coordinator.get(web, "/cases"))).doesNotContain("ніхто не веде</span>");
  }

  private static String ending() {
    return """
        with ended as (update clearance.narrowing set ended_at = now(), ended_by = 'x'
                        where ended_at is null returning 1)
        select 1 / count(*) from ended
        """;
  }

  private static String turn(UUID file) {
    return """
        with added as (
          insert into cases.turn (id, unit, file, status, turned_at, turned_by)
          values (gen_random_uuid(), platform.unit(), '%s', 'OPEN', now(), 'x') returning 1)
        select count(*) from added
        """
        .formatted(file);
  }

  private void inDatabase(Acting who, String sql) {
    who.run(() -> transaction.executeWithoutResult(_ -> jdbc.sql(sql).query(Long.class).single()));
  }

  private boolean reads(Acting who, UUID file) {
    try {
      return who.call(() -> cases.find(file)) != null;
    } catch (NotFound hidden) {
      return false;
    }
  }

  private static Acting acting(Someone who, Set<Right> rights) {
    return Acting.person(who.person(), "Проба", who.post(), who.unit(), rights);
  }

  private long tried() {
    return coordinator
        .acting()
        .call(() -> clearance.incidents(IncidentFilter.ALL, last(), 50))
        .stream()
        .filter(one -> one.what() == What.KEPT_TRIED && one.person().equals(colleague.person()))
        .count();
  }

  private static UUID last() {
    return UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
  }

  private UUID file() {
    return lead.acting().call(() -> records.open(lead.acting()));
  }

  private static void change(String sql, UUID with, UUID id) {
    Workplace.change(sql.formatted(with) + " where id = ?::uuid", id);
  }

  private static String text(MvcTestResult page) {
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
