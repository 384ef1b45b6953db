package ua.kolo.persons;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Likely;
import ua.kolo.clearance.Tie;
import ua.kolo.persons.StaffAlike.Staff;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.platform.Ids;

/// The names of the staff against the register of their institution: once when they come or are
/// called otherwise; what is written later is weighed when it is written. The program does it for
/// the institution, so that sealed records close too.
@Repository
@Transactional
class OwnNames {
  private final JdbcClient jdbc;
  private final Search search;
  private final StaffAlike alike;
  private final Clearance clearance;
  private final Clock clock;

  OwnNames(JdbcClient jdbc, Search search, StaffAlike alike, Clearance clearance, Clock clock) {
    this.jdbc = jdbc;
    this.search = search;
    this.alike = alike;
    this.clearance = clearance;
    this.clock = clock;
  }

  /// Institutions where somebody is to be weighed; asked by the program itself.
  List<UUID> units(int most) {
    return jdbc.sql("select persons.units_to_weigh(:most)")
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /// All of the acting institution who were not weighed yet.
  void weigh() {
    notWeighed().forEach(this::weigh);
  }

  /// One of them, before they see anything there.
  void weigh(UUID account) {
    notWeighed().stream().filter(one -> one.account().equals(account)).forEach(this::weigh);
  }

  private void weigh(Staff one) {
    var now = clock.instant();
    alike
        .whole(one.name())
        .ifPresent(
            name ->
                clearance.foundTies(
                    Persons.KIND,
                    search.called(name, Traits.of(one.name())).stream()
                        .map(record -> new Likely(one.account(), record, Tie.SELF, now))
                        .toList()));
    jdbc.sql(
            """
            insert into persons.staff_weighing as w (id, unit, account, name_mark, weighed_at)
            select :id, platform.unit(), s.account, s.mark, :at from persons.staff_here() s
             where s.account = :account and s.name = :name
            on conflict (unit, account)
              do update set name_mark = excluded.name_mark, weighed_at = excluded.weighed_at
            """)
        .param("id", Ids.next())
        .param("account", one.account())
        .param("name", one.name())
        .param("at", Timestamp.from(now))
        .update();
  }

  private List<Staff> notWeighed() {
    return jdbc.sql(
            """
            select s.account, s.name from persons.staff_here() s
             where not exists (
               select from persons.staff_weighing w
                where w.unit = platform.unit() and w.account = s.account and w.name_mark = s.mark)
            """)
        .query(Staff.class)
        .list();
  }
}
