package ua.kolo.overview.surveys;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Mark;
import ua.kolo.counts.Suppression;

/// Answers with a number.
final class Answers {
  private Answers() {}

  static Answer of(UUID part, SurveyItem item, BigDecimal amount, @Nullable String words) {
    boolean small =
        item.ofPeople()
            && amount.signum() > 0
            && Suppression.isSmall(Math.max(1, amount.longValue()));
    return small
        ? new Answer(part, item.id(), null, Mark.FEW, words)
        : new Answer(part, item.id(), amount, null, words);
  }
}
