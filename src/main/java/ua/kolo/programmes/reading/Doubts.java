package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Measure.Note;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.plan.Question.Code;

/// What a whole reading leaves in doubt: amounts not understood, rows put right, a document that
/// does not say whose it is or for which years.
final class Doubts {
  static final double UNCLEAR = 0.5;
  private static final Origin NOWHERE = new Origin(-1, -1, -1, UNCLEAR);

  private Doubts() {}

  static List<Question> of(Head head, List<Measure> measures) {
    var all = new ArrayList<Question>();
    if (head.level() == null) {
      all.add(new Question(Code.LEVEL_UNCLEAR, null, null, List.of(), NOWHERE));
    }
    if (head.period() == null) {
      all.add(new Question(Code.PERIOD_UNCLEAR, null, null, List.of(), NOWHERE));
    }
    for (var measure : measures) {
      row(measure).ifPresent(all::add);
      var unclear = unclear(measure);
      if (unclear != null) {
        all.add(
            new Question(
                Code.AMOUNT_UNCLEAR,
                measure.key(),
                Field.AMOUNT,
                List.copyOf(unclear.raw().values()),
                unclear.origin()));
      }
    }
    return all;
  }

  /// A row put right in a way that may be wrong: its cells moved, or words of another row joined.
  private static Optional<Question> row(Measure measure) {
    var origin = measure.origins().getOrDefault(Field.TEXT, NOWHERE);
    boolean shifted = measure.notes().contains(Note.SHIFTED_ROW);
    boolean joined = measure.notes().contains(Note.CONTINUED_ROW);
    if (!shifted && !(joined && origin.confidence() < Origin.DOUBTFUL)) {
      return Optional.empty();
    }
    var code = shifted ? Code.SHIFTED_ROW : Code.CONTINUED_ROW;
    return Optional.of(
        new Question(code, measure.key(), Field.TEXT, List.of(measure.text()), origin));
  }

  private static @Nullable FundingLine unclear(Measure measure) {
    return measure.lines().stream()
        .filter(line -> line.origin().confidence() <= UNCLEAR)
        .findFirst()
        .orElse(null);
  }
}
