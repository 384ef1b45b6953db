package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.AdoptedPlan;

/// Money of a programme by years and sources, in hryvnias: planned by its edition, allocated,
/// financed and spent as reports tell; null where nobody told.
///
/// @param sources all years together
/// @param unspread planned for several years and no one of them, also of a line that divides a part
///   of its sum by years
public record MoneyYears(List<OfYear> years, MoneyPicture sources, @Nullable BigDecimal unspread) {
  public MoneyYears {
    years = List.copyOf(years);
  }

  /// Per cent of the plan all years together spent; null where a part of the plan is no year's, for
  /// what was spent may be of it.
  public @Nullable Integer percent() {
    return unspread == null ? sources.total().percent() : null;
  }

  /// One year.
  ///
  /// @param cover how much of it reports tell of
  public record OfYear(int year, ToldTimes.Cover cover, MoneyPicture money) {}

  public boolean isEmpty() {
    return years.stream().allMatch(one -> one.money().isEmpty()) && unspread == null;
  }

  /// Each year's whole, for a picture.
  public MoneyPicture byYear() {
    var rows =
        years.stream()
            .map(
                one -> {
                  var sum = one.money().total();
                  return new MoneyPicture.Row(
                      String.valueOf(one.year()),
                      sum.planned(),
                      sum.allocated(),
                      sum.financed(),
                      sum.spent());
                })
            .toList();
    return new MoneyPicture(rows, sources.total());
  }

  /// @param told reports none of which tell of the same days, with their rows
  static MoneyYears of(AdoptedPlan plan, Map<ProgrammeReport, List<ReportedRow>> told) {
    var lines = new HashMap<Integer, List<Spending>>();
    BigDecimal unspread = null;
    var years = years(plan);
    for (int year : years) {
      lines.put(year, new ArrayList<>());
    }
    for (var measure : plan.measures()) {
      for (var line : measure.lines()) {
        if (!line.ofWhich()) {
          var rest = line.total();
          for (int year : years) {
            var planned = plan.planned(line, year);
            rest = rest == null || planned == null ? rest : rest.subtract(planned);
            lines
                .computeIfAbsent(year, _ -> new ArrayList<>())
                .add(spending(line.source(), planned));
          }
          boolean left = rest != null && rest.signum() > 0;
          unspread = left ? Spending.sum(unspread, rest) : unspread;
        }
      }
    }
    told.forEach(
        (report, rows) -> {
          for (var entry : rows) {
            for (var one : entry.money()) {
              lines
                  .computeIfAbsent(report.year(), _ -> new ArrayList<>())
                  .add(
                      new Spending(
                          one.line(),
                          one.source(),
                          null,
                          one.allocated(),
                          one.financed(),
                          one.spent()));
            }
          }
        });
    return of(lines, List.copyOf(told.keySet()), unspread);
  }

  private static MoneyYears of(
      Map<Integer, List<Spending>> lines,
      List<ProgrammeReport> times,
      @Nullable BigDecimal unspread) {
    var years =
        lines.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                one ->
                    new OfYear(
                        one.getKey(),
                        ToldTimes.cover(times, one.getKey()),
                        MoneyPicture.ofLines(one.getValue())))
            .toList();
    var all =
        lines.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(one -> one.getValue().stream());
    return new MoneyYears(years, MoneyPicture.ofLines(all.toList()), unspread);
  }

  private static List<Integer> years(AdoptedPlan plan) {
    var years = new TreeSet<Integer>();
    var from = plan.periodFrom();
    var to = plan.periodTo();
    if (from != null && to != null) {
      for (int year = from; year <= to; year++) {
        years.add(year);
      }
    }
    plan.measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .forEach(line -> years.addAll(line.byYear().keySet()));
    if (years.isEmpty()) {
      years.add(plan.act().date().getYear());
    }
    return List.copyOf(years);
  }

  private static Spending spending(@Nullable String source, @Nullable BigDecimal planned) {
    return new Spending(0, source, planned, null, null, null);
  }
}
