package ua.kolo.intake.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.Workplace;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.Report;
import ua.kolo.intake.ReportFilter;
import ua.kolo.intake.Reports;
import ua.kolo.intake.Strike;
import ua.kolo.intake.Striking;
import ua.kolo.intake.Words;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.NotFound;

@KoloTest
class ExtractTests {
  private final Extracts extracts;
  private final ExtractRecords records;
  private final ExtractSweep sweep;
  private final Intake intake;
  private final Reports reports;
  private final Striking striking;
  private final Duties duties;
  private final Acting olena = newcomer();

  ExtractTests(
      Extracts extracts,
      ExtractRecords records,
      ExtractSweep sweep,
      Intake intake,
      Reports reports,
      Striking striking,
      Duties duties) {
    this.extracts = extracts;
    this.records = records;
    this.sweep = sweep;
    this.intake = intake;
    this.reports = reports;
    this.striking = striking;
    this.duties = duties;
  }

  @Test
  void aRowBecomesAReportInTheJournalAndNothingOfItStays() {
    var id = records.mapped(olena, ExtractRecords.ROW.formatted("1"));
    var line = tried(id).getFirst();
    assertThat(line.state()).isEqualTo(Line.State.READY);

    assertThat(register(id, line)).isEqualTo(Line.State.REGISTERED);
    olena.run(() -> extracts.finish(id));

    var report = journal().getFirst();
    assertThat(report.facts().forms()).containsExactly("PHYSICAL");
    assertThat(report.words().outerNumber()).isEqualTo("ЖЄО-1");
    assertThat(report.people())
        .extracting(one -> Objects.requireNonNull(one.identity()).name())
        .containsExactlyInAnyOrder("Небилицька Орина Петрівна", "Небилицький Тарас");
    var ended = olena.call(() -> extracts.look(id));
    assertThat(ended.ending()).isEqualTo(Extract.Ending.REGISTERED);
    assertThat(ended.heads()).isEmpty();
    assertThatThrownBy(() -> tried(id)).isInstanceOf(Conflict.class);
  }

  @Test
  void pupilsOfASchoolAreChildrenThoughNoDateOfBirthSaysSo() {
    var school = Workplace.of("EDU");
    var row = ExtractRecords.ROW.formatted("77").replace("12.05.1990", "");
    var mother =
        ExtractRecords.ROW
            .formatted("78")
            .replace("Небилицька Орина Петрівна", "Примарна Дарина Іванівна")
            .replace("Небилицький Тарас", "Примарний Остап");
    var id = records.upload(school, row, mother);
    assertThat(school.call(() -> extracts.isOfChildren())).isTrue();
    assertThat(olena.call(() -> extracts.isOfChildren())).isFalse();
    var columns = school.call(() -> extracts.guess(id));
    school.run(
        () ->
            extracts.map(
                id,
                new Extract.Mapping(
                    columns, "A5", "MESSAGE", "SUBJECT", "SUBJECT", "DV", false, true)));

    var lines = school.call(() -> extracts.tried(id, 0, 10));
    lines.forEach(line -> school.run(() -> extracts.register(id, line.id())));

    var told = school.call(() -> reports.list(ReportFilter.ALL, null, 10));
    assertThat(told.getFirst().in("VICTIM")).as("of age by her date of birth").hasSize(1);
    var report = told.getLast();
    assertThat(report.in("CHILD_VICTIM")).hasSize(1);
    var subject = new Subject(Intake.KIND, report.id(), report.reference());
    assertThat(school.call(() -> duties.on(subject)))
        .extracting(duty -> duty.rule().code())
        .contains("D1-CHILDREN");
  }

  @Test
  void theSameRowIsNeverRegisteredTwice() {
    var row = ExtractRecords.ROW.formatted("2");
    var first = records.mapped(olena, row);
    register(first, tried(first).getFirst());

    var again = records.mapped(olena, row, row.replace("Вигадано", "Вигадано, з виправленням"));
    assertThat(tried(again)).extracting(Line::state).containsOnly(Line.State.KNOWN);
    tried(again).forEach(line -> register(again, line));
    assertThat(journal()).hasSize(1);

    var other = newcomer();
    var elsewhere = records.mapped(other, row);
    assertThat(other.call(() -> extracts.tried(elsewhere, 0, 10)).getFirst().state())
        .isEqualTo(Line.State.READY);
  }

