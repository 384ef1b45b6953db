package ua.kolo.programmes.checking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Period;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Term;

/// T4: where the table has a column for it, every measure has a term, inside the plan's period.
final class TermCheck implements Check {
  @Override
  public List<Finding> check(Survey survey) {
    long printed = survey.measures().stream().filter(m -> isPrinted(m.term())).count();
    boolean column = survey.hasColumn(Role.TERM) || printed * 2 > survey.measures().size();
    var all = new ArrayList<Finding>();
    if (column) {
      gather(survey, "MISSING", t -> !isPrinted(t), Map.of(), all);
    }
    var period = survey.plan().head().period();
    if (period != null) {
      var words = Map.of("period", period.from() + "–" + period.to());
      gather(survey, "OUTSIDE", t -> isOutside(t, period), words, all);
    }
    return all;
  }

  private static void gather(
      Survey survey,
      String variant,
      Predicate<Term> wrong,
      Map<String, String> words,
      List<Finding> all) {
    var places =
        survey.measures().stream().filter(m -> wrong.test(m.term())).map(survey::place).toList();
    if (!places.isEmpty()) {
      all.add(Finding.text(Rule.T4, variant, places, words));
    }
  }

  private static boolean isPrinted(Term term) {
    return term.raw() != null && !term.raw().isBlank();
  }

  private static boolean isOutside(Term term, Period period) {
    return isPrinted(term)
        && !term.periodInherited()
        && !term.doubtful()
        && (isOutside(term.from(), period) || isOutside(term.to(), period));
  }

  private static boolean isOutside(@Nullable LocalDate day, Period period) {
    return day != null && (day.getYear() < period.from() || day.getYear() > period.to());
  }
}
