package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.Outline;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;

/// Gathers the money of a programme's whole term for its final report: years before from approved
/// reports, the last one from the final report's own rows.
@Service
@Transactional
public class WholeTerms {
  private final ProgrammeReports reports;
  private final Programmes programmes;

  WholeTerms(ProgrammeReports reports, Programmes programmes) {
    this.reports = reports;
    this.programmes = programmes;
  }

  /// The whole term, as the edition the final report is bound to plans it.
  @Needs(Right.PROGRAMME_READ)
  public WholeTerm of(ProgrammeReport last) {
    var id = new ProgrammeId(last.programme());
    var counted =
        reports.list(id).stream().filter(one -> !one.isOpen() || one.id().equals(last.id()));
    var plan = programmes.adopted(id, last.edition());
    return gathered(plan, last, counted.toList(), one -> reports.told(one.id()));
  }

  /// The same of reports somebody chose: a visitor is told of published ones. A programme may have
  /// been prolonged since: years after the final report's are no part of its term.
  static WholeTerm gathered(
      AdoptedPlan plan,
      ProgrammeReport last,
      List<ProgrammeReport> reports,
      Function<ProgrammeReport, List<ReportedRow>> rows) {
    var times = ToldTimes.of(reports.stream().filter(one -> one.year() <= last.year()).toList());
    var gathered = new Gathered(plan, last.year());
    times.forEach(one -> gathered.take(one, rows.apply(one)));
    return gathered.term(times);
  }

  private static final class Gathered {
    private final AdoptedPlan plan;
    private final int last;
    private final Map<String, AdoptedMeasure> measures = new HashMap<>();
    private final SortedMap<Integer, BigDecimal> spent = new TreeMap<>();
    private final SortedMap<Integer, BigDecimal> elsewhere = new TreeMap<>();
    private final Map<Place, Line> lines = new HashMap<>();

    Gathered(AdoptedPlan plan, int last) {
      this.plan = plan;
      this.last = last;
      plan.measures().forEach(one -> measures.put(one.key(), one));
    }

    void take(ProgrammeReport report, List<ReportedRow> rows) {
      for (var entry : rows) {
        for (var money : entry.money()) {
          take(report.year(), entry.row().key(), money);
        }
      }
    }

    private void take(int year, String key, Spending money) {
      var at = place(measures.get(key), money);
      if (money.spent() != null) {
        spent.merge(year, money.spent(), BigDecimal::add);
        if (at == null) {
          elsewhere.merge(year, money.spent(), BigDecimal::add);
        }
      }
      if (at != null) {
        lines.computeIfAbsent(new Place(key, at), _ -> new Line()).add(year, money);
      }
    }

    /// Where a line of an earlier edition stands in this one: at its place when its source is the
    /// same, else the only one of that source; a measure with one line has it there, however its
    /// source is worded now; else nowhere.
    private static @Nullable Integer place(@Nullable AdoptedMeasure measure, Spending money) {
      if (measure == null) {
        return null;
      }
      var counted = measure.lines().stream().filter(line -> !line.ofWhich()).toList();
      var like =
          counted.stream().filter(line -> Objects.equals(line.source(), money.source())).toList();
      if (like.stream().anyMatch(line -> line.position() == money.line())) {
        return money.line();
      }
      var only = like.isEmpty() ? counted : like;
      return only.size() == 1 ? only.getFirst().position() : null;
    }

    WholeTerm term(List<ProgrammeReport> times) {
      var printed = new HashMap<String, List<Actual.Money>>();
      BigDecimal planned = null;
      for (var measure : plan.measures()) {
        var theirs = new ArrayList<Actual.Money>();
        for (var line : measure.lines()) {
          if (!line.ofWhich()) {
            var sum = planned(line);
            planned = Spending.sum(planned, sum);
            var told = lines.getOrDefault(new Place(measure.key(), line.position()), new Line());
            theirs.add(told.money(line.position(), sum));
          }
        }
        printed.put(measure.key(), theirs);
      }
      return new WholeTerm(planned, spent, gaps(times), elsewhere, printed);
    }

    private static @Nullable BigDecimal planned(AdoptedMeasure.Line line) {
      return line.total() == null && line.byYear().isEmpty() ? null : Outline.amount(line);
    }

    private List<Integer> gaps(List<ProgrammeReport> times) {
      int earliest = times.stream().mapToInt(ProgrammeReport::year).min().orElse(last);
      var from = plan.periodFrom();
      var gaps = new ArrayList<Integer>();
      for (int year = from == null ? earliest : from; year <= last; year++) {
        if (ToldTimes.cover(times, year) != ToldTimes.Cover.WHOLE) {
          gaps.add(year);
        }
      }
      return gaps;
    }
  }

  private record Place(String key, int line) {}

  /// What was told of one line so far.
  private static final class Line {
    private @Nullable BigDecimal allocated;
    private @Nullable BigDecimal financed;
    private final Map<Integer, BigDecimal> spent = new TreeMap<>();

    void add(int year, Spending money) {
      allocated = Spending.sum(allocated, money.allocated());
      financed = Spending.sum(financed, money.financed());
      if (money.spent() != null) {
        spent.merge(year, money.spent(), BigDecimal::add);
      }
    }

    Actual.Money money(int line, @Nullable BigDecimal planned) {
      var sum = spent.values().stream().reduce(BigDecimal::add).orElse(null);
      return new Actual.Money(line, planned, allocated, financed, sum, spent);
    }
  }
}
