package ua.kolo.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.counts.Catalogue;
import ua.kolo.counts.Cell;
import ua.kolo.counts.Count;
import ua.kolo.counts.CountQuery;
import ua.kolo.counts.Mark;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// What was told of indicators or counted for them. What stands instead of small figures is decided
/// here, once, when a value is told: whoever may not see exact numbers sees the same everywhere.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Values {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private final Indicators indicators;
  private final IndicatorRows rows;
  private final ValueRows values;
  private final TargetRows targets;
  private final Catalogue catalogue;
  private final Siblings siblings;
  private final TransactionOperations transaction;
  private final Clock clock;

  Values(
      Indicators indicators,
      IndicatorRows rows,
      ValueRows values,
      TargetRows targets,
      Catalogue catalogue,
      Siblings siblings,
      TransactionOperations transaction,
      Clock clock) {
    this.indicators = indicators;
    this.rows = rows;
    this.values = values;
    this.targets = targets;
    this.catalogue = catalogue;
    this.siblings = siblings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Those of all indicators of a programme that stand, by time.
  @Needs(Right.PROGRAMME_READ)
  public List<Value> of(ProgrammeId programme) {
    var ids = indicators.list(programme).stream().map(Indicator::id).toList();
    return inside(() -> values.of(ids, false));
  }

  /// All of one indicator, what was replaced too, by time.
  @Needs(Right.PROGRAMME_READ)
  public List<Value> history(ProgrammeId programme, UUID indicator) {
    var id = indicators.find(programme, indicator).id();
    return inside(() -> values.of(List.of(id), true));
  }

  /// Tells a value; one told before for the same period is replaced, which asks why.
  @Needs(Right.PROGRAMME_MANAGE)
  public void tell(ProgrammeId programme, UUID indicator, int version, Telling telling) {
    var found = told(programme, indicator, telling.period());
    if (found.isCounted()) {
      throw new Conflict("indicators.value.counted");
    }
    store(
        prepared(found, version, before(found, null), telling.whole(found), null, false, Set.of()));
  }

  /// Tells rows of a file, all or none.
  ///
  /// @param write false only tries
  /// @return which rows cannot be told, and why
  @Needs(Right.PROGRAMME_MANAGE)
  public List<ValueTable.Fault> tell(
      ProgrammeId programme, List<ValueTable.Read> rows, boolean write) {
    var faults = new ArrayList<ValueTable.Fault>();
    var written = new ArrayList<Written>();
    var before = new HashMap<UUID, Before>();
    for (var row : rows) {
      try {
        var one = prepared(programme, row.telling(), row.indicator().id(), before);
        written.add(one);
      } catch (BadRequest | Conflict refused) {
        faults.add(new ValueTable.Fault(row.row(), refused.code()));
      }
    }
    if (write && faults.isEmpty()) {
      inside(
          () -> {
            written.forEach(this::write);
            return written;
          });
    }
    return faults;
  }

  private Written prepared(
      ProgrammeId programme, Telling telling, UUID id, Map<UUID, Before> before) {
    var found = told(programme, id, telling.period());
    if (found.isCounted()) {
      throw new Conflict("indicators.value.counted");
    }
    var now = before.computeIfAbsent(id, _ -> before(found, null));
    // Each row of one indicator makes its next version.
    int version = found.version() + now.added();
    var one = prepared(found, version, now, telling.whole(found), null, false, Set.of());
    before.put(id, now.with(one.fresh(), one.marks()));
    return one;
  }

  /// Asks the catalogue for a value.
  @Needs(Right.PROGRAMME_MANAGE)
  public void count(
      ProgrammeId programme, UUID indicator, int version, Period period, @Nullable String why) {
    var found = told(programme, indicator, period);
    var query = found.query() == null ? null : catalogue.find(found.query()).orElse(null);
    if (query == null) {
      throw new Conflict("indicators.value.notCounted");
    }
    // Counted from day to day, two figures would tell of who came between.
    if (!period.last().isBefore(Days.today(clock))) {
      throw new BadRequest("indicators.value.unfinished");
    }
    var counted = catalogue.count(query.code(), period.first(), period.last());
    boolean small = counted instanceof Count.Share share && share.isSmall();
    var telling = new Telling(period, cells(counted), Value.Source.COUNT, null, why);
    var withheld = siblings.withheld(query, counted, period);
    store(
        prepared(
            found, version, before(found, query), telling.whole(found), query, small, withheld));
  }

  private Indicator told(ProgrammeId programme, UUID indicator, Period period) {
    var found = indicators.find(programme, indicator);
    if (!found.isAccepted()) {
      throw new Conflict("indicators.notAccepted");
    }
    boolean year = period.kind() == Period.Kind.YEAR && found.aggregation() == Aggregation.APART;
    if (period.kind() != found.every() && !year) {
      throw new BadRequest("indicators.value.period");
    }
    if (period.first().isAfter(Days.today(clock))) {
      throw new BadRequest("indicators.value.future");
    }
    return found;
  }

  private static Map<Cell, BigDecimal> cells(Count counted) {
    var cells = new EnumMap<Cell, BigDecimal>(Cell.class);
    switch (counted) {
      case Count.Figures(var figures) ->
          figures.forEach((cell, amount) -> cells.put(cell, BigDecimal.valueOf(amount)));
      case Count.Share(var part, var whole) -> {
        if (whole == 0) {
          throw new Conflict("indicators.value.nothing");
        }
        cells.put(
            Cell.TOTAL,
            BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
      }
    }
    return cells;
  }

  // Exact numbers told before are read by the program itself: whoever tells the next one may not
  // see them, yet what is shown of it depends on them.
  private Before before(Indicator indicator, @Nullable CountQuery query) {
    return Acting.system(Acting.current().unit())
        .call(
            () ->
                inside(
                    () ->
                        Before.of(
                            values, targets.of(indicator.id()), indicator.id(), alike(query))));
  }

  /// What is to be written.
  ///
  /// @param exact whether exact numbers are kept apart
  private record Written(
      Indicator indicator, int version, List<Value> fresh, Map<Place, Mark> marks, boolean exact) {}

  private Written prepared(
      Indicator indicator,
      int version,
      Before before,
      Telling telling,
      @Nullable CountQuery query,
      boolean smallShare,
      Set<Cell> withheld) {
    if (before.values().containsKey(telling.period()) && telling.why() == null) {
      throw new BadRequest("indicators.value.noWhy");
    }
    if (!telling.sure() && telling.source() != Value.Source.COUNT) {
      refuseThousandfold(indicator, before, telling);
    }
    var fresh = new ArrayList<Value>();
    fresh.add(value(indicator, telling, query));
    before.sum(indicator, fresh.getFirst()).ifPresent(fresh::add);
    var marks = new HashMap<Place, Mark>();
    if (indicator.isOfPeople()) {
      boolean additive =
          indicator.aggregation() == Aggregation.SUM || (query != null && query.isAdditive());
      marks.putAll(before.marks(fresh, additive, withheld));
    } else if (smallShare) {
      marks.put(new Place(telling.period(), Cell.TOTAL), Mark.HIDDEN);
    }
    return new Written(indicator, version, fresh, marks, indicator.isOfPeople() || smallShare);
  }

  private static void refuseThousandfold(Indicator indicator, Before before, Telling telling) {
    var near =
        Magnitude.against(
            telling.period(),
            indicator.aggregation(),
            telling.total(),
            before.targets(),
            before.values());
    if (near != null) {
      throw new BadRequest(Magnitude.CODE);
    }
  }

  private void store(Written written) {
    inside(
        () -> {
          write(written);
          return written;
        });
  }

  private void write(Written written) {
    rows.touch(written.indicator(), written.version());
    // A correction of what is open is open: its time would else be missing in sums anybody reads.
    // The sum of a year is opened with it, never because of a part nobody has opened.
    boolean corrects = true;
    for (var value : written.fresh()) {
      var opened = values.replace(value.indicator(), value.period());
      corrects &= opened != null;
      values.add(value, written.exact(), written.marks(), corrects ? opened : null);
    }
  }

  private List<UUID> alike(@Nullable CountQuery query) {
    return query == null ? List.of() : rows.asking(query.code());
  }

  private Value value(Indicator indicator, Telling telling, @Nullable CountQuery query) {
    var figures = new EnumMap<Cell, Figure>(Cell.class);
    telling.cells().forEach((cell, amount) -> figures.put(cell, Figure.of(amount)));
    Instant now = clock.instant();
    return new Value(
        Ids.next(),
        indicator.id(),
        telling.period(),
        telling.source(),
        telling.evidence(),
        telling.why(),
        query == null ? null : query.code(),
        query == null ? null : query.version(),
        now,
        Acting.current().name(),
        false,
        null,
        figures);
  }

  private <T> T inside(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
