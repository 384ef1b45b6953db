package ua.kolo.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.clearance.AccessUnjustified;
import ua.kolo.duties.DutyTold;
import ua.kolo.identity.PostsEnded;
import ua.kolo.platform.Ids;

/// The outbox.
@Repository
class LetterRows {
  private static final String COLUMNS =
      """
      id, unit, person, kind, day, figures, root, made_at, attempts, next_at, sent_at, given_up_at,
      trouble
      """;
  private final JdbcClient jdbc;

  LetterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes one down; of most kinds only the first of a day.
  void add(Kind kind, @Nullable UUID person, LocalDate day, @Nullable String root, Instant now) {
    jdbc.sql(
            """
            insert into letters.letter (id, unit, person, kind, day, root, made_at, next_at)
            values (:id, platform.unit(), :person, :kind, :day, :root, :now, :now)
            on conflict do nothing
            """)
        .param("id", Ids.next())
        .param("person", person)
        .param("kind", kind.name())
        .param("day", day)
        .param("root", root)
        .param("now", Timestamp.from(now))
        .update();
  }

  /// One term more passed at the institution: whoever wants to know is told after a while, of all
  /// that pass until then together.
  void addOverdue(LocalDate day, Instant now, Instant later) {
    jdbc.sql(
            """
            insert into letters.letter (id, unit, person, kind, day, figures, made_at, next_at)
            select gen_random_uuid(), w.unit, w.id, 'OVERDUE', :day, '{1}', :now, :later
              from letters.wish w
             where w.unit = platform.unit() and w.overdue and w.confirmed_at is not null
            on conflict (coalesce(person, '00000000-0000-0000-0000-000000000000'), kind, day)
              where kind <> 'CONFIRMATION'
              do update set figures = array[letter.figures[1] + 1]
              where letter.sent_at is null
            """)
        .param("day", day)
        .param("now", Timestamp.from(now))
        .param("later", Timestamp.from(later))
        .update();
  }

  /// For those whom a step of a ladder names at an institution, which may be another one.
  ///
  /// @param givers posts that have another letter of a step that figures wait for
  void addTold(DutyTold event, Set<String> givers, LocalDate day, Instant now, Instant later) {
    var other = event.figures() ? givers : Set.<String>of();
    jdbc.sql("select letters.note_told(:unit, :step, :doers, :other, :day, :now, :later)::text")
        .param("other", other.toArray(String[]::new))
        .param("unit", event.unit())
        .param("step", event.stepName())
        .param("doers", event.doers().name())
        .param("day", day)
        .param("now", Timestamp.from(now))
        .param("later", Timestamp.from(later))
        .query(String.class)
        .optional();
  }

  /// For posts of these roles at institutions, who want to know; once a day.
  void addReports(Set<UUID> units, Set<String> roles, LocalDate day, Instant now, Instant later) {
    note("note_reports", units.toArray(UUID[]::new), roles, day, now, later);
  }

