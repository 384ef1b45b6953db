package ua.kolo.indicators;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.programmes.ProgrammeId;

/// Indicators of a programme, for other programs; small figures of people as whoever asks may see
/// them.
@RestController
@RequestMapping("/api/v1/execution/{id}/indicators")
class IndicatorsApi {
  private final Indicators indicators;
  private final Values values;

  IndicatorsApi(Indicators indicators, Values values) {
    this.indicators = indicators;
    this.values = values;
  }

  @GetMapping
  List<Indicator> list(@PathVariable ProgrammeId id) {
    return indicators.list(id);
  }

  @GetMapping("/{indicator}/targets")
  List<Target> targets(@PathVariable ProgrammeId id, @PathVariable UUID indicator) {
    return indicators.targets(id, indicator);
  }

  /// Values that stand and what they replaced.
  @GetMapping("/{indicator}/values")
  List<Value> values(@PathVariable ProgrammeId id, @PathVariable UUID indicator) {
    return values.history(id, indicator);
  }
}
