package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;

/// What is known of an indicator to doubt a figure by, read by the program itself: whoever tells
/// the figure may not see it.
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

  /// What a figure told with a row is doubted by; empty when by nothing.
  ///
  /// @param unit the institution that keeps the programme
  public Optional<BigDecimal> against(
      UUID unit, RowFigureRows.Definition one, Period period, BigDecimal told) {
    return Acting.system(unit)
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> of(one, period, told))));
  }

  private Optional<BigDecimal> of(RowFigureRows.Definition one, Period period, BigDecimal told) {
    var known = new HashMap<Period, Value>();
    values.of(List.of(one.id()), false).forEach(value -> known.put(value.period(), value));
    return Optional.ofNullable(
        Magnitude.against(period, one.aggregation(), told, targets.of(one.id()), known));
  }
}