  /// Where somebody to whom a letter goes holds a post of these roles now.
  List<UUID> whereHeld(UUID person, Set<String> roles, Instant now) {
    return jdbc.sql("select letters.where_held(:person, :roles, :now)")
        .param("person", person)
        .param("roles", roles.toArray(String[]::new))
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /// One that has nothing to tell any more; asked for again since it was claimed, it stays.
  void drop(Letter letter) {
    jdbc.sql("delete from letters.letter where id = :id and attempts = :attempts")
        .param("id", letter.id())
        .param("attempts", letter.attempts())
        .update();
  }

  /// For posts of these roles, and heads, of both institutions; a letter of the day that has gone
  /// goes again with the new count.
  void addGlass(UUID owner, UUID sender, Set<String> roles, LocalDate day, Instant now) {
    jdbc.sql("select letters.note_glass(:owner, :sender, :roles, :day, :now)::text")
        .param("owner", owner)
        .param("sender", sender)
        .param("roles", roles.toArray(String[]::new))
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  /// For posts of these roles at both institutions, where nobody of the reviewers is.
  void addUnreviewed(
      UUID owner,
      UUID sender,
      Set<String> reviewers,
      Set<String> roles,
      LocalDate day,
      Instant now) {
    jdbc.sql(
            "select letters.note_unreviewed(:owner, :sender, :reviewers, :roles, :day, :now)::text")
        .param("owner", owner)
        .param("sender", sender)
        .param("reviewers", reviewers.toArray(String[]::new))
        .param("roles", roles.toArray(String[]::new))
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  void addUnjustified(AccessUnjustified found, Set<String> roles, LocalDate day, Instant now) {
    jdbc.sql("select letters.note_unjustified(:owner, :sender, :about, :roles, :day, :now)::text")
        .param("owner", found.owner())
        .param("sender", found.sender())
        .param("about", found.person())
        .param("roles", roles.toArray(String[]::new))
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  void addHeadsEnded(PostsEnded ended, Set<String> roles, LocalDate day, Instant now) {
    jdbc.sql("select letters.note_heads_ended(:account, :ended, :roles, :day, :now)::text")
        .param("account", ended.account())
        .param("ended", Timestamp.from(ended.at()))
        .param("roles", roles.toArray(String[]::new))
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  /// For posts of these roles at an institution, who want letters of terms; hourly at most.
  void addRecalled(UUID unit, Set<String> roles, LocalDate day, Instant now, Instant later) {
    note("note_recalled", unit, roles, day, now, later);
  }

  private void note(
      String what, Object where, Set<String> roles, LocalDate day, Instant now, Instant later) {
    jdbc.sql("select letters." + what + "(:where, :roles, :day, :now, :later)::text")
        .param("where", where)
        .param("roles", roles.toArray(String[]::new))
        .param("day", day)
        .param("now", Timestamp.from(now))
        .param("later", Timestamp.from(later))
        .query(String.class)
        .optional();
  }

  void addHelped(UUID account, LocalDate day, Instant now) {
    jdbc.sql("select letters.note_entry_helped(:account, :day, :now)::text")
        .param("account", account)
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  void addEntry(UUID person, LocalDate day, Instant now) {
    jdbc.sql("select letters.note_entry(:id, :person, :day, :now)::text")
        .param("id", Ids.next())
        .param("person", person)
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query(String.class)
        .optional();
  }

  int asked(UUID person, Instant since) {
    return jdbc.sql(
            """
            select count(*) from letters.letter
             where person = :person and kind = 'CONFIRMATION' and made_at > :since
            """)
        .param("person", person)
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /// The newest first.
  List<Letter> of(UUID person, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from letters.letter where person = :person"
                + " order by made_at desc, id desc limit :most")
        .param("person", person)
        .param("most", most)
        .query((row, _) -> letter(row))
        .list();
  }

  /// Those of institutions one looks after, what did not go first.
  List<Letter> outbox(int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from letters.letter order by given_up_at is null, next_at is null,"
                + " made_at desc, id desc limit :most")
        .param("most", most)
        .query((row, _) -> letter(row))
        .list();
  }

  boolean again(UUID id, Instant now) {
    return jdbc.sql(
                """
                update letters.letter
                   set next_at = :now, attempts = 0, given_up_at = null, trouble = null
                 where id = :id and sent_at is null
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  List<UUID> units(Instant now) {
    return jdbc.sql("select letters.units_to_write(:now)")
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .list();
  }

  /// Some that are due, kept from other nodes until `until`.
  List<Letter> claim(Instant now, Instant until, int most) {
    return jdbc.sql(
            """
            update letters.letter
               set next_at = :until, tried_at = :now, attempts = attempts + 1
             where id in (
               select w.id from letters.letter w
                where w.unit = platform.unit() and w.next_at <= :now
                order by w.next_at, w.id limit :most
                  for update skip locked)
            returning\
            """
                + " "
                + COLUMNS)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query((row, _) -> letter(row))
        .list();
  }

  void sent(Letter letter, Instant now) {
    jdbc.sql(
            """
            update letters.letter
               set sent_at = :now, next_at = null, trouble = null, figures = :figures
             where id = :id
            """)
        .param("id", letter.id())
        .param("figures", letter.figures().toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /// @param next null when it is given up
  void failed(UUID id, Trouble trouble, @Nullable Instant next, Instant now) {
    jdbc.sql(
            """
            update letters.letter
               set next_at = :next, given_up_at = :ended, trouble = :trouble where id = :id
            """)
        .param("id", id)
        .param("trouble", trouble.name())
        .param("next", next == null ? null : Timestamp.from(next))
        .param("ended", next == null ? Timestamp.from(now) : null)
        .update();
  }

  void forget(Instant before) {
    jdbc.sql("select letters.forget(:before)::text")
        .param("before", Timestamp.from(before))
        .query(String.class)
        .optional();
  }

  private static Letter letter(ResultSet row) throws SQLException {
    var trouble = row.getString("trouble");
    return new Letter(
        row.getObject("id", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("person", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getObject("day", LocalDate.class),
        List.of((Long[]) row.getArray("figures").getArray()),
        row.getString("root"),
        row.getTimestamp("made_at").toInstant(),
        row.getInt("attempts"),
        instant(row.getTimestamp("next_at")),
        instant(row.getTimestamp("sent_at")),
        instant(row.getTimestamp("given_up_at")),
        trouble == null ? null : Trouble.valueOf(trouble));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
