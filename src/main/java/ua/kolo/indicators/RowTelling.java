package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.counts.Cell;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.RowFigures;

/// Figures of indicators that bodies tell with their rows of reports. They are values only once the
/// rows are accepted, told as any other.
@Service
@Transactional
class RowTelling implements RowFigures {
  /// Why a value is another now. It gets into documents, so it is Ukrainian.
  private static final String WHY =
      Wording.of("indicators").text(Wording.UKRAINIAN, "indicators.row.why");

  /// What stands between bodies heard and bodies silent.
  private static final String WITHOUT =
      Wording.of("indicators").text(Wording.UKRAINIAN, "indicators.row.without", "", "");

  private static final int LONGEST = 500;
  private final RowFigureRows figures;
  private final IndicatorRows indicators;
  private final ValueRows known;
  private final Values values;
  private final Magnitudes magnitudes;
  private final TransactionOperations transaction;

  RowTelling(
      RowFigureRows figures,
      IndicatorRows indicators,
      ValueRows known,
      Values values,
      Magnitudes magnitudes,
      TransactionOperations transaction) {
    this.figures = figures;
    this.indicators = indicators;
    this.known = known;
    this.values = values;
    this.magnitudes = magnitudes;
    this.transaction = transaction;
  }

  @Override
  public List<Doubted> doubts(Row row, Map<UUID, Map<Cell, BigDecimal>> told) {
    var doubts = new ArrayList<Doubted>();
    for (var one : told.isEmpty() ? List.<RowFigureRows.Definition>of() : asked(row)) {
      var total = told.getOrDefault(one.id(), Map.of()).get(Cell.TOTAL);
      if (total != null) {
        magnitudes.against(row.unit(), one, period(row), total).ifPresent(doubts::add);
      }
    }
    return doubts;
  }

  @Override
  public List<Asked> of(Row row) {
    var told = figures.of(List.of(row.id()));
    return asked(row).stream().map(one -> one.with(cells(told, row.id(), one.id()))).toList();
  }