  @Test
  void aRowWhoseReportWasStruckOutIsRegisteredAnew() {
    var row = ExtractRecords.ROW.formatted("31");
    var wrong = records.mapped(olena, row);
    register(wrong, tried(wrong).getFirst());
    var report = journal().getFirst().id();
    olena.run(() -> striking.strike(report, 1, Strike.Reason.TRIAL, null));

    var again = records.mapped(olena, row);
    assertThat(tried(again).getFirst().state()).isNotEqualTo(Line.State.KNOWN);
    register(again, tried(again).getFirst(), Line.Choice.ANOTHER);

    assertThat(journal()).filteredOn(one -> one.strike() == null).hasSize(1);
    var third = records.mapped(olena, row);
    assertThat(tried(third)).extracting(Line::state).containsOnly(Line.State.KNOWN);
    assertThat(tried(third).getFirst().report()).isNotEqualTo(report);
  }

  @Test
  void somebodyAlikeAsksWhoIsMeant() throws SQLException {
    var first = records.mapped(olena, ExtractRecords.ROW.formatted("3"));
    register(first, tried(first).getFirst());
    var id = records.mapped(olena, ExtractRecords.ROW.formatted("4").replace("10:15", "11:20"));

    var asks = tried(id).getFirst();
    assertThat(asks.state()).isEqualTo(Line.State.ASKS);
    assertThat(register(id, asks)).isEqualTo(Line.State.ASKS);
    var known = asks.victims().getFirst().id();
    choose(id, asks, new Line.Choice(false, known.toString(), Line.Choice.ANOTHER));
    assertThat(register(id, asks)).isEqualTo(Line.State.REGISTERED);
    assertThat(journal().getFirst().people())
        .anyMatch(one -> one.person().equals(known) && one.role().equals("VICTIM"));
    assertThat(chosen(id)).isZero();
  }

  @Test
  void whoWasChosenIsNotKeptInAFileThatIsDiscarded() throws SQLException {
    var first = records.mapped(olena, ExtractRecords.ROW.formatted("11"));
    register(first, tried(first).getFirst());
    var id = records.mapped(olena, ExtractRecords.ROW.formatted("12").replace("10:15", "11:20"));
    var asks = tried(id).getFirst();
    var known = asks.victims().getFirst().id();
    choose(id, asks, new Line.Choice(false, known.toString(), null));
    assertThat(chosen(id)).isOne();

    olena.run(() -> extracts.discard(id));

    assertThat(chosen(id)).isZero();
  }

