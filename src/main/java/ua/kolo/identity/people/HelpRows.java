package ua.kolo.identity.people;

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

/// Help into accounts that waits for a word, as rows of proposals.
@Repository
class HelpRows {
  private final JdbcClient jdbc;

  HelpRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether whoever acts may do it now: nobody need be asked, or they were and agreed.
  boolean mayNow(UUID account, Deed deed) {
    return jdbc.sql("select identity.may_help(:account, :deed)")
        .param("account", account)
        .param("deed", deed.name())
        .query(Boolean.class)
        .single();
  }

  /// The institution whose word is asked.
  Optional<UUID> asked(UUID account) {
    return jdbc.sql("select identity.asked_to_agree(:account)")
        .param("account", account)
        .query(UUID.class)
        .optional();
  }

  /// Ends what nobody is to answer any more.
  void endStale(UUID account) {
    jdbc.sql("select identity.end_stale_help(:account)::text")
        .param("account", account)
        .query(String.class)
        .optional();
  }

  /// False when it waits already.
  boolean add(
      UUID account, Deed deed, @Nullable String reason, UUID unit, LocalDate day, Instant now) {
    return jdbc.sql(
                """
                insert into identity.proposal (id, unit, what, account, deputy, first_on, basis,
                  asked_at, asked_by, asked_by_name)
                values (:id, :unit, :what, :account, false, :day, :reason, :now, :by, :name)
                on conflict (account, what) where ended_at is null and what <> 'POST' do nothing
                """)
            .param("id", Ids.next())
            .param("unit", unit)
            .param("what", deed.name())
            .param("account", account)
            .param("day", day)
            .param("reason", reason)
            .param("now", Timestamp.from(now))
            .param("by", Acting.current().person())
            .param("name", Acting.current().name())
            .update()
        == 1;
  }

  /// What whoever acts asked for and has not done yet, as long as it may be done.
  ///
  /// @param since when a word was given at the earliest to be good still
  List<AskedHelp> of(UUID account, Instant since) {
    return jdbc.sql(
            """
            select id, what, unit, basis as reason, ended_at as agreed_at from identity.proposal
             where account = :account and what <> 'POST' and asked_by = :me
               and (ended_at is null
                 or (ending = 'CONFIRMED' and used_at is null and ended_at > :since))
             order by id
            """)
        .param("account", account)
        .param("me", Acting.current().person())
        .param("since", Timestamp.from(since))
        .query(AskedHelp.class)
        .list();
  }

  List<Help> toAgree() {
    return jdbc.sql("select * from identity.help_to_agree()").query(Help.class).list();
  }

  boolean answer(UUID id, boolean agreed) {
    return jdbc.sql("select identity.answer_help(:id, :agreed)")
        .param("id", id)
        .param("agreed", agreed)
        .query(Boolean.class)
        .single();
  }
}
