package ua.kolo.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Mark;

/// A figure as whoever asks may see it: a number, or what stands instead.
public record Figure(@Nullable BigDecimal amount, @Nullable Mark mark) {
  static Figure of(BigDecimal amount) {
    return new Figure(amount, null);
  }

  static final Figure WITHHELD = new Figure(null, Mark.HIDDEN);

  public boolean isShown() {
    return amount != null;
  }
}
