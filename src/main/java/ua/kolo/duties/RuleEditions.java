package ua.kolo.duties;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.duties.law.Condition;
import ua.kolo.duties.law.Grade;
import ua.kolo.duties.law.Ladder;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;
import ua.kolo.platform.Ids;

/// RuleEditions of rules; append-only.
@Repository
class RuleEditions {
  private static final String LATEST =
      """
      select distinct on (r.code) r.* from duties.rule r order by r.code, r.edition desc
      """;
  private final JdbcClient jdbc;

  RuleEditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest edition of each rule, withdrawn ones too.
  List<Edition> latest() {
    return jdbc.sql(LATEST).query((row, _) -> edition(row)).list();
  }

  /// The newest editions of the rules an event of that kind may open.
  List<Edition> openedBy(String trigger) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (r.code) r.* from duties.rule r
               where r.code in (select t.code from duties.rule t where t.trigger = :trigger)
               order by r.code, r.edition desc) latest
             where trigger = :trigger and not withdrawn
            """)
        .param("trigger", trigger)
        .query((row, _) -> edition(row))
        .list();
  }

  Optional<Edition> find(UUID id) {
    return jdbc.sql("select r.* from duties.rule r where r.id = :id")
        .param("id", id)
        .query((row, _) -> edition(row))
        .optional();
  }

  void add(Rule rule, int number, boolean withdrawn, Instant now) {
    jdbc.sql(
            """
            insert into duties.rule (id, code, edition, trigger, condition, owed_by, action, amount,
              unit, reading, ladder, act, clause, valid_from, valid_to, grade, verification, uk, en,
              withdrawn, loaded_at)
            values (:id, :code, :edition, :trigger, :condition, :owedBy, :action, :amount, :unit,
              :reading, :ladder, :act, :clause, :from, :to, :grade, :verification, :uk, :en,
              :withdrawn, :now)
            on conflict (code, edition) do nothing
            """)
        .param("id", Ids.next())
        .param("code", rule.code())
        .param("edition", number)
        .param("trigger", rule.trigger())
        .param("condition", rule.condition().text())
        .param("owedBy", rule.owedBy())
        .param("action", rule.action())
        .param("amount", rule.term().amount())
        .param("unit", rule.term().unit().name())
        .param("reading", rule.reading().name())
        .param("ladder", rule.ladder().written())
        .param("act", rule.basis().act())
        .param("clause", rule.basis().clause())
        .param("from", date(rule.basis().validFrom()))
        .param("to", date(rule.basis().validTo()))
        .param("grade", rule.basis().grade().name())
        .param("verification", rule.basis().verification())
        .param("uk", rule.name().uk())
        .param("en", rule.name().en())
        .param("withdrawn", withdrawn)
        .param("now", Timestamp.from(now))
        .update();
  }

  static Edition edition(ResultSet row) throws SQLException {
    var rule =
        new Rule(
            row.getString("code"),
            row.getString("trigger"),
            new Condition(row.getString("condition")),
            row.getString("owed_by"),
            row.getString("action"),
            new Term(row.getInt("amount"), Term.Unit.valueOf(row.getString("unit"))),
            Rule.Reading.valueOf(row.getString("reading")),
            Ladder.parse(row.getString("ladder")),
            basis(row),
            new Rule.Name(row.getString("uk"), row.getString("en")));
    var id = row.getObject("id", UUID.class);
    return new Edition(id, row.getInt("edition"), row.getBoolean("withdrawn"), rule);
  }

  private static Rule.Basis basis(ResultSet row) throws SQLException {
    return new Rule.Basis(
        row.getString("act"),
        row.getString("clause"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        Grade.valueOf(row.getString("grade")),
        row.getString("verification"));
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
