package ua.kolo.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.clearance.Tie;
import ua.kolo.persons.StaffAlike.Staff;
import ua.kolo.platform.Ids;

/// Relatives as sealed rows. Row security shows each their own; those of a whole institution are
/// given only to be compared with a person who is being written.
@Repository
class RelativeRows {
  private final JdbcClient jdbc;

  RelativeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row with its identity sealed.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(UUID id, UUID account, Tie tie, byte[] identity, Instant toldAt) {}

  void add(Kept row, UUID unit) {
    jdbc.sql(
            """
            insert into persons.relative (id, unit, account, tie, identity, told_at)
            values (:id, :unit, :account, :tie, :identity, :at)
            """)
        .param("id", row.id())
        .param("unit", unit)
        .param("account", row.account())
        .param("tie", row.tie().name())
        .param("identity", row.identity())
        .param("at", Timestamp.from(row.toldAt()))
        .update();
  }

  boolean unsaid(UUID account) {
    return jdbc.sql(
            """
            select not exists (select from persons.relative where account = :account)
               and not exists (select from persons.nobody_close where account = :account)
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }

  /// Said twice, it was said once.
  void sayNobody(UUID account, UUID unit, Instant at) {
    jdbc.sql(
            """
            insert into persons.nobody_close (id, unit, account, said_at)
            values (:id, :unit, :account, :at) on conflict (account) do nothing
            """)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("account", account)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Those the account named and did not take back.
  List<Kept> of(UUID account) {
    return jdbc.sql(
            """
            select id, account, tie, identity, told_at from persons.relative
             where account = :account and ended_at is null order by id
            """)
        .param("account", account)
        .query((row, _) -> kept(row))
        .list();
  }

  /// Whom a record must not meet: named by those who work at an institution, and they themselves.
  record OfColleagues(List<Kept> named, List<Staff> staff) {}

  /// Those of all who work at the acting institution, wherever they named them; one question, since
  /// it is asked whenever somebody is written.
  OfColleagues ofColleagues() {
    var all = new OfColleagues(new ArrayList<>(), new ArrayList<>());
    jdbc.sql(
            """
            select id, account, tie, identity, told_at, null as name from persons.relatives_here()
            union all
            select null, account, null, null, null, name from persons.staff_here()
            """)
        .query(
            row -> {
              var name = row.getString("name");
              if (name == null) {
                all.named().add(kept(row));
              } else {
                all.staff().add(new Staff(row.getObject("account", UUID.class), name));
              }
            });
    return all;
  }

  /// Those the account named and that were never weighed against the register of the acting
  /// institution.
  List<Kept> notWeighedHere(UUID account) {
    return jdbc.sql(
            """
            select r.id, r.account, r.tie, r.identity, r.told_at from persons.relative r
             where r.account = :account and r.ended_at is null
               and not exists (select from persons.weighing w
                                where w.relative = r.id and w.unit = platform.unit())
             order by r.id
            """)
        .param("account", account)
        .query((row, _) -> kept(row))
        .list();
  }

  /// From now on it is weighed against what is written at the institution.
  void weighed(UUID relative, UUID account, UUID unit, Instant at) {
    jdbc.sql(
            """
            insert into persons.weighing (id, unit, relative, account, weighed_at)
            values (:id, :unit, :relative, :account, :at)
            on conflict (relative, unit) do nothing
            """)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("relative", relative)
        .param("account", account)
        .param("at", Timestamp.from(at))
        .update();
  }

  boolean end(UUID id, UUID account, Instant at) {
    return jdbc.sql(
                """
                update persons.relative set ended_at = :at
                 where id = :id and account = :account and ended_at is null
                """)
            .param("id", id)
            .param("account", account)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        Objects.requireNonNull(row.getObject("account", UUID.class)),
        Tie.valueOf(row.getString("tie")),
        row.getBytes("identity"),
        row.getTimestamp("told_at").toInstant());
  }
}
