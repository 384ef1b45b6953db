package ua.kolo.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Editions as they are asked for. Of one code an institution's own edition goes before the
/// program's.
@Repository
class LawLists {
  private static final String RULE =
      """
      select e.*, r.trigger, r.condition, r.condition_en, r.owed_by, r.action, r.action_en,
             r.kind as rule_kind, r.at_least, r.at_most, r.counted_in, r.calendar, r.every_months,
             r.due_on, r.escalation, r.timer
        from law.edition e join law.duty_rule r on r.id = e.id
      """;
  private static final String ACT =
      """
      select e.*, a.kind as act_kind, a.number, a.dated, a.body, a.title, a.title_en
        from law.edition e join law.act a on a.id = e.id
      """;
  private static final String VALUE =
      """
      select e.*, v.list, v.item, v.uk, v.en
        from law.edition e join law.enumeration_value v on v.id = e.id
      """;
  private static final String HOTLINE =
      """
      select e.*, h.number, h.owner, h.owner_en, h.purpose, h.purpose_en, h.hours, h.territory,
             law.place_name(h.territory) as place_name,
             law.serves_us(h.territory) as near
        from law.edition e join law.hotline h on h.id = e.id
      """;
  private static final String LIST =
      """
      select e.*, l.uk, l.en, coalesce(held.values, 0) as values,
             coalesce(held.unverified, 0) as unverified
        from law.edition e join law.enumeration l on l.id = e.id
        left join (
          select v.list, count(*) as values,
                 count(*) filter (where i.verification = 'UNVERIFIED') as unverified
            from law.edition i join law.enumeration_value v on v.id = i.id
           where i.unit is null and i.known_until is null
           group by v.list) held on held.list = e.code
      """;
  private static final String IN_FORCE =
      """
       where e.known_until is null
         and (e.valid_from is null or e.valid_from <= :day)
         and (e.valid_to is null or e.valid_to >= :day)
      """;
  private static final String FILTERED =
      """
      select * from (FOUND) found
       where (:act::text is null or act = :act)
         and (:verification::text is null or verification = :verification)
         and (:text::text is null or strpos(lower(WORDS), lower(:text)) > 0)
       order by place, code
      """;
  private final JdbcClient jdbc;

  LawLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DutyRule> rules(LawFilter filter) {
    var words = "concat_ws(' ', code, action, action_en, condition, condition_en, clause)";
    return filtered(RULE, words, filter, (row, _) -> Bases.rule(row));
  }

  List<LegalAct> acts(LawFilter filter) {
    var words = "concat_ws(' ', code, number, title, title_en, body)";
    return filtered(ACT, words, filter, (row, _) -> Bases.act(row));
  }

  List<Hotline> hotlines(LocalDate day) {
    var words = "concat_ws(' ', number, owner, purpose)";
    return filtered(HOTLINE, words, LawFilter.on(day), (row, _) -> Bases.hotline(row));
  }

  List<ValueList> lists(LocalDate day) {
    return filtered(LIST, "uk", LawFilter.on(day), (row, _) -> Bases.list(row));
  }

  Optional<ValueList> list(String code, LocalDate day) {
    return jdbc.sql(firstOwn(LIST + IN_FORCE + " and e.code = :code"))
        .param("day", day)
        .param("code", code)
        .query((row, _) -> Bases.list(row))
        .optional();
  }

  List<ListValue> values(String list, LocalDate day) {
    return jdbc.sql(
            "select * from ("
                + firstOwn(VALUE + IN_FORCE + " and v.list = :list")
                + ") found order by program_place, code")
        .param("day", day)
        .param("list", list)
        .query((row, _) -> Bases.value(row))
        .list();
  }

  Optional<ListValue> value(String list, String item, LocalDate day) {
    return jdbc.sql(firstOwn(VALUE + IN_FORCE + " and e.code = :code"))
        .param("day", day)
        .param("code", list + "." + item)
        .query((row, _) -> Bases.value(row))
        .optional();
  }

  Optional<DutyRule> rule(UUID edition) {
    return one(RULE, edition, (row, _) -> Bases.rule(row));
  }

  Optional<ListValue> value(UUID edition) {
    return one(VALUE, edition, (row, _) -> Bases.value(row));
  }

  Optional<LegalAct> act(UUID edition) {
    return one(ACT, edition, (row, _) -> Bases.act(row));
  }

  Optional<Hotline> hotline(UUID edition) {
    return one(HOTLINE, edition, (row, _) -> Bases.hotline(row));
  }

  List<DutyRule> ruleHistory(String code) {
    return history(RULE, Subject.RULE, code, (row, _) -> Bases.rule(row));
  }

  List<ListValue> valueHistory(String code) {
    return history(VALUE, Subject.VALUE, code, (row, _) -> Bases.value(row));
  }

  private <T> List<T> history(String from, Subject subject, String code, RowMapper<T> row) {
    return jdbc.sql(from + " where e.kind = :kind and e.code = :code order by e.known_from desc")
        .param("kind", subject.name())
        .param("code", code)
        .query(row)
        .list();
  }

  private <T> Optional<T> one(String from, UUID edition, RowMapper<T> row) {
    return jdbc.sql(from + " where e.id = :id").param("id", edition).query(row).optional();
  }

  private <T> List<T> filtered(String from, String words, LawFilter filter, RowMapper<T> row) {
    var sql = FILTERED.replace("WORDS", words).replace("FOUND", firstOwn(from + IN_FORCE));
    return jdbc.sql(sql)
        .param("day", filter.day())
        .param("act", filter.act())
        .param("verification", filter.verification() == null ? null : filter.verification().name())
        .param("text", filter.text())
        .query(row)
        .list();
  }

  // An own edition stands in the list where the one it replaces stood.
  private static String firstOwn(String editions) {
    return """
    select distinct on (shown.code) shown.*,
           first_value(shown.place) over (partition by shown.code
                                              order by shown.unit nulls first) as program_place
      from (%s) shown
     order by shown.code, shown.unit nulls last, shown.valid_from desc nulls last
    """
        .formatted(editions);
  }
}
