package ua.kolo.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Plan;

/// Where programmes and single measures were taken from.
@Repository
class Beginnings {
  private final JdbcClient jdbc;
  private final Clock clock;

  Beginnings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void template(ProgrammeId programme, String code, String title) {
    add(programme, null, new Row(code, null, null, title, null, null));
  }

  void programme(ProgrammeId programme, ProgrammeId source, Plan plan) {
    add(programme, null, row(source, null, plan));
  }

  void measure(ProgrammeId programme, String key, ProgrammeId source, String taken, Plan plan) {
    add(programme, key, row(source, taken, plan));
  }

  /// Where the whole programme began; empty when on a blank sheet or from a file.
  Optional<Taken> of(ProgrammeId programme) {
    return find(programme, null);
  }

  Optional<Taken> of(ProgrammeId programme, String measure) {
    return find(programme, measure);
  }

  private static Row row(ProgrammeId source, @Nullable String measure, Plan plan) {
    var head = plan.head();
    var place = head.place();
    var near = place.hromada() == null ? place.raion() : place.hromada();
    var title = head.title().isBlank() ? source.toString() : head.title();
    return new Row(
        null,
        source.value(),
        measure,
        title,
        near == null ? place.oblast() : near,
        years(head.period()));
  }

  private static @Nullable String years(Head.@Nullable Period period) {
    if (period == null) {
      return null;
    }
    return period.from() == period.to()
        ? String.valueOf(period.from())
        : period.from() + "–" + period.to();
  }

  private Optional<Taken> find(ProgrammeId programme, @Nullable String measure) {
    return jdbc.sql(
            """
            select source, title, place, years, taken_at, taken_by from programmes.beginning
             where programme = :programme and measure is not distinct from :measure
             order by taken_at desc limit 1
            """)
        .param("programme", programme.value())
        .param("measure", measure)
        .query(Taken.class)
        .optional();
  }

  private void add(ProgrammeId programme, @Nullable String measure, Row row) {
    jdbc.sql(
            """
            insert into programmes.beginning
              (id, unit, programme, measure, template, source, source_measure, title, place, years,
               taken_at, taken_by)
            values
              (:id, :unit, :programme, :measure, :template, :source, :taken, :title, :place, :years,
               :now, :by)
            """)
        .param("id", Ids.next())
        .param("unit", Acting.current().unit())
        .param("programme", programme.value())
        .param("measure", measure)
        .param("template", row.template())
        .param("source", row.source())
        .param("taken", row.measure())
        .param("title", row.title())
        .param("place", row.place())
        .param("years", row.years())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .update();
  }

  private record Row(
      @Nullable String template,
      @Nullable UUID source,
      @Nullable String measure,
      String title,
      @Nullable String place,
      @Nullable String years) {}
}
