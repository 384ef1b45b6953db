package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;
import ua.kolo.tracking.RowFigures.Doubted;

/// What is known of an indicator to doubt a figure by. Where whoever tells the figure may not see
/// it, the program itself looks, and says only that it doubts.
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class Magnitudes {
  private final ValueRows values;
  private final TargetRows targets;
  private final TransactionOperations transaction;

  Magnitudes(ValueRows values, TargetRows targets, TransactionOperations transaction) {
    this.values = values;
    this.targets = targets;
    this.transaction = transaction;
  }

  /// The doubt of a figure told with a row; empty when there is none.
  ///
  /// @param unit the institution that keeps the programme
  public Optional<Doubted> against(
      UUID unit, RowFigureRows.Definition one, Period period, BigDecimal told) {
    var seen = known(one.id());
    var near = Magnitude.against(period, one.aggregation(), told, seen.targets(), seen.values());
    if (near != null) {
      return Optional.of(new Doubted(one.name(), told, ValueRows.plain(near)));
    }
    if (Magnitude.yearBefore(period, seen.values()) != null) {
      return Optional.empty();
    }
    var all = Acting.system(unit).call(() -> known(one.id()));
    boolean doubted =
        Magnitude.against(period, one.aggregation(), told, all.targets(), Map.of()) != null
            || Magnitude.roughly(told, Magnitude.yearBefore(period, all.values()));
    return doubted ? Optional.of(new Doubted(one.name(), told, null)) : Optional.empty();
  }

  private Known known(UUID indicator) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              var known = new HashMap<Period, Value>();
              values
                  .of(List.of(indicator), false)
                  .forEach(value -> known.put(value.period(), value));
              return new Known(targets.of(indicator), known);
            }));
  }

  private record Known(List<Target> targets, Map<Period, Value> values) {}
}
