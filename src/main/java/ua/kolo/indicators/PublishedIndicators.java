package ua.kolo.indicators;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.programmes.ProgrammeId;

/// Published indicators, open to anybody: whoever asks is answered as a visitor, so that row
/// security shows what is public, and exact small figures to nobody.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class PublishedIndicators {
  private final IndicatorRows rows;
  private final TargetRows targets;
  private final ValueRows values;
  private final CodedRows coded;
  private final TransactionOperations transaction;
  private final Clock clock;

  PublishedIndicators(
      IndicatorRows rows,
      TargetRows targets,
      ValueRows values,
      CodedRows coded,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.targets = targets;
    this.values = values;
    this.coded = coded;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Those of a programme, each with its targets and values.
  public List<Published> of(ProgrammeId programme) {
    return openly(
        () -> {
          var indicators = rows.of(programme.value());
          var ids = indicators.stream().map(Indicator::id).toList();
          var promised = targets.of(ids);
          var told = values.of(ids, false).stream().collect(groupingBy(Value::indicator));
          return indicators.stream()
              .map(
                  one ->
                      new Published(
                          one.withoutSmallBase(),
                          promised.getOrDefault(one.id(), List.of()),
                          told.getOrDefault(one.id(), List.of())))
              .toList();
        });
  }

  /// Codes of published indicators of these programmes, with how many programmes tell each.
  public List<Coded> codes(Collection<UUID> programmes) {
    return openly(() -> coded.codes(programmes));
  }

  /// The indicator of one code in a year, of each of these programmes: three queries however many
  /// there are.
  public List<Compared> compared(String code, int year, Collection<UUID> programmes) {
    return openly(() -> coded.compared(code, year, programmes, today()));
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  /// An indicator as anybody may read it.
  public record Published(Indicator indicator, List<Target> targets, List<Value> values) {
    public Published {
      targets = List.copyOf(targets);
      values = List.copyOf(values);
    }
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