  private static int chosen(UUID extract) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement(
                """
                select count(*) from intake.extract_row
                 where extract = ? and (victim is not null or offender is not null)
                """)) {
      statement.setObject(1, extract);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  @Test
  void whatCannotBeReadIsToldAndStays() {
    var row = "35.11.2026;1;Небилицька;колись;;містичне;Вигадано";
    var id = records.mapped(olena, row, ExtractRecords.ROW.formatted("5"));

    var faulty = tried(id).getFirst();
    assertThat(faulty.state()).isEqualTo(Line.State.FAULTY);
    assertThat(Objects.requireNonNull(faulty.read()).faults())
        .extracting(Reading.Fault::field)
        .containsExactly(Field.RECEIVED, Field.VICTIM_BORN, Field.FORMS);
    assertThat(register(id, faulty)).isEqualTo(Line.State.FAULTY);
    assertThat(journal()).isEmpty();
    choose(id, faulty, new Line.Choice(true, null, null));
    assertThat(tried(id).getFirst().state()).isEqualTo(Line.State.SKIPPED);
  }

  @Test
  void anOldJournalThatWasWorkedOffBeginsNoTermsAndWhatCameLatelyBeginsItsOwn() {
    var old = ExtractRecords.ROW.formatted("21").replace("03.11.2026", days(31));
    var late = ExtractRecords.ROW.formatted("22").replace("03.11.2026", days(29));
    var id = records.upload(olena, old, late);
    olena.run(() -> extracts.map(id, workedOff(true)));
    assertThat(olena.call(() -> extracts.old(tried(id)))).isOne();

    tried(id).forEach(line -> register(id, line, Line.Choice.ANOTHER));

    var byNumber =
        journal().stream().collect(Collectors.toMap(one -> one.words().outerNumber(), one -> one));
    var past = Objects.requireNonNull(byNumber.get("ЖЄО-21"));
    assertThat(past.workedOff()).isTrue();
    assertThat(owed(past)).isEmpty();
    var recent = Objects.requireNonNull(byNumber.get("ЖЄО-22"));
    assertThat(recent.workedOff()).isFalse();
    assertThat(owed(recent)).isNotEmpty();

    var words = new Words("Виправлено", null, null, null, null, null, null);
    olena.run(() -> intake.correct(past.id(), 1, past.facts(), words));
    var child = new NewReport.Named(null, Identity.named(""), null, "CHILD_WITNESS", null, null);
    olena.run(() -> intake.involve(past.id(), child));
    assertThat(owed(past)).isEmpty();
  }

  @Test
  void anOldJournalOfWhichNobodySaidSoBeginsItsTerms() {
    var old = ExtractRecords.ROW.formatted("23").replace("03.11.2026", days(400));
    var id = records.upload(olena, old);
    olena.run(() -> extracts.map(id, workedOff(false)));

    tried(id).forEach(line -> register(id, line, Line.Choice.ANOTHER));

    assertThat(owed(journal().getFirst())).isNotEmpty();
  }

  private static Extract.Mapping workedOff(boolean workedOff) {
    var columns =
        List.of(
            Field.RECEIVED,
            Field.NUMBER,
            Field.VICTIM,
            Field.VICTIM_BORN,
            Field.OFFENDER,
            Field.FORMS,
            Field.NARRATIVE);
    return new Extract.Mapping(
        new ArrayList<>(columns), "A5", "MESSAGE", "SUBJECT", "SUBJECT", "DV", workedOff, false);
  }

  private static String days(int ago) {
    return Days.show(Days.today(Clock.systemUTC()).minusDays(ago));
  }

  private void register(UUID id, Line line, String who) {
    choose(id, line, new Line.Choice(false, who, who));
    register(id, line);
  }

  private List<Duty> owed(Report report) {
    var subject = new Subject(Intake.KIND, report.id(), report.reference());
    return olena.call(() -> duties.on(subject));
  }

  @Test
  void aChildIsOneByTheDayOfBirth() {
    var id = records.mapped(olena, ExtractRecords.ROW.formatted("6").replace("1990", "2015"));
    register(id, tried(id).getFirst());

    assertThat(journal().getFirst().people())
        .extracting(Report.Involved::role)
        .contains("CHILD_VICTIM");
  }

  @Test
  void columnsAreGuessedByTheirHeadsAndOneFieldStandsOnce() {
    var id = records.upload(olena, ExtractRecords.ROW.formatted("7"));

    var guessed = olena.call(() -> extracts.guess(id));
    assertThat(guessed)
        .containsExactly(
            Field.RECEIVED,
            Field.NUMBER,
            Field.VICTIM,
            Field.VICTIM_BORN,
            Field.OFFENDER,
            Field.FORMS,
            Field.NARRATIVE);
    var twice = new ArrayList<>(guessed);
    twice.set(0, Field.VICTIM);
    assertThatThrownBy(() -> olena.run(() -> extracts.map(id, ExtractRecords.mapping(twice))))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> tried(id)).isInstanceOf(Conflict.class);
  }

  @Test
  void aDiscardedOrForgottenFileIsDestroyed() throws SQLException {
    var id = records.mapped(olena, ExtractRecords.ROW.formatted("8"));
    olena.run(() -> extracts.discard(id));
    assertThat(olena.call(() -> extracts.look(id)).ending()).isEqualTo(Extract.Ending.DISCARDED);
    assertThatThrownBy(() -> newcomer().call(() -> extracts.look(id))).isInstanceOf(NotFound.class);

    var forgotten = records.mapped(olena, ExtractRecords.ROW.formatted("9"));
    try (var connection = TestDatabase.admin();
        var update =
            connection.prepareStatement("update intake.extract set kept_until = ? where id = ?")) {
      update.setTimestamp(1, Timestamp.from(Instant.now().minusSeconds(1)));
      update.setObject(2, forgotten);
      update.executeUpdate();
    }
    sweep.sweep();
    assertThat(olena.call(() -> extracts.look(forgotten)).ending())
        .isEqualTo(Extract.Ending.EXPIRED);
  }

  private List<Line> tried(UUID id) {
    return olena.call(() -> extracts.tried(id, 0, 25));
  }

  private Line.State register(UUID id, Line line) {
    return olena.call(() -> extracts.register(id, line.id()));
  }

  private void choose(UUID id, Line line, Line.Choice choice) {
    olena.run(() -> extracts.choose(id, line.id(), choice));
  }

  private List<Report> journal() {
    return olena.call(() -> reports.list(ReportFilter.ALL, null, 50));
  }

  private static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }
}
