package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Files of the treasury or the budget system: tried, taken, withdrawn; and figures no line takes.
@Service
@Transactional
public class CashImports {
  private static final int LONGEST_NAME = 200;
  private final CashRows cash;
  private final CodeRows codes;
  private final CashFacts facts;
  private final PlannedLines planned;
  private final Clock clock;

  CashImports(CashRows cash, CodeRows codes, CashFacts facts, PlannedLines planned, Clock clock) {
    this.cash = cash;
    this.codes = codes;
    this.facts = facts;
    this.planned = planned;
    this.clock = clock;
  }

  /// Newest first, withdrawn ones too.
  @Needs(Right.PROGRAMME_READ)
  public List<CashImport> list() {
    return cash.imports();
  }

  @Needs(Right.PROGRAMME_READ)
  public CashImport find(UUID id) {
    return cash.imports().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  /// Figures that are upon no line, or in part, with the reason; those a hand can split first.
  @Needs(Right.PROGRAMME_READ)
  public List<Placing> waiting() {
    return facts.placings(Acting.current().unit()).stream()
        .filter(placing -> placing.why() != null)
        .sorted(Comparator.comparing(placing -> placing.why() == Placing.Why.NO_LINE))
        .toList();
  }

  /// Every figure that counts now.
  @Needs(Right.PROGRAMME_READ)
  public List<Placing> figures() {
    return facts.placings(Acting.current().unit());
  }

  /// What taking the table would do; nothing is written.
  @Needs(Right.PROGRAMME_MANAGE)
  public CashTrial tried(List<List<String>> rows, CashOrder order) {
    return trial(rows, order);
  }

  /// Writes the rows that are new or changed, but those with a fault. Taken again, the same file
  /// writes nothing.
  ///
  /// @param confirmed faults were read: their rows are left out, and sums that look wrong are right
  @Needs(Right.PROGRAMME_MANAGE)
  public Taken take(String fileName, List<List<String>> rows, CashOrder order, boolean confirmed) {
    var trial = trial(rows, order);
    if (trial.isBlocked() || trial.changes().isEmpty()) {
      throw new BadRequest("cash.take.nothing");
    }
    if (!trial.faults().isEmpty() && !confirmed) {
      throw new Conflict("cash.take.confirm");
    }
    var source = cash.addImport(named(fileName), clock.instant());
    trial.written().forEach(line -> cash.add(source, line));
    return new Taken(source, trial.changes().size());
  }

  /// A file that was taken, and how many of its rows were written.
  public record Taken(UUID file, int rows) {}

  /// Takes a file back: what it said no longer counts, and what was told before it does again.
  @Needs(Right.PROGRAMME_MANAGE)
  public void withdraw(UUID id) {
    var closed = new Closed(codes.ofUnit(Acting.current().unit()), codes.closed());
    cash.keys(id).stream()
        .map(closed::title)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .ifPresent(
            title -> {
              throw new Conflict("cash.withdraw.closed", title);
            });
    cash.withdraw(id, clock.instant());
  }

  @Needs(Right.PROGRAMME_READ)
  public Placing placing(UUID figure) {
    return facts.placings(Acting.current().unit()).stream()
        .filter(one -> one.figure().id().equals(figure))
        .findFirst()
        .orElseThrow(() -> new NotFound(figure));
  }

  /// The lines a figure may be split between.
  @Needs(Right.PROGRAMME_READ)
  public List<CodeUse> takers(UUID figure) {
    return takers(placing(figure).figure());
  }

  @Needs(Right.PROGRAMME_READ)
  public List<CodeUse> takers(CashFigure one) {
    return codes.ofUnit(Acting.current().unit()).stream().filter(use -> use.takes(one)).toList();
  }

  /// Splits a figure by hand; nothing typed for any line takes the split away.
  @Needs(Right.PROGRAMME_MANAGE)
  public void split(UUID figure, Map<UUID, CashAmounts> parts) {
    var whole = placing(figure).figure();
    var closed = new Closed(codes.ofUnit(Acting.current().unit()), codes.closed());
    if (!closed.title(whole.key()).isEmpty()) {
      throw new Conflict("cash.split.closed", closed.title(whole.key()));
    }
    var takers = takers(figure).stream().map(CodeUse::id).toList();
    var kept = new LinkedHashMap<UUID, CashAmounts>();
    var sum = CashAmounts.NONE;
    for (var part : parts.entrySet()) {
      if (takers.contains(part.getKey()) && !part.getValue().isEmpty()) {
        kept.put(part.getKey(), part.getValue());
        sum = sum.plus(part.getValue());
      }
    }
    requireWithin(sum, whole.amounts());
    cash.split(figure, kept);
  }

  private static void requireWithin(CashAmounts sum, CashAmounts whole) {
    if (above(sum.allocated(), whole.allocated())
        || above(sum.financed(), whole.financed())
        || above(sum.spent(), whole.spent())) {
      throw new BadRequest("cash.split.above");
    }
  }

  private static boolean above(@Nullable BigDecimal sum, @Nullable BigDecimal whole) {
    if (sum == null || whole == null) {
      return sum != null;
    }
    // What was paid back is split as it is: never more of it than there is.
    return whole.signum() < 0
        ? sum.compareTo(whole) < 0 || sum.signum() > 0
        : sum.compareTo(whole) > 0;
  }

  private CashTrial trial(List<List<String>> rows, CashOrder order) {
    var head = CashHead.of(rows);
    var period = head.period(rows).orElse(null);
    var reading = CashReader.read(rows, order);
    var unit = Acting.current().unit();
    var uses = codes.ofUnit(unit);
    var closed = new Closed(uses, codes.closed());
    var sorting = new Sorting(uses, cash.figures(unit), closed, today());
    sorting.take(reading.lines());
    var faults = new ArrayList<>(reading.faults());
    faults.addAll(sorting.faults());
    faults.addAll(planned.doubts(sorting.changes(), uses));
    return new CashTrial(
        reading,
        sorting.changes(),
        sorting.written(),
        sorting.same(),
        (int) sorting.changes().stream().filter(one -> one.lines() == 0).count(),
        faults,
        period,
        head.isInThousands(rows));
  }

  private LocalDate today() {
    return Days.today(clock);
  }

  private static String named(String fileName) {
    var plain = fileName.replaceAll("[\\p{Cntrl}\\\\/]+", " ").strip();
    var name = plain.isEmpty() ? "–" : plain;
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }
}
