package ua.kolo.duties;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.duties.law.Condition;
import ua.kolo.duties.law.Grade;
import ua.kolo.duties.law.Ladder;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;
import ua.kolo.platform.Ids;

/// Editions of rules; append-only.
@Repository
class RuleEditions {
  private static final String LATEST =
      """
      select distinct on (r.code, r.owner) r.* from duties.rule r
       where r.owner is null or r.owner = any(:units)
       order by r.code, r.owner, r.edition desc
      """;
  // An edition never changes, and each event asks for some.
  private final Map<UUID, Edition> read = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  RuleEditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest edition of each rule for everybody and of each of these institutions' own,
  /// withdrawn ones too.
  List<Edition> latest(Set<UUID> units) {
    return jdbc.sql(LATEST)
        .param("units", units.toArray(UUID[]::new))
        .query((row, _) -> edition(row))
        .list();
  }

  /// The newest editions of the rules an event of that kind may open, for everybody and of these
  /// institutions' own.
  List<Edition> openedBy(String trigger, Set<UUID> units) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (r.code, r.owner) r.* from duties.rule r
               where r.code in (select t.code from duties.rule t where t.trigger = :trigger)
                 and (r.owner is null or r.owner = any(:units))
               order by r.code, r.owner, r.edition desc) latest
             where trigger = :trigger and not withdrawn
            """)
        .param("trigger", trigger)
        .param("units", units.toArray(UUID[]::new))
        .query((row, _) -> known(row))
        .list();
  }

  private Edition known(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var before = read.get(id);
    if (before != null) {
      return before;
    }
    var edition = edition(row);
    read.put(id, edition);
    return edition;
  }

  Optional<Edition> find(UUID id) {
    return jdbc.sql("select r.* from duties.rule r where r.id = :id")
        .param("id", id)
        .query((row, _) -> edition(row))
        .optional();
  }

  /// Adds an edition; one that somebody else has added meanwhile stays as it is.
  ///
  /// @param owner whose own edition it is; null for everybody's
  /// @return whether it was added
  boolean add(Rule rule, @Nullable UUID owner, int number, boolean withdrawn, Instant now) {
    return jdbc.sql(
                """
            insert into duties.rule (id, code, law_term, owner, edition, trigger, condition, owed_by,
              action, amount, unit, reading, ladder, act, clause, valid_from, valid_to, grade, verification, uk, en,
              withdrawn, loaded_at)
            values (:id, :code, :lawTerm, :owner, :edition, :trigger, :condition, :owedBy, :action,
              :amount, :unit,
              :reading, :ladder, :act, :clause, :from, :to, :grade, :verification, :uk, :en,
              :withdrawn, :now)
            on conflict (code, owner, edition) do nothing
            """)
            .param("id", Ids.next())
            .param("code", rule.code())
            .param("lawTerm", rule.lawTerm())
            .param("owner", owner)
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
            .update()
        == 1;
  }

  static Edition edition(ResultSet row) throws SQLException {
    var rule =
        new Rule(
            row.getString("code"),
            row.getString("law_term"),
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
    var owner = row.getObject("owner", UUID.class);
    return new Edition(id, row.getInt("edition"), row.getBoolean("withdrawn"), owner, rule);
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
