package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.counts.Cell;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;
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

  /// Tells the value of a period, `2026`, `2026-Q1` or `2026-H2`; one that stands is replaced,
  /// which asks why.
  @PutMapping("/{indicator}/values/{period}")
  @Needs(Right.PROGRAMME_MANAGE)
  List<Value> tell(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @PathVariable String period,
      @RequestBody Told told,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var found = indicators.find(id, indicator);
    int version = Versions.expected(ifMatch);
    var when = Period.read(period).orElseThrow(() -> new BadRequest("indicators.value.period"));
    var cells = told.cells() == null ? Map.<Cell, BigDecimal>of() : told.cells();
    boolean sure = Boolean.TRUE.equals(told.confirmed());
    var telling = new Telling(when, cells, Value.Source.MANUAL, told.evidence(), told.why(), sure);
    values.tell(id, found.id(), version, telling);
    return values.history(id, indicator);
  }

  /// @param cells the whole and its parts; parts left out are the rest
  /// @param confirmed a figure near a thousand times the target, or a thousandth, is right
  record Told(
      @Nullable Map<Cell, BigDecimal> cells,
      @Nullable String evidence,
      @Nullable String why,
      @Nullable Boolean confirmed) {}
}
