package ua.kolo.overview.surveys;

import java.sql.Timestamp;
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

/// Requests, what they ask and whom. Row security shows them to whoever asks and whoever is asked.
@Repository
class SurveyRows {
  static final String SURVEY =
      """
      select id, unit, territory, title, year, part, due_on, note, made_at, closed_at, version
        from overview.survey
      """;
  static final String PART =
      "select id, survey, territory, body, sent_at, owed_on, version from overview.survey_part ";
  private final JdbcClient jdbc;

  SurveyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those the institution made, newest first.
  List<Survey> own() {
    return jdbc.sql(SURVEY + " where unit = platform.unit() order by id desc limit 200")
        .query(Survey.class)
        .list();
  }

  Optional<Survey> find(UUID id) {
    return jdbc.sql(SURVEY + " where id = :id").param("id", id).query(Survey.class).optional();
  }

  List<Survey> of(List<UUID> ids) {
    return jdbc.sql(SURVEY + " where id = any (:ids) order by id desc")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Survey.class)
        .list();
  }

  List<SurveyItem> items(UUID survey) {
    return jdbc.sql(
            """
            select id, survey, kind, code, words, of_people from overview.survey_item
             where survey = :survey order by position
            """)
        .param("survey", survey)
        .query(SurveyItem.class)
        .list();
  }

  List<SurveyPart> parts(UUID survey) {
    return jdbc.sql(PART + "where survey = :survey order by territory")
        .param("survey", survey)
        .query(SurveyPart.class)
        .list();
  }

  /// Those the institution is asked in, newest first.
  List<SurveyPart> received() {
    return jdbc.sql(PART + "where body = platform.unit() order by survey desc limit 200")
        .query(SurveyPart.class)
        .list();
  }

  Optional<SurveyPart> received(UUID id) {
    return jdbc.sql(PART + "where id = :id and body = platform.unit()")
        .param("id", id)
        .query(SurveyPart.class)
        .optional();
  }

  /// The request of a part whoever acts asked for.
  Optional<UUID> surveyOf(UUID part) {
    return jdbc.sql(
            "select survey from overview.survey_part where id = :id and unit = platform.unit()")
        .param("id", part)
        .query(UUID.class)
        .optional();
  }

  /// Answers of a request whoever acts may see.
  List<Answer> answers(UUID survey) {
    return jdbc.sql(
            """
            select a.part, a.item, a.amount, a.mark, a.words
              from overview.survey_answer a join overview.survey_part p on p.id = a.part
             where p.survey = :survey
            """)
        .param("survey", survey)
        .query(Answer.class)
        .list();
  }

  /// What the acting institution sent to others who asked the same of the same time, the newest of
  /// each.
  List<EarlierAnswer> earlier(UUID survey) {
    return jdbc.sql(
            """
            select distinct on (i.id) i.id as item, a.amount, a.mark, a.words, s.title
              from overview.survey_item i
              join overview.survey t on t.id = i.survey
              join overview.survey s on s.year = t.year and s.part = t.part and s.id <> t.id
              join overview.survey_item o on o.survey = s.id and o.kind = i.kind
               and o.of_people = i.of_people and coalesce(o.code, '') = coalesce(i.code, '')
               and (i.kind <> 'QUESTION' or lower(btrim(o.words)) = lower(btrim(i.words)))
              join overview.survey_part p on p.survey = s.id and p.body = platform.unit()
               and p.sent_at is not null
              join overview.survey_answer a on a.part = p.id and a.item = o.id
             where i.survey = :survey
             order by i.id, p.sent_at desc
            """)
        .param("survey", survey)
        .query(EarlierAnswer.class)
        .list();
  }

  void add(UUID id, String territory, NewSurvey survey, Instant now) {
    jdbc.sql(
            """
            insert into overview.survey (id, unit, territory, title, year, part, due_on, note,
              made_at, made_by, version)
            values (:id, platform.unit(), :territory, :title, :year, :part, :due, :note, :now, :by, 1)
            """)
        .param("id", id)
        .param("territory", territory)
        .param("title", survey.title())
        .param("year", survey.year())
        .param("part", survey.part().name())
        .param("due", survey.dueOn())
        .param("note", survey.note())
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().name())
        .update();
    int position = 0;
    for (var item : survey.items()) {
      add(id, position++, item);
    }
  }

  private void add(UUID survey, int position, NewSurvey.Asked item) {
    jdbc.sql(
            """
            insert into overview.survey_item (id, unit, survey, position, kind, code, words,
              of_people)
            values (:id, platform.unit(), :survey, :position, :kind, :code, :words, :people)
            """)
        .param("id", Ids.next())
        .param("survey", survey)
        .param("position", position)
        .param("kind", item.kind().name())
        .param("code", item.code())
        .param("words", item.words())
        .param("people", item.ofPeople())
        .update();
  }

  /// All hromadas at once.
  void address(UUID survey, List<String> territories, List<@Nullable UUID> bodies) {
    jdbc.sql(
            """
            insert into overview.survey_part (id, unit, survey, territory, body, version)
            select gen_random_uuid(), platform.unit(), :survey, asked.territory, asked.body, 1
              from unnest(:territories::text[], :bodies::uuid[]) as asked (territory, body)
            """)
        .param("survey", survey)
        .param("territories", territories.toArray(String[]::new))
        .param("bodies", bodies.toArray(UUID[]::new))
        .update();
  }

  /// Whether it was the newest version.
  boolean change(UUID id, int version, LocalDate due, @Nullable String note) {
    return jdbc.sql(
                """
                update overview.survey
                   set due_on = :due, note = :note, version = version + 1
                 where id = :id and version = :version and unit = platform.unit()
                """)
            .param("id", id)
            .param("version", version)
            .param("due", due)
            .param("note", note)
            .update()
        > 0;
  }

  /// Null opens it again.
  void close(UUID id, @Nullable Instant at) {
    jdbc.sql(
            """
            update overview.survey set closed_at = :at, version = version + 1
             where id = :id and unit = platform.unit()
            """)
        .param("id", id)
        .param("at", at == null ? null : Timestamp.from(at))
        .update();
  }

  /// Whether it was the newest version; null takes back what was sent.
  boolean send(UUID part, int version, @Nullable Instant at) {
    return jdbc.sql(
                """
                update overview.survey_part
                   set sent_at = :at, sent_by = :by, version = version + 1
                 where id = :id and version = :version and body = platform.unit()
                """)
            .param("id", part)
            .param("version", version)
            .param("at", at == null ? null : Timestamp.from(at))
            .param("by", at == null ? null : Acting.current().name())
            .update()
        > 0;
  }

  /// In the place of all answers of a part.
  void answer(UUID part, List<Answer> answers, Instant now) {
    jdbc.sql("delete from overview.survey_answer where part = :part and unit = platform.unit()")
        .param("part", part)
        .update();
    for (var answer : answers) {
      jdbc.sql(
              """
              insert into overview.survey_answer (id, unit, asker, part, item, amount, mark, words,
                made_at, made_by)
              select :id, platform.unit(), p.unit, p.id, :item, :amount, :mark, :words, :now, :by
                from overview.survey_part p where p.id = :part and p.body = platform.unit()
              """)
          .param("id", Ids.next())
          .param("part", part)
          .param("item", answer.item())
          .param("amount", answer.amount())
          .param("mark", answer.mark() == null ? null : answer.mark().name())
          .param("words", answer.words())
          .param("now", Timestamp.from(now))
          .param("by", Acting.current().name())
          .update();
    }
  }
}
