package ua.kolo.assistance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.clearance.Closed;

/// The rows of referrals and of their steps.
@Repository
class ReferralRows {
  private static final String COLUMNS =
      """
      select id, unit, file, reference, person, receiver, service, urgent, specialist, parcel,
             on_paper, sent_at, sent_by, state, version, own_file,
             contact_at, cardinality(passages) > 0 and ground is null as by_consent, ground
        from assistance.referral r
      """;
  private final JdbcClient jdbc;

  ReferralRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Kept row, List<UUID> passages) {
    jdbc.sql(
            """
            insert into assistance.referral (id, unit, file, reference, person, receiver, service,
              urgent, specialist, parcel, passages, ground, on_paper, sent_at, sent_by, state,
              version)
            values (:id, platform.unit(), :file, :reference, :person, :receiver, :service, :urgent,
              :specialist, :parcel, :passages, :ground, :paper, :at, :by, 'SENT', 1)
            """)
        .param("id", row.id())
        .param("file", row.file())
        .param("reference", row.reference())
        .param("person", row.person())
        .param("receiver", row.receiver())
        .param("service", row.service())
        .param("urgent", row.urgent())
        .param("specialist", row.specialist())
        .param("parcel", row.parcel())
        .param("passages", passages.toArray(UUID[]::new))
        .param("ground", row.ground())
        .param("paper", row.onPaper())
        .param("at", Timestamp.from(row.sentAt()))
        .param("by", row.sentBy())
        .update();
  }

  /// False when somebody else answered meanwhile.
  boolean turn(UUID id, int version, State state) {
    return jdbc.sql(
                """
                update assistance.referral set state = :state, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("state", state.name())
            .update()
        == 1;
  }

  /// Sent by the acting institution for a person, and not over: what ended it may still be taken
  /// back, and then it goes on.
  List<Kept> goingOn(UUID person, Instant now) {
    return jdbc.sql(
            COLUMNS
                + " where unit = platform.unit() and person = :person"
                + " and (state in ('SENT', 'ACCEPTED', 'BEGUN') or exists ("
                + "   select from assistance.step s where s.referral = r.id"
                + "    and s.undone_at is null and s.written_at >= :since))"
                + " order by id")
        .param("person", person)
        .param("since", Timestamp.from(now.minus(AnswersBack.WITHIN)))
        .query(Kept.class)
        .list();
  }

  /// By what the referrals were passed on.
  List<Passed> passed(Collection<UUID> referrals) {
    return referrals.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id as referral, unnest(passages) as passage
                  from assistance.referral where id in (:referrals)
                """)
            .param("referrals", referrals)
            .query(Passed.class)
            .list();
  }

  /// @param passage a consent, or the ground that stood for one
  record Passed(UUID referral, UUID passage) {}

  /// How the person is reached changed.
  void reseal(UUID id, byte[] parcel, Instant now) {
    jdbc.sql("update assistance.referral set parcel = :parcel, contact_at = :now where id = :id")
        .param("parcel", parcel)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .update();
  }

  /// The receiver opened a file of its own from it; false when there is one.
  boolean own(UUID id, UUID file) {
    return jdbc.sql(
                """
                update assistance.referral set own_file = :file
                 where id = :id and receiver = platform.unit() and own_file is null
                """)
            .param("id", id)
            .param("file", file)
            .update()
        == 1;
  }

  void step(Kept referral, Stepped step) {
    jdbc.sql(
            """
            insert into assistance.step (id, unit, sender, receiver, referral, what, reason, words,
              happened_at, written_at, written_by)
            values (:id, platform.unit(), :sender, :receiver, :referral, :what, :reason, :words,
              :happened, :now, :by)
            """)
        .param("id", step.id())
        .param("sender", referral.unit())
        .param("receiver", referral.receiver())
        .param("referral", referral.id())
        .param("what", step.what().name())
        .param("reason", step.reason())
        .param("words", step.words())
        .param("happened", Timestamp.from(step.happenedAt()))
        .param("now", Timestamp.from(step.writtenAt()))
        .param("by", step.writtenBy())
        .update();
  }

  /// It was a slip.
  void undo(UUID step, byte @Nullable [] why, Instant now, String by) {
    jdbc.sql(
            """
            update assistance.step set undone_at = :now, undone_by = :by, undone_words = :why
             where id = :id and undone_at is null
            """)
        .param("id", step)
        .param("why", why)
        .param("now", Timestamp.from(now))
        .param("by", by)
        .update();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Kept.class).optional();
  }

  /// Those sent to the acting institution that were taken back, the newest first.
  List<Gone> recalled(int size) {
    return jdbc.sql("select id, sender, sent_at, recalled_at from assistance.recalled(:size)")
        .param("size", size)
        .query(Gone.class)
        .list();
  }

  /// Whether one of them is this.
  boolean isRecalled(UUID id) {
    return jdbc.sql("select assistance.is_recalled(:id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  record Gone(UUID id, UUID sender, Instant sentAt, Instant recalledAt) {}

  Referrals.Waiting waiting() {
    return jdbc.sql(
            """
            select (select count(*) from assistance.referral
                     where receiver = platform.unit() and state = 'SENT') as received,
                   (select count(*) from assistance.referral
                     where unit = platform.unit() and state = 'SENT') as sent
            """)
        .query(Referrals.Waiting.class)
        .single();
  }

  /// Why the referral is closed to whoever acts, by its person or by its file; empty when it is
  /// not.
  Optional<Closed> closed(UUID id) {
    return jdbc.sql("select owner, what from assistance.closed_because(:id)")
        .param("id", id)
        .query(Closed.class)
        .optional();
  }

  /// Of a file, in the order they were sent.
  List<Kept> of(UUID file) {
    return jdbc.sql(COLUMNS + " where file = :file order by id")
        .param("file", file)
        .query(Kept.class)
        .list();
  }

  /// Sent by the acting institution for a person, those of closed files too.
  List<UUID> about(UUID person) {
    return jdbc.sql("select unnest(assistance.sent_for(:person))")
        .param("person", person)
        .query(UUID.class)
        .list();
  }

  /// The newest first.
  ///
  /// @param received those sent to the acting institution instead of by it
  List<Kept> list(boolean received, boolean waiting, @Nullable UUID before, int size) {
    return jdbc.sql(
            COLUMNS
                + (received ? " where receiver" : " where unit")
                + " = platform.unit()"
                + (waiting ? " and state in ('SENT', 'ACCEPTED', 'BEGUN')" : "")
                + (before == null ? "" : " and id < :before")
                + " order by id desc limit :size")
        .param("before", before)
        .param("size", size)
        .query(Kept.class)
        .list();
  }

  List<Stepped> steps(Collection<UUID> referrals) {
    return referrals.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select id, referral, what, reason, words, happened_at, written_at, written_by,
                       undone_at, undone_by, undone_words
                  from assistance.step where referral in (:referrals) order by id
                """)
            .param("referrals", referrals)
            .query(Stepped.class)
            .list();
  }

  /// Which of the files were referred, accepted, helped.
  Reached reached(Collection<UUID> files) {
    return new Reached(
        having(files, State.SENT), having(files, State.ACCEPTED), having(files, State.PROVIDED));
  }

  private List<UUID> having(Collection<UUID> files, State step) {
    return files.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select distinct r.file from assistance.referral r
                  join assistance.step s on s.referral = r.id and s.what = :step
                   and s.undone_at is null
                 where r.unit = platform.unit() and r.file = any (:files) and r.state <> 'RECALLED'
                """)
            .param("step", step.name())
            .param("files", files.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
  }

  record Reached(List<UUID> referred, List<UUID> accepted, List<UUID> helped) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID unit,
      UUID file,
      String reference,
      UUID person,
      UUID receiver,
      String service,
      boolean urgent,
      @Nullable String specialist,
      byte[] parcel,
      boolean onPaper,
      Instant sentAt,
      String sentBy,
      State state,
      int version,
      @Nullable UUID ownFile,
      @Nullable Instant contactAt,
      boolean byConsent,
      @Nullable String ground) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Stepped(
      UUID id,
      UUID referral,
      State what,
      @Nullable String reason,
      byte @Nullable [] words,
      Instant happenedAt,
      Instant writtenAt,
      String writtenBy,
      @Nullable Instant undoneAt,
      @Nullable String undoneBy,
      byte @Nullable [] undoneWords) {
    static Stepped said(
        UUID id,
        UUID referral,
        State what,
        @Nullable String reason,
        byte @Nullable [] words,
        Instant happenedAt,
        Instant writtenAt,
        String writtenBy) {
      return new Stepped(
          id, referral, what, reason, words, happenedAt, writtenAt, writtenBy, null, null, null);
    }
  }
}
