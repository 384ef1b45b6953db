package ua.kolo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewReportTests {
  private static final Words WORDS =
      new Words("Розповідь Олени", null, null, null, null, null, null);
  private static final NewReport REPORT = report(null);

  @Test
  void itsTextNamesNobody() {
    assertThat(REPORT.toString()).doesNotContain("Олени").doesNotContain("Words");
  }

  @Test
  void whatWasAskedBeforeArrivalsWereToldIsStillTheSame() {
    var before =
        "NewReport[facts=%s, words=%s, people=%s]"
            .formatted(REPORT.facts(), REPORT.words(), REPORT.people());

    assertThat(REPORT.asked()).isEqualTo(before);
  }

  @Test
  void anotherArrivalIsAnotherRequest() {
    var one = report(Instant.parse("2026-11-20T22:03:00Z"));
    var other = report(Instant.parse("2026-11-20T22:04:00Z"));

    assertThat(one.asked()).isNotEqualTo(REPORT.asked()).isNotEqualTo(other.asked());
  }

  private static NewReport report(@Nullable Instant arrived) {
    var like = ReportRecords.report();
    return new NewReport(like.facts(), WORDS, like.people(), arrived);
  }
}
