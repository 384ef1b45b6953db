package ua.kolo.tracking;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Acting;

/// A programme under way with one of its executors and one of its times.
@Component
class MeasureRecords implements RecordMaker {
  private final Lived lived;
  private final Tracking tracking;

  MeasureRecords(Lived lived, Tracking tracking) {
    this.lived = lived;
    this.tracking = tracking;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/measures/{id}", "/api/v1/measures/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var programme = lived.programme(Acting.system(unit), unit);
    var one = Acting.system(unit).call(() -> tracking.occurrences(programme)).getFirst();
    return Map.of("id", one.id().toString());
  }

  /// The same seen from the programme.
  @Component
  static class OfProgramme implements RecordMaker {
    private final Lived lived;
    private final Tracking tracking;
    private final UpperTies ties;

    OfProgramme(Lived lived, Tracking tracking, UpperTies ties) {
      this.lived = lived;
      this.tracking = tracking;
      this.ties = ties;
    }

    @Override
    public Set<String> beginnings() {
      return Set.of("/execution/{id}", "/api/v1/execution/{id}");
    }

    @Override
    public Map<String, String> make(UUID unit) {
      var programme = lived.programme(Acting.system(unit), unit);
      var made = new HashMap<String, String>();
      made.put("id", programme.toString());
      var part = Acting.system(unit).call(() -> tracking.participations(programme)).getFirst();
      made.put("part", part.id().toString());
      var above = lived.programme(Acting.system(unit), unit);
      lived.raise(above, "STATE");
      var measure = part.measure();
      var upper = ties.measures(above.value()).getFirst().id();
      var tie = Acting.system(unit).call(() -> ties.tie(programme, measure, above.value(), upper));
      made.put("measure", measure.toString());
      made.put("programme", above.toString());
      made.put("tie", tie.toString());
      return made;
    }
  }

  /// An address of a calendar.
  @Component
  static class OfCalendar implements RecordMaker {
    private final Calendars calendars;

    OfCalendar(Calendars calendars) {
      this.calendars = calendars;
    }

    @Override
    public Set<String> beginnings() {
      return Set.of("/measures/calendar/{id}");
    }

    @Override
    public Map<String, String> make(UUID unit) {
      return Acting.system(unit)
          .call(
              () -> {
                calendars.make();
                return Map.of("id", calendars.list().getFirst().id().toString());
              });
    }
  }
}
