package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import ua.kolo.assistance.Referral;
import ua.kolo.assistance.Referrals;
import ua.kolo.assistance.State;
import ua.kolo.intake.ReportFilter;
import ua.kolo.intake.Reports;

/// What a trial shows at its first start.
@KoloTest
class TrialRecordsTests {
  private static final int ALL = 200;
  @Autowired private AutowireCapableBeanFactory program;
  @Autowired private Reports reports;
  @Autowired private Referrals referrals;

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

  private List<Long> counts(TrialRecords records) {
    return Stream.of("shkola", "politsiia", "koordynator", "fakhivets")
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
