package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Workplace;
import ua.kolo.law.Law;

/// The columns of a journal are dated data.
@KoloTest
class JournalFormTests {
  private static final Map<Journal, String> ANNEXES =
      Map.of(
          Journal.BODIES, "додаток 1", Journal.HEALTH, "додаток 2", Journal.EDUCATION, "додаток 3");
  private static final LocalDate NEW_FORM = LocalDate.of(2027, 1, 1);
  private final JournalForm forms;
  private final Law law;

  JournalFormTests(JournalForm forms, Law law) {
    this.forms = forms;
    this.law = law;
  }

  @Test
  void whatWasRegisteredUnderAnOldFormIsPrintedUnderIt() {
    var old = List.of(new JournalForm.Column("NUMBER", "№ з/п"));
    var next = List.of(new JournalForm.Column("NUMBER", "Номер"));
    var eve = report("П-2026-00007", "2026-12-31T21:59:00Z");
    var midnight = report("П-2027-00001", "2026-12-31T22:00:00Z");
    var later = report("П-2027-00002", "2027-02-01T10:00:00Z");

    var parts =
        JournalForm.parts(
            List.of(eve, midnight, later), (_, day) -> day.isBefore(NEW_FORM) ? old : next);

    assertThat(parts)
        .containsExactly(
            new JournalForm.Part(old, List.of(eve)),
            new JournalForm.Part(next, List.of(midnight, later)));
  }

  @Test
  void eachJournalHasItsColumnsWithActClauseAndWhatIsNotVerified() {
    var worker = Workplace.of("EDU");
    for (var journal : Journal.values()) {
      var values =
          worker.call(() -> law.values("journal_column", law.today())).stream()
              .filter(value -> value.item().startsWith(journal.name() + "_"))
              .toList();
      assertThat(values)
          .hasSize(15)
          .allSatisfy(value -> assertThat(value.basis().act()).isNotNull())
          .extracting(value -> value.basis().clause())
          .containsOnly(ANNEXES.get(journal));
      var uk = worker.call(() -> forms.parts(List.of(), journal.name(), Locale.of("uk")));
      assertThat(uk.getFirst().columns()).hasSize(15);
      assertThat(uk.getFirst().columns().getFirst())
          .isEqualTo(new JournalForm.Column("NUMBER", "№ з/п"));
    }
  }

  private static Report report(String reference, String at) {
    return new Report(
        UUID.randomUUID(),
        reference,
        "BODIES",
        1,
        Instant.parse(at),
        "Проба",
        ReportRecords.facts(null),
        Words.NOTHING,
        false,
        null,
        false,
        List.of(),
        List.of());
  }
}
