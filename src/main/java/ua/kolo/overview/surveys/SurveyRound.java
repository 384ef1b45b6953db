package ua.kolo.overview.surveys;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;

/// Looks from time to time what was published since, and who was registered since.
@Component
class SurveyRound {
  private static final Logger LOG = LoggerFactory.getLogger(SurveyRound.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final OwedRows rows;
  private final SurveyDuties duties;
  private final TransactionOperations transaction;

  SurveyRound(OwedRows rows, SurveyDuties duties, TransactionOperations transaction) {
    this.rows = rows;
    this.duties = duties;
    this.transaction = transaction;
  }

  @Scheduled(
      initialDelayString = "${kolo.surveys.look-after:PT2M}",
      fixedDelayString = "${kolo.surveys.look-every:PT1H}")
  void look() {
    for (var unit : PROGRAM.call(() -> all(rows::unitsAsking))) {
      var program = Acting.system(unit);
      for (var survey : program.call(() -> all(rows::open))) {
        program.run(() -> look(survey));
      }
    }
  }

  private void look(UUID survey) {
    try {
      duties.look(survey);
    } catch (RuntimeException failed) {
      // The next request must not wait for this one; it is tried again later.
      LOG.error("Could not look after request {}: {}", survey, failed.getClass().getName());
    }
  }

  private List<UUID> all(Supplier<List<UUID>> ids) {
    return Objects.requireNonNull(transaction.execute(_ -> ids.get()));
  }
}