  @Override
  public Map<UUID, List<Asked>> told(Collection<UUID> rows) {
    var byRow = new HashMap<UUID, List<Asked>>();
    var told = figures.of(rows);
    var defined =
        indicators.find(
            told.stream().map(RowFigureRows.Figured::indicator).collect(Collectors.toSet()));
    var seen = new LinkedHashMap<UUID, Map<UUID, List<RowFigureRows.Figured>>>();
    told.forEach(
        one ->
            seen.computeIfAbsent(one.contribution(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(one.indicator(), _ -> new ArrayList<>())
                .add(one));
    seen.forEach(
        (row, theirs) -> {
          var asked = new ArrayList<Asked>();
          theirs.forEach(
              (id, cells) -> {
                var one = defined.get(id);
                if (one == null) {
                  throw new NotFound(id);
                }
                asked.add(asked(one).with(cells(cells, row, id)));
              });
          byRow.put(row, asked);
        });
    return byRow;
  }

  @Override
  public void write(Row row, Map<UUID, Map<Cell, BigDecimal>> told) {
    var asked = asked(row);
    told.forEach(
        (id, cells) -> {
          var one =
              asked.stream()
                  .filter(found -> found.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> new BadRequest("indicators.row.notAsked"));
          figures.remove(row.id(), id);
          if (!cells.isEmpty()) {
            figures.add(row, id, Telling.whole(cells, one.bySex(), one.byAge(), one.isOfPeople()));
          }
        });
  }

  @Override
  public void accepted(Row row, List<Body> bodies) {
    // What one body of the measure still has to say would make the value another.
    if (!bodies.stream().allMatch(Body::accepted)) {
      return;
    }
    var told = figures.of(bodies.stream().map(Body::row).toList());
    for (var one : asked(row)) {
      var parts = parts(told, one.id());
      if (adds(one, bodies) && !parts.isEmpty()) {
        tell(row, one.id(), parts, evidence(bodies));
      }
    }
  }

  // Whom two bodies helped is perhaps one person; places two bodies have may be the same.
  private static boolean adds(RowFigureRows.Definition one, List<Body> bodies) {
    return bodies.size() == 1 || one.aggregation() == Aggregation.SUM;
  }

  private static List<RowFigureRows.Figured> parts(
      List<RowFigureRows.Figured> told, UUID indicator) {
    return told.stream().filter(part -> part.indicator().equals(indicator)).toList();
  }

  /// Whoever approves need not keep the programme, nor see the figures: then the program tells
  /// them.
  @Override
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void approved(Row row, List<Body> bodies) {
    var heard = bodies.stream().filter(Body::accepted).toList();
    if (heard.isEmpty() || heard.size() == bodies.size()) {
      return;
    }
    var acting = Acting.current();
    var teller = acting.may(Right.PROGRAMME_MANAGE) ? acting : Acting.system(row.unit());
    teller.run(() -> transaction.executeWithoutResult(_ -> tellWithout(row, bodies, heard)));
  }

  private void tellWithout(Row row, List<Body> bodies, List<Body> heard) {
    var told = figures.of(heard.stream().map(Body::row).toList());
    var silent = bodies.stream().filter(body -> !body.accepted()).toList();
    for (var one : told.isEmpty() ? List.<RowFigureRows.Definition>of() : asked(row)) {
      var parts = parts(told, one.id());
      if (adds(one, bodies) && !parts.isEmpty() && !byHand(row, one.id(), bodies)) {
        tell(row, one.id(), parts, evidence(heard, silent));
      }
    }
  }

  /// Whether somebody told the value of the row's time otherwise than with rows: a part of it does
  /// not replace the whole.
  private boolean byHand(Row row, UUID indicator, List<Body> bodies) {
    var standing = standing(row, indicator);
    if (standing == null || WHY.equals(standing.why())) {
      return false;
    }
    var by = Objects.requireNonNullElse(standing.evidence(), "");
    return !by.equals(evidence(bodies)) && !by.contains(WITHOUT);
  }

  @Override
  public List<Left> left(Row row, List<Body> bodies) {
    var heard = bodies.stream().filter(Body::accepted).toList();
    var told = figures.of(heard.stream().map(Body::row).toList());
    var left = new ArrayList<Left>();
    for (var one : told.isEmpty() ? List.<RowFigureRows.Definition>of() : asked(row)) {
      var mine = new LinkedHashMap<String, BigDecimal>();
      var silent = new ArrayList<String>();
      for (var body : bodies) {
        parts(told, one.id()).stream()
            .filter(part -> part.contribution().equals(body.row()) && part.cell() == Cell.TOTAL)
            .findFirst()
            .ifPresentOrElse(
                part -> mine.put(body.executor(), plain(part.amount())),
                () -> silent.add(body.executor()));
      }
      boolean whole = adds(one, bodies) && heard.size() == bodies.size();
      if (!mine.isEmpty() && !whole && !byHand(row, one.id(), bodies)) {
        left.add(
            new Left(
                row.key(),
                one.id(),
                one.name(),
                one.measuredIn(),
                mine,
                silent,
                adds(one, bodies)));
      }
    }
    return left;
  }

  private static BigDecimal plain(BigDecimal amount) {
    return Objects.requireNonNull(ValueRows.plain(amount));
  }

  private static String evidence(List<Body> heard, List<Body> silent) {
    var without =
        Wording.of("indicators")
            .text(Wording.UKRAINIAN, "indicators.row.without", evidence(heard), evidence(silent));
    return without.substring(0, Math.min(without.length(), LONGEST));
  }

  private static String evidence(List<Body> bodies) {
    var names = String.join("; ", bodies.stream().map(Body::executor).distinct().toList());
    return names.substring(0, Math.min(names.length(), LONGEST));
  }

  private void tell(Row row, UUID id, List<RowFigureRows.Figured> parts, String evidence) {
    var cells = new EnumMap<Cell, BigDecimal>(Cell.class);
    parts.forEach(part -> cells.merge(part.cell(), part.amount(), BigDecimal::add));
    var period = period(row);
    var before = standing(row, id);
    if (before != null && same(before, cells)) {
      return;
    }
    var telling =
        new Telling(
            period, cells, Value.Source.MANUAL, evidence, before == null ? null : WHY, true);
    values.tell(new ProgrammeId(row.programme()), id, indicators.find(id).version(), telling);
  }

  private @Nullable Value standing(Row row, UUID id) {
    var period = period(row);
    return known.of(List.of(id), false).stream()
        .filter(value -> value.period().equals(period))
        .findFirst()
        .orElse(null);
  }

  private static boolean same(Value before, Map<Cell, BigDecimal> cells) {
    return cells.entrySet().stream()
        .allMatch(
            told -> {
              var figure = before.of(told.getKey());
              var amount = figure == null ? null : figure.amount();
              return amount != null && amount.compareTo(told.getValue()) == 0;
            });
  }

  // Asked of the row's own time; people also of the year, which no sum of parts tells.
  private List<RowFigureRows.Definition> asked(Row row) {
    return figures.asked(row.programme(), row.key()).stream()
        .filter(
            one ->
                one.every().name().equals(row.period())
                    || (row.period().equals(Period.Kind.YEAR.name())
                        && one.aggregation() == Aggregation.APART))
        .toList();
  }

  private static RowFigureRows.Definition asked(Indicator one) {
    return new RowFigureRows.Definition(
        one.id(),
        one.name(),
        one.measuredIn(),
        one.subject(),
        one.every(),
        one.aggregation(),
        one.bySex(),
        one.byAge());
  }

  private static Map<Cell, BigDecimal> cells(
      List<RowFigureRows.Figured> told, UUID row, UUID indicator) {
    var cells = new EnumMap<Cell, BigDecimal>(Cell.class);
    for (var one : told) {
      if (one.contribution().equals(row) && one.indicator().equals(indicator)) {
        cells.put(one.cell(), Objects.requireNonNull(ValueRows.plain(one.amount())));
      }
    }
    return cells;
  }

  private static Period period(Row row) {
    return Period.starting(Period.Kind.valueOf(row.period()), row.first());
  }
}
