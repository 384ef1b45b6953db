package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import ua.kolo.assistance.Referral;
import ua.kolo.assistance.Referrals;
import ua.kolo.assistance.State;
import ua.kolo.intake.Report;
import ua.kolo.intake.ReportFilter;
import ua.kolo.intake.Reports;
import ua.kolo.persons.Persons;

/// What a trial shows at its first start.
@KoloTest
class TrialRecordsTests {
  private static final int ALL = 200;
  private static final List<String> TELLING =
      List.of("shkola", "politsiia", "koordynator", "fakhivets");
  @Autowired private AutowireCapableBeanFactory program;
  @Autowired private Reports reports;
  @Autowired private Referrals referrals;
  @Autowired private Persons persons;

  @Test
  void theTrialBeginsWithWorkUnderWayAndOnce() {
    var records = program.createBean(TrialRecords.class);
    var before = counts(records);
    var received = received(records);

    records.tell();

    assertThat(counts(records)).isEqualTo(before.stream().map(one -> one + 1).toList());
    assertThat(received(records))
        .filteredOn(one -> !received.contains(one))
        .extracting(Referral::state)
        .containsExactlyInAnyOrder(State.SENT, State.ACCEPTED);
    records.run(new DefaultApplicationArguments());
    assertThat(counts(records)).isEqualTo(before.stream().map(one -> one + 1).toList());
  }

  @Test
  void whomTheTrialToldIsLookedForAfterTheTests() {
    var records = program.createBean(TrialRecords.class);
    var before = told(records).keySet();

    records.tell();

    var people = told(records);
    people.keySet().removeAll(before);
    assertThat(people).hasSizeGreaterThan(8);
    assertThat(people.values())
        .allSatisfy(name -> assertThat(LeakCheck.STEMS).anyMatch(name::contains));
  }

  /// Everybody in the reports of those who tell, by the number of the person.
  private Map<UUID, String> told(TrialRecords records) {
    var names = new HashMap<UUID, String>();
    for (var login : TELLING) {
      records
          .acting(login)
          .call(
              () ->
                  persons.named(
                      reports.list(ReportFilter.ALL, null, ALL).stream()
                          .flatMap(report -> report.people().stream())
                          .map(Report.Involved::person)
                          .distinct()
                          .toList()))
          .forEach(match -> names.put(match.id(), match.identity().name()));
    }
    return names;
  }

  private List<Long> counts(TrialRecords records) {
    return TELLING.stream()
        .map(login -> records.acting(login).call(() -> reports.count(ReportFilter.ALL)))
        .toList();
  }

  private List<Referral> received(TrialRecords records) {
    return Stream.of("pravnyk", "nadavach")
        .flatMap(
            login ->
                records.acting(login).call(() -> referrals.list(true, false, null, ALL)).stream())
        .toList();
  }
}
