package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Term;

/// «67,0 тис. грн» of a measure due in 2026, beside others whose cells say how much in which year:
/// it is that year's.
final class LoneYears {
  private LoneYears() {}

  static List<Measure> date(Columns columns, List<Measure> measures) {
    boolean byColumn = columns.money.stream().anyMatch(c -> columns.get(c).year() != null);
    boolean told = measures.stream().flatMap(m -> m.lines().stream()).anyMatch(LoneYears::several);
    return byColumn || !told ? measures : measures.stream().map(LoneYears::dated).toList();
  }

  private static boolean several(FundingLine line) {
    return line.state() == State.AMOUNT && line.byYear().size() > 1;
  }

  private static Measure dated(Measure measure) {
    Integer year = only(measure.term());
    if (year == null || measure.lines().stream().noneMatch(LoneYears::undated)) {
      return measure;
    }
    int own = year;
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
