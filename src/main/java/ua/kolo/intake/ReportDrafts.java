package ua.kolo.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.vault.Vault;

/// Reports being typed, kept as they grow: a closed tab loses nothing. Each is its author's alone.
@Service
@Transactional
class ReportDrafts {
  private final JdbcClient jdbc;
  private final ReportRows rows;
  private final Vault vault;
  private final Sealing sealing;
  private final Clock clock;

  ReportDrafts(JdbcClient jdbc, ReportRows rows, Vault vault, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.vault = vault;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// Keeps what is typed so far, under the id the form was given; a `Conflict` once that is
  /// registered, since nothing would read it.
  @Needs(Right.CASE_WRITE)
  void save(UUID draft, ReportForm typed) {
    var now = Timestamp.from(clock.instant());
    var isNew = hold(draft, now);
    if (rows.find(draft).isPresent()) {
      throw new Conflict("intake.draft.registered");
    }
    var key = isNew ? vault.mint(draft) : vault.find(draft);
    var sealed = sealing.draft(key, draft, typed);
    var kept =
        jdbc.sql("update intake.draft set saved_at = :now, typed = :typed where id = :id")
            .param("now", now)
            .param("typed", sealed)
            .param("id", draft)
            .update();
    if (kept == 0) {
      throw new NotFound(draft);
    }
  }

  /// Waits for whoever saves the draft at this moment, and keeps others waiting till the
  /// transaction's end: saving and registering at once would each make it a key.
  void hold(UUID draft) {
    hold(draft, Timestamp.from(clock.instant()));
  }

  // Whether it was not there.
  private boolean hold(UUID draft, Timestamp now) {
    return jdbc.sql(
                """
                insert into intake.draft (id, unit, person, saved_at)
                values (:id, platform.unit(), :person, :now) on conflict (id) do nothing
                """)
            .param("id", draft)
            .param("person", Acting.current().person())
            .param("now", now)
            .update()
        == 1;
  }

  @Needs(Right.CASE_WRITE)
  ReportForm find(UUID draft) {
    var sealed =
        jdbc.sql("select typed from intake.draft where id = :id and typed is not null")
            .param("id", draft)
            .query(byte[].class)
            .optional()
            .orElseThrow(() -> new NotFound(draft));
    return sealing.draft(vault.find(draft), draft, sealed);
  }

  /// What whoever acts has not finished, the latest first.
  @Needs(Right.CASE_READ)
  List<Unfinished> mine() {
    return jdbc.sql("select id, saved_at from intake.draft order by saved_at desc limit 20")
        .query(Unfinished.class)
        .list();
  }

  /// Gives a draft up; nothing of it is kept.
  @Needs(Right.CASE_WRITE)
  void drop(UUID draft) {
    jdbc.sql("delete from intake.draft where id = :id").param("id", draft).update();
  }

  record Unfinished(UUID id, Instant savedAt) {}
}
