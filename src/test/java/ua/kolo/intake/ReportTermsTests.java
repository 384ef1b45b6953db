package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

@KoloTest
class ReportTermsTests {
  private final Intake intake;
  private final Reports reports;
  private final Duties duties;
  private final Clock clock;

  ReportTermsTests(Intake intake, Reports reports, Duties duties, Clock clock) {
    this.intake = intake;
    this.reports = reports;
    this.duties = duties;
    this.clock = clock;
  }

  @Test
  void whoIsAChildByAgeIsOneWhateverRoleWasTyped() {
    var school = worker("EDU");
    var pupil = named("VICTIM", Identity.named("Небувалюк Яринка").born(years(10), null));
    var boy = named("OFFENDER", Identity.named("Небувалюк Юрко").born(null, year() - 15));
    var seen = named("WITNESS", Identity.named("Небувалюк Марійка").born(years(17), null));
    var grown = named("WITNESS", Identity.named("Небувалюк Олекса").born(years(18), null));

    var registered = register(school, facts("A1"), pupil, boy, seen, grown);

    assertThat(school.call(() -> reports.find(registered.id())).people())
        .extracting(Report.Involved::role)
        .containsExactly("CHILD_VICTIM", "CHILD_OFFENDER", "CHILD_WITNESS", "WITNESS");
    assertThat(codes(school, registered)).contains("D1-CHILDREN", "D1-POLICE");
  }

  @Test
  void aKnownPersonIsAChildByTheAgeThatIsKnown() {
    var council = worker("HROMADA");
    var first =
        register(
            council,
            facts("A1"),
            named("VICTIM", Identity.named("Небувалюк Яринка").born(years(9), null)));
    var child = council.call(() -> reports.find(first.id())).people().getFirst().person();

    var again =
        register(
            council,
            facts("A1"),
            new NewReport.Named(child, null, null, "VICTIM", null, List.of()));

    assertThat(council.call(() -> reports.find(again.id())).people())
        .extracting(Report.Involved::role)
        .containsExactly("CHILD_VICTIM");
    assertThat(codes(council, again)).contains("D5-CHILDREN", "D5-POLICE");
  }

  private Registered register(Acting worker, Facts facts, NewReport.Named... people) {
    return worker.call(() -> intake.register(new NewReport(facts, null, List.of(people)), null));
  }

  private List<String> codes(Acting worker, Registered registered) {
    return owed(worker, registered).stream().map(duty -> duty.rule().code()).toList();
  }

  private List<Duty> owed(Acting worker, Registered registered) {
    var subject = new Subject(Intake.KIND, registered.id(), registered.reference());
    return worker.call(() -> duties.on(subject));
  }

  private LocalDate years(int age) {
    return Days.today(clock).minusYears(age);
  }

  private int year() {
    return Days.today(clock).getYear();
  }

  private static NewReport.Named named(String role, @Nullable Identity identity) {
    return new NewReport.Named(null, identity, List.of(), role, null, List.of());
  }

  private static Facts facts(String scenario) {
    return new Facts(
        scenario,
        "APPLICATION",
        "IN_PERSON",
        "VICTIM",
        null,
        "DV",
        List.of("PSYCHOLOGICAL"),
        List.of(),
        List.of(),
        0,
        false);
  }

  /// Somebody at an institution of that kind.
  static Acting worker(String kind) {
    var worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement("update directory.body set kind = ? where id = ?")) {
      statement.setString(1, kind);
      statement.setObject(2, worker.unit());
      statement.executeUpdate();
      return worker;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
