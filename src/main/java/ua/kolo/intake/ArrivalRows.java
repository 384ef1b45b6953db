package ua.kolo.intake;

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

/// The rows of notices that reach a desk, and of those they name.
@Repository
class ArrivalRows {
  private static final String COLUMNS =
      """
      select id, unit, report, reference, receiver, urgent, parcel, sent_at, sent_by, taken_at,
             taken_by, answer, withdrawn_at,
             (select o.report from intake.own_report o
               where o.arrival = arrival.id and o.ended_at is null) as own_report,
             (select o.reference from intake.own_report o
               where o.arrival = arrival.id and o.ended_at is null) as own_reference
        from intake.arrival
      """;
  private final JdbcClient jdbc;

  ArrivalRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Kept row) {
    jdbc.sql(
            """
            insert into intake.arrival (id, unit, report, reference, receiver, urgent, parcel,
              sent_at, sent_by)
            values (:id, platform.unit(), :report, :reference, :receiver, :urgent, :parcel, :at,
              :by)
            """)
        .param("id", row.id())
        .param("report", row.report())
        .param("reference", row.reference())
        .param("receiver", row.receiver())
        .param("urgent", row.urgent())
        .param("parcel", row.parcel())
        .param("at", Timestamp.from(row.sentAt()))
        .param("by", row.sentBy())
        .update();
  }

  void name(Kept arrival, Named named) {
    jdbc.sql(
            """
            insert into intake.arrival_person (id, unit, arrival, report, person, role, who)
            values (:id, platform.unit(), :arrival, :report, :person, :role, :who)
            """)
        .param("id", named.id())
        .param("arrival", arrival.id())
        .param("report", arrival.report())
        .param("person", named.person())
        .param("role", named.role())
        .param("who", named.who())
        .update();
  }

  /// False when somebody said so before.
  boolean take(UUID id, Instant at, String by, byte @Nullable [] answer) {
    return jdbc.sql(
                """
                update intake.arrival set taken_at = :at, taken_by = :by, answer = :answer
                 where id = :id and receiver = platform.unit() and taken_at is null
                """)
            .param("id", id)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("answer", answer)
            .update()
        == 1;
  }

  /// Out of whose sight it goes; empty when the notice reached nobody here.
  Optional<UUID> withdraw(UUID id, Instant at) {
    return jdbc.sql(
            """
            update intake.arrival set withdrawn_at = :at
             where id = :id and unit = platform.unit() and withdrawn_at is null
            returning receiver
            """)
        .param("id", id)
        .param("at", Timestamp.from(at))
        .query(UUID.class)
        .optional();
  }

  Optional<Kept> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(Kept.class).optional();
  }

  /// Why it is closed to whoever acts by somebody its report names; empty when it is not.
  Optional<Closed> closed(UUID id) {
    return jdbc.sql("select owner, what from intake.arrival_closed_because(:id)")
        .param("id", id)
        .query(Closed.class)
        .optional();
  }

  List<Kept> of(UUID report) {
    return jdbc.sql(COLUMNS + " where report = :report order by id")
        .param("report", report)
        .query(Kept.class)
        .list();
  }

  /// Those the acting institution received, the newest first.
  List<Kept> received(boolean waiting, @Nullable UUID before, int size) {
    return jdbc.sql(
            COLUMNS
                + """
                 where receiver = platform.unit() and withdrawn_at is null
                   and (not :waiting or taken_at is null)
                   and (:before::uuid is null or id < :before)
                 order by id desc limit :size
                """)
        .param("waiting", waiting)
        .param("before", before)
        .param("size", size)
        .query(Kept.class)
        .list();
  }

  long waiting() {
    return jdbc.sql(
            """
            select count(*) from intake.arrival
             where receiver = platform.unit() and withdrawn_at is null and taken_at is null
            """)
        .query(Long.class)
        .single();
  }

  List<Named> named(Collection<UUID> arrivals) {
    return arrivals.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select p.id, p.arrival, p.person, p.role, p.who,
                       p.id = any (intake.named_no_more(array[:arrivals])) as struck
                  from intake.arrival_person p
                 where p.arrival in (:arrivals) order by p.id
                """)
            .param("arrivals", arrivals)
            .query(Named.class)
            .list();
  }

  /// What others were told of a person or a report.
  List<UUID> toldElsewhere(UUID asked) {
    return jdbc.sql("select unnest(intake.told_elsewhere(:asked))")
        .param("asked", asked)
        .query(UUID.class)
        .list();
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Kept(
      UUID id,
      UUID unit,
      UUID report,
      String reference,
      UUID receiver,
      boolean urgent,
      byte[] parcel,
      Instant sentAt,
      String sentBy,
      @Nullable Instant takenAt,
      @Nullable String takenBy,
      byte @Nullable [] answer,
      @Nullable Instant withdrawnAt,
      @Nullable UUID ownReport,
      @Nullable String ownReference) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Named(UUID id, UUID arrival, UUID person, String role, byte[] who, boolean struck) {}
}
