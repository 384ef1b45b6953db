package ua.kolo.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.exchange.PlanJson;
import ua.kolo.programmes.plan.Plan;

/// Programmes and their editions. An edition has the id of its draft.
@Repository
class Editions {
  private final JdbcClient jdbc;
  private final Clock clock;

  private final PlaceOfPlan places;

  Editions(JdbcClient jdbc, PlaceOfPlan places, Clock clock) {
    this.jdbc = jdbc;
    this.places = places;
    this.clock = clock;
  }

  ProgrammeId addProgramme(@Nullable String territory) {
    var id = new ProgrammeId(Ids.next());
    addProgramme(id, territory);
    return id;
  }

  /// Code of the place a programme was made for; null for one that names none.
  @Nullable String territory(ProgrammeId id) {
    return jdbc.sql("select territory from programmes.programme where id = :id")
        .param("id", id.value())
        .query((row, _) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(one -> one)
        .orElse(null);
  }

  /// The day of the act that repealed the programme; null while it holds.
  @Nullable LocalDate repealedOn(ProgrammeId id) {
    return jdbc.sql("select repeal_date from programmes.programme where id = :id")
        .param("id", id.value())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .optional()
        .flatMap(one -> one)
        .orElse(null);
  }

  /// Code of the place the institution made its last programme for, null before the first.
  @Nullable String usualTerritory() {
    return jdbc.sql(
            """
            select territory from programmes.programme
             where unit = platform.unit() and territory is not null order by id desc limit 1
            """)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  void addProgramme(ProgrammeId id, @Nullable String territory) {
    jdbc.sql(
            """
            insert into programmes.programme (id, unit, territory, made_at, made_by)
            values (:id, :unit, :territory, :now, :by)
            """)
        .param("id", id.value())
        .param("unit", Acting.current().unit())
        .param("territory", territory)
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  /// Makes an edition of a draft that exists already.
  void add(UUID draft, ProgrammeId programme, int number, @Nullable ImportId source) {
    jdbc.sql(
            """
            insert into programmes.edition (id, unit, programme, number, source, made_at, made_by)
            values (:id, :unit, :programme, :number, :source, :now, :by)
            """)
        .param("id", draft)
        .param("unit", Acting.current().unit())
        .param("programme", programme.value())
        .param("number", number)
        .param("source", source == null ? null : source.value())
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  /// Adopts an edition; the programme is of the place its document names by now.
  void adopt(Row edition, Plan plan, Act act) {
    var programme = new ProgrammeId(edition.programme());
    var territory = places.corrected(plan.head(), territory(programme));
    jdbc.sql(
            """
            update programmes.edition
               set plan = :plan::json, act_body = :body, act_kind = :kind, act_date = :date,
                   act_number = :number, adopted_at = :now, adopted_by = :by
             where id = :id
            """)
        .param("id", edition.id())
        .param("plan", PlanJson.write(plan))
        .param("body", act.body())
        .param("kind", act.kind().name())
        .param("date", act.date())
        .param("number", act.number())
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
    jdbc.sql(
            """
            update programmes.programme set territory = :territory,
                   adopted_at = coalesce(adopted_at, :now::timestamptz)
             where id = :programme
            """)
        .param("territory", territory)
        .param("programme", edition.programme())
        .param("now", now())
        .update();
  }

  /// Puts a draft away; it stays where it is, seen by nobody.
  void drop(UUID edition) {
    jdbc.sql("update programmes.edition set dropped_at = :now, dropped_by = :by where id = :id")
        .param("id", edition)
        .param("now", now())
        .param("by", Acting.current().name())
        .update();
  }

  /// A newer file became the draft.
  void sourced(UUID edition, ImportId source) {
    jdbc.sql("update programmes.edition set source = :source where id = :id")
        .param("id", edition)
        .param("source", source.value())
        .update();
  }

  Row newest(ProgrammeId programme) {
    return all(programme).stream().findFirst().orElseThrow(() -> new NotFound(programme));
  }

  /// The newest edition; nobody else begins or adopts one until the transaction ends.
  Row lockNewest(ProgrammeId programme) {
    var locked =
        jdbc.sql("select id from programmes.programme where id = :id for update")
            .param("id", programme.value())
            .query(UUID.class)
            .optional();
    if (locked.isEmpty()) {
      throw new NotFound(programme);
    }
    return newest(programme);
  }

  /// Every edition whoever acts may see, newest first.
  List<Row> all(ProgrammeId programme) {
    return jdbc.sql(
            """
            select id, programme, number, source, act_body, act_kind, act_date, act_number,
                   adopted_at, adopted_by
              from programmes.edition
             where programme = :programme and dropped_at is null
             order by number desc
            """)
        .param("programme", programme.value())
        .query(Row.class)
        .list();
  }

  /// What the newest edition whoever acts may see is called, without reading its plan.
  String title(ProgrammeId programme) {
    return jdbc.sql(
            """
            select d.title from programmes.edition e join programmes.draft d on d.id = e.id
             where e.programme = :programme and e.dropped_at is null
             order by e.number desc limit 1
            """)
        .param("programme", programme.value())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new NotFound(programme));
  }

  /// The plan as it was adopted.
  Plan adoptedPlan(UUID edition) {
    return jdbc.sql("select plan from programmes.edition where id = :id and plan is not null")
        .param("id", edition)
        .query(String.class)
        .optional()
        .map(json -> PlanJson.read(json, Plan.class))
        .orElseThrow(() -> new NotFound(edition));
  }

  /// Bodies the unit's programmes name, for reading the next document.
  List<String> bodies() {
    return jdbc.sql(
            """
            select distinct x.name
              from programmes.participation x
              join programmes.edition e on e.id = x.draft and e.dropped_at is null
             where x.unit = platform.unit()
            """)
        .query(String.class)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /// An edition without its plan.
  record Row(
      UUID id,
      UUID programme,
      int number,
      @Nullable UUID source,
      @Nullable String actBody,
      Act.@Nullable Kind actKind,
      @Nullable LocalDate actDate,
      @Nullable String actNumber,
      @Nullable Instant adoptedAt,
      @Nullable String adoptedBy) {
    boolean isAdopted() {
      return adoptedAt != null;
    }

    @Nullable Act act() {
      return actBody == null || actKind == null || actDate == null || actNumber == null
          ? null
          : new Act(actBody, actKind, actDate, actNumber);
    }

    ProgrammeView.Edition view() {
      return new ProgrammeView.Edition(id, number, act(), adoptedAt, adoptedBy);
    }
  }
}
