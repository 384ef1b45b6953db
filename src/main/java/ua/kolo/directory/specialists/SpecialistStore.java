package ua.kolo.directory.specialists;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Stale;

/// Specialists in the database, and what happened to their entries. Those of an institution that
/// was found to be the same as another are that one's.
@Repository
@Transactional
class SpecialistStore {
  private static final String ROWS =
      """
      select s.id, b.id as institution, b.name as institution_name, t.name as place,
             s.name, s.position, s.act_number, s.act_date, s.held_from, s.held_until, s.phone,
             s.email, s.substitute, s.substitute_phone, s.confirmed_on, s.confirmed_by,
             coalesce(s.held_until < :today, false) as ended,
             coalesce(s.confirmed_on, s.made_on) + interval '6 months' <= :today as due, s.version
        from directory.specialist s
        join directory.body o on o.id = s.body
      """
          + Standing.INSTITUTION
          + " join directory.territory t on t.code = b.territory ";
  private static final String WANTED =
      """
       where (:institution::uuid is null or :institution in (s.body, b.id))
         and (:kind::text is null or b.kind = :kind)
         and (:text::text is null or strpos(lower(s.name), lower(:text)) > 0
              or strpos(lower(s.position), lower(:text)) > 0
              or strpos(lower(b.name), lower(:text)) > 0)
         and (:territory::text is null or b.territory in (
               with recursive within as (
                 select code from directory.territory where code = :territory
                 union all
                 select c.code from directory.territory c join within w on c.parent = w.code)
               select code from within))
         and case :state
               when 'ENDED' then s.held_until < :today
               when 'UNCONFIRMED' then (s.held_until is null or s.held_until >= :today)
                 and (s.confirmed_on is null or s.confirmed_on + interval '6 months' <= :today)
               else s.held_until is null or s.held_until >= :today
             end
      """;
  private final JdbcClient jdbc;

  SpecialistStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Specialist> list(SpecialistFilter filter, LocalDate today, int offset, int size) {
    return filtered(
            ROWS
                + WANTED
                + """
                 order by b.name collate "und-x-icu", s.name collate "und-x-icu", s.id
                 limit :size offset :offset
                """,
            filter,
            today)
        .param("size", size)
        .param("offset", offset)
        .query(Specialist.class)
        .list();
  }

  List<Specialist> after(SpecialistFilter filter, LocalDate today, @Nullable UUID after, int size) {
    return filtered(
            ROWS
                + WANTED
                + " and (:after::uuid is null or s.id > :after) order by s.id limit :size",
            filter,
            today)
        .param("after", after)
        .param("size", size)
        .query(Specialist.class)
        .list();
  }

  long count(SpecialistFilter filter, LocalDate today) {
    return filtered("select count(*) from (" + ROWS + WANTED + ") found", filter, today)
        .query(Long.class)
        .single();
  }

  Optional<Specialist> find(UUID id, LocalDate today) {
    return jdbc.sql(ROWS + " where s.id = :id")
        .param("id", id)
        .param("today", today)
        .query(Specialist.class)
        .optional();
  }

  List<Specialist> find(List<UUID> ids, LocalDate today) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(ROWS + " where s.id in (:ids)")
            .param("ids", ids)
            .param("today", today)
            .query(Specialist.class)
            .list();
  }

  void add(UUID id, UUID institution, Card card, LocalDate today) {
    said(
            """
            insert into directory.specialist (id, body, name, position, act_number, act_date,
              held_from, held_until, phone, email, substitute, substitute_phone, made_on)
            values (:id, :body, :name, :position, :actNumber, :actDate, :heldFrom, :heldUntil,
              :phone, :email, :substitute, :substitutePhone, :today)
            """,
            card)
        .param("id", id)
        .param("body", institution)
        .param("today", today)
        .update();
  }

  void change(Specialist old, int version, Card card) {
    int changed =
        said(
                """
                update directory.specialist
                   set name = :name, position = :position, act_number = :actNumber,
                       act_date = :actDate, held_from = :heldFrom, held_until = :heldUntil,
                       phone = :phone, email = :email, substitute = :substitute,
                       substitute_phone = :substitutePhone, version = version + 1
                 where id = :id and version = :version
                """,
                card)
            .param("id", old.id())
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale("specialists.stale", version, old.version());
    }
  }

  void confirm(UUID id, LocalDate today, String by) {
    jdbc.sql(
            """
            update directory.specialist set confirmed_on = :today, confirmed_by = :by
             where id = :id
            """)
        .param("today", today)
        .param("by", by)
        .param("id", id)
        .update();
  }

  void until(UUID id, @Nullable LocalDate day) {
    jdbc.sql(
            """
            update directory.specialist set held_until = :day, version = version + 1
             where id = :id
            """)
        .param("day", day)
        .param("id", id)
        .update();
  }

  void tell(UUID specialist, Event.What what, String by, Instant now) {
    jdbc.sql(
            """
            insert into directory.specialist_event (id, specialist, what, by, happened_at)
            values (:id, :specialist, :what, :by, :now)
            """)
        .param("id", Ids.next())
        .param("specialist", specialist)
        .param("what", what.name())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  List<Event> history(UUID specialist) {
    return jdbc.sql(
            """
            select what, by, happened_at from directory.specialist_event
             where specialist = :specialist order by id desc
            """)
        .param("specialist", specialist)
        .query(Event.class)
        .list();
  }

  private JdbcClient.StatementSpec said(String sql, Card card) {
    return jdbc.sql(sql)
        .param("name", card.name())
        .param("position", card.position())
        .param("actNumber", card.actNumber())
        .param("actDate", card.actDate())
        .param("heldFrom", card.heldFrom())
        .param("heldUntil", card.heldUntil())
        .param("phone", card.phone())
        .param("email", card.email())
        .param("substitute", card.substitute())
        .param("substitutePhone", card.substitutePhone());
  }

  private JdbcClient.StatementSpec filtered(String sql, SpecialistFilter filter, LocalDate today) {
    return jdbc.sql(sql)
        .param("text", filter.text())
        .param("institution", filter.institution())
        .param("kind", filter.kind())
        .param("territory", filter.territory())
        .param("state", filter.state().name())
        .param("today", today);
  }
}
