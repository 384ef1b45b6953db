package ua.kolo.tracking.cash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedPlan;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;
import ua.kolo.tracking.Tracking;
import ua.kolo.tracking.reporting.TreasuryFigures;

/// The money of a programme line by line: planned by it, paid by the treasury.
@Service
@Transactional
public class ProgrammeMoney {
  private static final int LONGEST = 30;
  private final Programmes programmes;
  private final Tracking tracking;
  private final CodeRows codes;
  private final CashFacts facts;

  ProgrammeMoney(Programmes programmes, Tracking tracking, CodeRows codes, CashFacts facts) {
    this.programmes = programmes;
    this.tracking = tracking;
    this.codes = codes;
    this.facts = facts;
  }

  /// Lines of the newest adopted edition that are money; a measure that names none has one line, so
  /// that a code may be given to it.
  @Needs(Right.PROGRAMME_READ)
  public List<MoneyLine> lines(ProgrammeId id, int year) {
    var programme = tracking.find(id).orElseThrow(() -> new NotFound(id));
    var uses = codes.ofProgramme(id.value());
    var told = facts.facts(id.value(), programme.unit(), latest(id, programme.unit(), year));
    var lines = new ArrayList<MoneyLine>();
    var plan = programmes.adopted(id);
    for (var measure : plan.measures()) {
      boolean none = measure.lines().stream().allMatch(AdoptedMeasure.Line::ofWhich);
      if (none) {
        lines.add(line(plan, measure, null, year, uses, told));
      }
      for (var line : measure.lines()) {
        if (!line.ofWhich()) {
          lines.add(line(plan, measure, line, year, uses, told));
        }
      }
    }
    return lines;
  }

  /// Years there is something to choose from: the programme's own.
  @Needs(Right.PROGRAMME_READ)
  public SortedSet<Integer> years(ProgrammeId id) {
    var programme = tracking.find(id).orElseThrow(() -> new NotFound(id));
    var years = new TreeSet<Integer>();
    var from = programme.periodFrom();
    var to = programme.periodTo();
    if (from != null && to != null) {
      IntStream.rangeClosed(from, Math.min(to, from + LONGEST)).forEach(years::add);
    }
    years.add(tracking.today().getYear());
    return years;
  }

  /// The latest day of the year the treasury tells of; the whole year when it tells of none.
  @Needs(Right.PROGRAMME_READ)
  public CashPeriod told(ProgrammeId id, int year) {
    var programme = tracking.find(id).orElseThrow(() -> new NotFound(id));
    return latest(id, programme.unit(), year);
  }

  private CashPeriod latest(ProgrammeId id, UUID unit, int year) {
    var theirs = codes.ofProgramme(id.value());
    var uses = theirs.stream().map(CodeUse::id).toList();
    return facts.placings(unit, theirs).stream()
        .filter(placing -> uses.stream().anyMatch(placing.parts()::containsKey))
        .filter(placing -> placing.figure().amounts().spent() != null)
        .map(placing -> placing.figure().period().to())
        .filter(day -> day.getYear() == year)
        .max(Comparator.naturalOrder())
        .map(CashPeriod::upTo)
        .orElse(CashPeriod.year(year));
  }

  private static MoneyLine line(
      AdoptedPlan plan,
      AdoptedMeasure measure,
      AdoptedMeasure.@Nullable Line line,
      int year,
      List<CodeUse> uses,
      Map<TreasuryFigures.Place, CashFact> told) {
    int at = line == null ? 0 : line.position();
    return new MoneyLine(
        measure.key(),
        measure.number(),
        measure.text(),
        measure.goal(),
        at,
        line == null ? null : line.source(),
        line == null ? List.of() : line.payers(),
        line == null ? null : plan.planned(line, year),
        uses.stream().filter(use -> use.key().equals(measure.key()) && use.line() == at).toList(),
        told.get(new TreasuryFigures.Place(measure.key(), at)));
  }
}
