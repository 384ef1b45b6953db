package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.plan.Term;

/// «67,0 тис. грн» of a measure due in 2026, beside others whose cells say how much in which year:
/// it is that year's, which a person is asked to confirm.
final class LoneYears {
  private LoneYears() {}

  static List<Measure> date(Columns columns, List<Measure> measures, List<Question> questions) {
    boolean byColumn = columns.money.stream().anyMatch(c -> columns.get(c).year() != null);
    boolean told = measures.stream().flatMap(m -> m.lines().stream()).anyMatch(LoneYears::several);
    return byColumn || !told
        ? measures
        : measures.stream().map(one -> dated(one, questions)).toList();
  }

  private static boolean several(FundingLine line) {
    return line.state() == State.AMOUNT && line.byYear().size() > 1;
  }

  private static Measure dated(Measure measure, List<Question> questions) {
    Integer year = only(measure.term());
    if (year == null || measure.lines().stream().noneMatch(LoneYears::undated)) {
      return measure;
    }
    int own = year;
    var origin = Objects.requireNonNullElse(measure.origins().get(Field.AMOUNT), Origin.PERSON);
    questions.add(
        new Question(
            Question.Code.AMOUNT_UNCLEAR,
            measure.key(),
            Field.AMOUNT,
            List.of(String.valueOf(own)),
            origin));
    return measure.paid(measure.lines().stream().map(line -> of(line, own)).toList());
  }

  private static boolean undated(FundingLine line) {
    return line.state() == State.AMOUNT && line.byYear().isEmpty() && line.total() != null;
  }

  private static FundingLine of(FundingLine line, int year) {
    var sum = line.total();
    if (!undated(line) || sum == null) {
      return line;
    }
    var byYear = new TreeMap<Integer, BigDecimal>();
    byYear.put(year, sum);
    return line.in(byYear);
  }

  /// The one year the measure's own words name.
  private static @Nullable Integer only(Term term) {
    var from = term.from();
    var to = term.to();
    if (from == null || to == null || term.periodInherited() || term.doubtful()) {
      return null;
    }
    return from.getYear() == to.getYear() ? from.getYear() : null;
  }
}
