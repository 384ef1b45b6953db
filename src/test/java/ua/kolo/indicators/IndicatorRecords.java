package ua.kolo.indicators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Lived;

/// An accepted indicator of a programme under way.
@Component
class IndicatorRecords implements RecordMaker {
  private final Lived lived;
  private final Indicators indicators;

  IndicatorRecords(Lived lived, Indicators indicators) {
    this.lived = lived;
    this.indicators = indicators;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/execution/{id}/indicators", "/api/v1/execution/{id}/indicators");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var keeper = Acting.system(unit);
    var programme = lived.programme(keeper, unit);
    var draft = draft(Indicator.Subject.THINGS, Aggregation.SUM, Period.Kind.YEAR, null, List.of());
    var id = keeper.call(() -> indicators.add(programme, draft));
    return Map.of(
        "id",
        programme.toString(),
        "indicator",
        id.toString(),
        "period",
        "2025",
        QUERY,
        "version=1");
  }

  /// A programme of whoever keeps it, with an indicator.
  Made made(Acting keeper, Draft draft) {
    var programme = lived.programme(keeper, keeper.unit());
    return new Made(programme, keeper.call(() -> indicators.add(programme, draft)));
  }

  /// A programme whose measures promise numbers.
  ProgrammeId promising(Acting keeper) {
    return lived.programme(keeper, "5-oblast-money.xlsx");
  }

  record Made(ProgrammeId programme, UUID id) {}

  static Draft draft(
      Indicator.Subject subject,
      Aggregation aggregation,
      Period.Kind every,
      @Nullable String query,
      List<Target> targets) {
    return new Draft(
        null,
        null,
        null,
        "Вигаданий показник",
        Indicator.Kind.PRODUCT,
        subject,
        "одиниць",
        every,
        aggregation,
        subject == Indicator.Subject.PERSONS,
        false,
        query,
        null,
        null,
        null,
        null,
        targets);
  }
}
