package ua.kolo.tracking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.directory.Territory;
import ua.kolo.platform.Ids;

/// Which measures carry out which above them. Both ends are read as anybody reads them.
@Repository
class UpperRows {
  private static final String TIES =
      """
      select t.id, t.measure, own.key, t.upper, p.id as programme, p.title, p.level, m.number,
             m.text, m.gone, t.edition, (t.tied_at at time zone 'Europe/Kyiv')::date as tied_on
        from tracking.upper_tie t
        join tracking.measure own on own.id = t.measure
        join tracking.measure m on m.id = t.upper
        join tracking.programme p on p.id = m.programme
       where t.untied_at is null
      """;
  private static final String MEASURES =
      """
      select id, programme, key, number, text, goal from tracking.measure
       where programme = :programme and not gone
      """;
  private final JdbcClient jdbc;

  UpperRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<UpperTie> ofProgramme(UUID programme) {
    return jdbc.sql(TIES + " and t.programme = :programme order by own.position, t.id")
        .param("programme", programme)
        .query(UpperTie.class)
        .list();
  }

  List<PlanMeasure> measures(UUID programme) {
    return jdbc.sql(MEASURES + " order by position")
        .param("programme", programme)
        .query(PlanMeasure.class)
        .list();
  }

  List<PlanMeasure> measures(UUID programme, String words, int most) {
    return jdbc.sql(
            MEASURES
                + """
                    and strpos(lower(concat_ws(' ', number, text)), lower(:words)) > 0
                  order by position limit :most
                  """)
        .param("programme", programme)
        .param("words", words)
        .param("most", most)
        .query(PlanMeasure.class)
        .list();
  }

  /// Programmes of these levels that hold, the widest first.
  List<UpperProgramme> programmes(Collection<Territory.Level> levels) {
    return jdbc.sql(
            """
            select id, unit, title, level, period_from, period_to from tracking.programme
             where level = any (:levels) and repealed_on is null
             order by array_position(array['STATE', 'OBLAST', 'RAION'], level), title, id
            """)
        .param("levels", levels.stream().map(Territory.Level::name).toArray(String[]::new))
        .query(UpperProgramme.class)
        .list();
  }

  /// The level the programme's document names.
  Optional<Standing> standing(UUID programme) {
    return jdbc.sql("select id, unit, level, edition from tracking.programme where id = :id")
        .param("id", programme)
        .query(Standing.class)
        .optional();
  }

  /// Whatever carries a measure of the programme out, through programmes between too.
  List<LowerMeasure> below(UUID programme) {
    return jdbc.sql(
            """
            with recursive below (upper, measure, depth) as (
              select t.upper, t.measure, 1
                from tracking.upper_tie t join tracking.measure m on m.id = t.upper
               where m.programme = :programme and t.untied_at is null
              union
              select b.upper, t.measure, b.depth + 1
                from below b join tracking.upper_tie t on t.upper = b.measure
               where t.untied_at is null and b.depth < 3)
            select distinct b.upper, m.id, p.id as programme, p.unit, p.title, p.level, m.number,
                   m.text, m.position
              from below b
              join tracking.measure m on m.id = b.measure
              join tracking.programme p on p.id = m.programme
             order by b.upper, p.id, m.position
            """)
        .param("programme", programme)
        .query(LowerMeasure.class)
        .list();
  }

  /// The new tie's id; null when there is one already.
  @Nullable UUID add(
      PlanMeasure own, int edition, PlanMeasure upper, int upperEdition, Instant now) {
    var id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into tracking.upper_tie (id, unit, programme, measure, upper, edition,
                  upper_edition, tied_at, tied_by)
                values (:id, platform.unit(), :programme, :measure, :upper, :edition,
                  :upperEdition, :now, platform.person())
                on conflict (measure, upper) where untied_at is null do nothing
                """)
            .param("id", id)
            .param("programme", own.programme())
            .param("measure", own.id())
            .param("upper", upper.id())
            .param("edition", edition)
            .param("upperEdition", upperEdition)
            .param("now", Timestamp.from(now))
            .update();
    return added == 0 ? null : id;
  }

  /// Whether there was one to undo, undone now.
  boolean end(UUID programme, UUID tie, Instant now) {
    return jdbc.sql(
                """
                update tracking.upper_tie set untied_at = :now, untied_by = platform.person()
                 where id = :id and programme = :programme and untied_at is null
                   and unit = platform.unit()
                """)
            .param("id", tie)
            .param("programme", programme)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /// How a programme stands among others.
  record Standing(UUID id, UUID unit, Territory.@Nullable Level level, int edition) {}
}
