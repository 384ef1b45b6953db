package ua.kolo.cases;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

/// Days of review that were set before they were owed: looked for after the start, and daily.
@Component
class CaseReviewRound {
  private static final Logger LOG = LoggerFactory.getLogger(CaseReviewRound.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final CaseRows rows;
  private final CaseReviews reviews;
  private final TransactionOperations transaction;
  private final Clock clock;

  CaseReviewRound(
      CaseRows rows, CaseReviews reviews, TransactionOperations transaction, Clock clock) {
    this.rows = rows;
    this.reviews = reviews;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${kolo.cases.reviews-after:PT3M}",
      fixedDelayString = "${kolo.cases.reviews-every:P1D}")
  void look() {
    for (var one : PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(_ -> unowed())))) {
      try {
        Acting.system(one.unit()).run(() -> transaction.executeWithoutResult(_ -> owe(one.file())));
      } catch (RuntimeException failed) {
        // The next file must not wait for this one; it is tried again later.
        LOG.error("Could not owe the review of {}: {}", one.file(), failed.getClass().getName());
      }
    }
  }

  private void owe(UUID file) {
    rows.find(file).ifPresent(row -> reviews.owed(row, clock.instant()));
  }

  private List<CaseRows.Unowed> unowed() {
    return rows.unowed(Days.today(clock));
  }
}
