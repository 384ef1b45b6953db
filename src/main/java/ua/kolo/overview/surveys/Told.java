package ua.kolo.overview.surveys;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Mark;

/// How one thing stands for one hromada.
///
/// @param source where the answer comes from
/// @param href where it is published
public record Told(
    Source source,
    @Nullable BigDecimal amount,
    @Nullable Mark mark,
    @Nullable String words,
    @Nullable String href) {
  static final Told MISSING = new Told(Source.MISSING, null, null, null, null);

  /// Where an answer comes from.
  public enum Source {
    /// What the hromada published: nobody was asked.
    PUBLISHED,
    /// The hromada told it for this request.
    ANSWERED,
    MISSING
  }

  static Told published(BigDecimal amount, String href) {
    return new Told(Source.PUBLISHED, amount, null, null, href);
  }

  static Told of(Answer answer) {
    return new Told(Source.ANSWERED, answer.amount(), answer.mark(), answer.words(), null);
  }

  public boolean isMissing() {
    return source == Source.MISSING;
  }
}
