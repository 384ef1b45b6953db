package ua.kolo.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import ua.kolo.duties.law.Ladder;

/// Reads a duty with the edition it was opened under, at a moment.
record DutyMapper(Days days) implements RowMapper<Duty> {
  static final String COLUMNS =
      """
      r.*, d.id as duty, d.unit as owing, d.opened_by, d.watched_by, d.subject_kind, d.subject,
      d.reference, d.post, d.event_at, d.due_at, d.settled_at, d.settled_recorded_at, d.fact_kind,
      d.fact, d.waived_at, d.waived_reason, d.waived_note,
      (select string_agg(distinct e.step, ' ') from duties.escalation e
        where e.duty = d.id) as told
      """;

  @Override
  public Duty mapRow(ResultSet row, int number) throws SQLException {
    var edition = RuleEditions.edition(row);
    var due = needed(row, "due_at");
    var settlement = settlement(row);
    var waived = waived(row);
    return new Duty(
        uuid(row, "duty"),
        uuid(row, "owing"),
        uuid(row, "opened_by"),
        row.getObject("watched_by", UUID.class),
        edition.rule(),
        edition.number(),
        new Subject(
            row.getString("subject_kind"), uuid(row, "subject"), row.getString("reference")),
        row.getObject("post", UUID.class),
        needed(row, "event_at"),
        due,
        state(due, settlement, waived),
        settlement,
        waived,
        told(row.getString("told"), row.getObject("watched_by", UUID.class)));
  }

  private Duty.State state(
      Instant due, Duty.@Nullable Settlement settlement, Duty.@Nullable Waived waived) {
    if (waived != null) {
      return Duty.State.WAIVED;
    }
    if (settlement != null) {
      return settlement.at().isBefore(due) ? Duty.State.DONE : Duty.State.DONE_LATE;
    }
    return days.stateOf(due);
  }

  private static Duty.@Nullable Settlement settlement(ResultSet row) throws SQLException {
    var at = moment(row, "settled_at");
    return at == null
        ? null
        : new Duty.Settlement(
            at, needed(row, "settled_recorded_at"), row.getString("fact_kind"), uuid(row, "fact"));
  }

  private static Duty.@Nullable Waived waived(ResultSet row) throws SQLException {
    var at = moment(row, "waived_at");
    return at == null
        ? null
        : new Duty.Waived(
            at,
            Waiver.Reason.valueOf(row.getString("waived_reason")),
            row.getString("waived_note"));
  }

  // Where nobody watches, the last step told nobody.
  private static List<Ladder.Step> told(@Nullable String steps, @Nullable UUID watchedBy) {
    return steps == null
        ? List.of()
        : Arrays.stream(steps.split(" "))
            .map(Ladder.Step::valueOf)
            .filter(step -> watchedBy != null || step != Ladder.Step.COORDINATOR)
            .sorted()
            .toList();
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static Instant needed(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(moment(row, column));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
