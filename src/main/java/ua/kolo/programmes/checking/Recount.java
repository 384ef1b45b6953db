package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// Totals counted anew from the lines they sum, by the same reading the checks judge them with.
public final class Recount {
  // They sum lines whole, not what of them falls to somebody.
  private static final Set<Kind> WHOLE =
      EnumSet.of(Kind.GRAND_TOTAL, Kind.SECTION_TOTAL, Kind.YEAR_TOTAL);

  private final Plan plan;
  private final boolean yearly;
  private final boolean whole;

  private Recount(Plan plan) {
    this.plan = plan;
    var columns = plan.layout().columns();
    yearly = columns.stream().anyMatch(c -> c.role() == Role.AMOUNT && c.year() != null);
    whole = !yearly || columns.stream().anyMatch(c -> c.role() == Role.AMOUNT_TOTAL);
  }

  /// Every total becomes one the program counts, whatever was printed.
  public static Plan all(Plan plan) {
    return new Recount(plan).recounted(_ -> true);
  }

  /// Only totals the program counts; what was printed or typed stays as it is.
  public static Plan counted(Plan plan) {
    boolean any = plan.totals().stream().anyMatch(total -> total.origin().isCounted());
    return any ? new Recount(plan).recounted(total -> total.origin().isCounted()) : plan;
  }

  /// Totals of a plan over other money: what each of them sums is read from the plan as it was
  /// planned, the sums are of what now stands in its lines. Where nobody told of any line of a
  /// total it is blank: not told is not zero.
  ///
  /// @param now the same measures with other money, line by line
  public static List<PrintedTotal> over(Plan planned, Plan now) {
    var recount = new Recount(planned);
    var money = new HashMap<String, Amounts>();
    new Survey(now).entries().forEach(entry -> money.put(place(entry), entry.amounts()));
    return new Survey(planned).tallies().stream().map(tally -> recount.over(tally, money)).toList();
  }

  private PrintedTotal over(Tally tally, Map<String, Amounts> money) {
    var parts = new ArrayList<Amounts>();
    for (var part : tally.parts()) {
      var told = told(tally.total(), part.entry(), money);
      var factor = part.factor();
      if (factor == null && !told.isZero()) {
        // Nobody can tell how much of it falls to this total.
        return with(tally.total(), null, new TreeMap<>());
      }
      parts.add(factor == null ? told : told.times(factor).inKopecks());
    }
    boolean told = parts.stream().anyMatch(part -> !part.cells().isEmpty());
    return told
        ? counted(tally.total(), Amounts.sum(parts))
        : with(tally.total(), null, new TreeMap<>());
  }

  /// What is told of a line. Where details stand for their line, as it prints another sum than they
  /// give, the first has what is told of the line alone.
  private static Amounts told(PrintedTotal total, Entry entry, Map<String, Amounts> money) {
    int first = first(entry);
    boolean whole = WHOLE.contains(total.kind()) && entry.line().ofWhich();
    if (!whole || first != entry.number() || first < 2 || anyTold(entry, money)) {
      return money.getOrDefault(place(entry), Amounts.NOTHING);
    }
    return money.getOrDefault(place(entry.measure(), first - 1), Amounts.NOTHING);
  }

  // The number of the first of the details a detail stands among.
  private static int first(Entry entry) {
    int number = entry.number();
    while (number > 1 && entry.measure().lines().get(number - 2).ofWhich()) {
      number--;
    }
    return number;
  }

  private static boolean anyTold(Entry first, Map<String, Amounts> money) {
    var lines = first.measure().lines();
    for (int at = first.number(); at <= lines.size() && lines.get(at - 1).ofWhich(); at++) {
      if (!money.getOrDefault(place(first.measure(), at), Amounts.NOTHING).cells().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String place(Entry entry) {
    return place(entry.measure(), entry.number());
  }

  private static String place(Measure measure, int line) {
    return measure.key() + "#" + line;
  }

  private Plan recounted(Predicate<PrintedTotal> wanted) {
    var totals = new ArrayList<PrintedTotal>();
    for (var tally : new Survey(plan).tallies()) {
      totals.add(wanted.test(tally.total()) ? again(tally) : tally.total());
    }
    return new Plan(
        plan.head(), plan.layout(), plan.nodes(), plan.measures(), totals, plan.questions());
  }

  private PrintedTotal again(Tally tally) {
    return counted(tally.total(), Amounts.sum(tally.parts().stream().map(Part::share).toList()));
  }

  private PrintedTotal counted(PrintedTotal total, Amounts sum) {
    if (total.kind() == Kind.YEAR_TOTAL && total.byYear().isEmpty()) {
      var years = Years.in(Objects.requireNonNullElse(total.subject(), total.label()));
      var amount = years.size() == 1 ? sum.years().get(years.getFirst()) : null;
      return with(total, amount, new TreeMap<>());
    }
    boolean years = yearly || !total.byYear().isEmpty();
    boolean all = whole || total.total() != null;
    return with(total, all ? sum.total() : null, years ? sum.years() : new TreeMap<>());
  }

  private static PrintedTotal with(
      PrintedTotal total, @Nullable BigDecimal amount, SortedMap<Integer, BigDecimal> byYear) {
    return new PrintedTotal(
        total.label(),
        total.kind(),
        total.subject(),
        total.node(),
        total.partOf(),
        amount,
        byYear,
        Map.of(),
        Origin.COUNTED);
  }
}
