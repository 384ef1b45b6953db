package ua.kolo.persons;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.vault.Shredding;

/// The rows of what was asked to be destroyed, and of what became of it.
@Repository
class DestructionRows {
  private static final String COLUMNS =
      """
      select person, reason, asked_at, asked_by, asker = platform.person() as mine, alone,
             agreed_at, agreed_by
        from persons.destruction
       where ended_at is null
      """;
  private final JdbcClient jdbc;

  DestructionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when it was asked for before and waits.
  ///
  /// @param alone whether nobody else in the institution could confirm
  boolean ask(UUID person, Shredding.Reason reason, boolean alone, Instant now) {
    return jdbc.sql(
                """
                insert into persons.destruction (id, unit, person, reason, asked_at, asked_by,
                  asker, alone)
                values (:id, platform.unit(), :person, :reason, :now, :by, :asker, :alone)
                on conflict (person) where ended_at is null do nothing
                """)
            .param("id", Ids.next())
            .param("person", person)
            .param("reason", reason.name())
            .param("alone", alone)
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().name())
            .param("asker", Objects.requireNonNull(Acting.current().person()))
            .update()
        == 1;
  }

  /// False when somebody else ended it meanwhile.
  boolean end(UUID person, boolean confirmed, Instant now) {
    return jdbc.sql(
                """
                update persons.destruction
                   set ended_at = :now, ended_by = :by, ender = :ender, ending = :ending
                 where person = :person and ended_at is null
                """)
            .param("person", person)
            .param("ending", confirmed ? "CONFIRMED" : "WITHDRAWN")
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().name())
            .param("ender", Objects.requireNonNull(Acting.current().person()))
            .update()
        == 1;
  }

  Optional<Destruction> waiting(UUID person) {
    return jdbc.sql(COLUMNS + " and person = :person")
        .param("person", person)
        .query(Destruction.class)
        .optional();
  }

  /// All that wait in the acting institution, the oldest first.
  List<Destruction> waiting() {
    return jdbc.sql(COLUMNS + " order by id").query(Destruction.class).list();
  }

  /// What the acting institution, or one below it, asks whoever reviews to agree to.
  List<ToAgree> toAgree() {
    return jdbc.sql("select * from persons.destructions_to_agree()").query(ToAgree.class).list();
  }

  /// False when there is no such request for whoever acts.
  boolean agree(UUID id, Instant now) {
    return jdbc.sql("select persons.agree_destruction(:id, :by, :now)")
        .param("id", id)
        .param("by", Acting.current().name())
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }
}
