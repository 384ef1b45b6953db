package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Workplace;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.persons.Purpose;
import ua.kolo.persons.Sketch;
import ua.kolo.platform.Acting;

/// What was typed of somebody who is known already is kept with her.
@KoloTest
class KnownPersonTests {
  private static final LocalDate BORN = LocalDate.of(1990, 5, 12);
  private final Intake intake;
  private final Reports reports;
  private final Persons persons;
  private final Acting olena = Workplace.of("HROMADA");
  private final UUID known;

  KnownPersonTests(Intake intake, Reports reports, Persons persons) {
    this.intake = intake;
    this.reports = reports;
    this.persons = persons;
    this.known =
        olena.call(
            () ->
                persons.add(
                    typed("Небувалюк Зоряна", null, "+380007770201", "вул. Уявна, 1"), List.of()));
  }

  @Test
  void whatIsNewIsAddedAndTheStateBeforeIsKept() {
    olena.call(
        () ->
            register(
                typed(
                    "Небувалюк Зоряна Іванівна", "12.05.1990", "+380007770202", "вул. Уявна, 2")));

    var now = olena.call(() -> persons.look(known, Purpose.CASE_WORK)).identity();
    assertThat(now.name()).isEqualTo("Небувалюк Зоряна Іванівна");
    assertThat(now.birthDate()).isEqualTo(BORN);
    assertThat(now.phones()).containsExactly("+380007770201", "+380007770202");
    assertThat(now.addresses()).containsExactly("вул. Уявна, 1", "вул. Уявна, 2");
    assertThat(olena.call(() -> persons.history(known)))
        .extracting(state -> state.identity().phones().size())
        .containsExactly(2, 1);
  }

  @Test
  void anotherNameStandsBesideAndAnotherBirthIsKeptInTheReport() {
    olena.call(() -> register(typed("", "12.05.1990", null, null)));

    var again = olena.call(() -> register(typed("Казковська Зоряна", "13.06.1991", null, null)));

    var now = olena.call(() -> persons.look(known, Purpose.CASE_WORK)).identity();
    assertThat(now.others()).containsExactly("Казковська Зоряна");
    assertThat(now.birthDate()).isEqualTo(BORN);
    assertThat(olena.call(() -> reports.find(again.id())).words().narrative())
        .contains("Вигадана розповідь", "Небувалюк Зоряна", "13.06.1991");
  }

  @Test
  void whatIsSaidOfSomebodyAddedLaterIsKeptToo() {
    olena.call(() -> register(typed("", "12.05.1990", null, null)));
    var report = olena.call(() -> intake.register(ReportRecords.report(), null));

    olena.run(() -> intake.involve(report.id(), named(typed("", "1971", "+380007770203", null))));

    assertThat(olena.call(() -> persons.look(known, Purpose.CASE_WORK)).identity().phones())
        .contains("+380007770203");
    assertThat(olena.call(() -> reports.find(report.id())).words().narrative())
        .contains("Вигадана розповідь", "1971");
  }

  @Test
  void nothingTypedChangesNothing() {
    olena.call(
        () ->
            intake.register(
                report(new NewReport.Named(known, null, null, "VICTIM", null, null)), null));

    assertThat(olena.call(() -> persons.history(known))).hasSize(1);
  }

  private Registered register(Identity identity) {
    return intake.register(report(named(identity)), null);
  }

  private NewReport.Named named(Identity identity) {
    return new NewReport.Named(known, identity, List.of(), "VICTIM", null, List.of());
  }

  private static NewReport report(NewReport.Named named) {
    return new NewReport(
        ReportRecords.facts(null),
        new Words("Вигадана розповідь", null, null, null, null, null, null),
        List.of(named));
  }

  private static Identity typed(
      String name, @Nullable String born, @Nullable String phone, @Nullable String address) {
    return new Sketch(name, born, null, phone, address).identity();
  }
}
