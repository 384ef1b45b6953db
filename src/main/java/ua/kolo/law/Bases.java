package ua.kolo.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of the shelf as values.
final class Bases {
  private Bases() {}

  static Basis basis(ResultSet row) throws SQLException {
    return new Basis(
        id(row, "id"),
        text(row, "code"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("act"),
        row.getString("clause"),
        Grade.valueOf(text(row, "grade")),
        Verification.valueOf(text(row, "verification")),
        row.getString("verified_by"),
        row.getObject("verified_on", LocalDate.class),
        row.getString("note"),
        Objects.requireNonNull(moment(row, "known_from")),
        moment(row, "known_until"),
        own(row));
  }

  static LegalAct act(ResultSet row) throws SQLException {
    return new LegalAct(
        basis(row),
        LegalAct.Kind.valueOf(text(row, "act_kind")),
        text(row, "number"),
        row.getString("dated"),
        text(row, "body"),
        new Phrase(text(row, "title"), text(row, "title_en")));
  }

  static ListValue value(ResultSet row) throws SQLException {
    return new ListValue(
        basis(row),
        text(row, "list"),
        text(row, "item"),
        new Phrase(text(row, "uk"), text(row, "en")));
  }

  static ValueList list(ResultSet row) throws SQLException {
    return new ValueList(
        basis(row),
        new Phrase(text(row, "uk"), text(row, "en")),
        row.getInt("values"),
        row.getInt("unverified"));
  }

  static Hotline hotline(ResultSet row) throws SQLException {
    return new Hotline(
        basis(row),
        text(row, "number"),
        new Phrase(text(row, "owner"), text(row, "owner_en")),
        new Phrase(text(row, "purpose"), text(row, "purpose_en")),
        row.getString("hours"),
        row.getString("territory"),
        row.getString("place_name"),
        row.getBoolean("near"));
  }

  static DutyRule rule(ResultSet row) throws SQLException {
    var condition = row.getString("condition");
    return new DutyRule(
        basis(row),
        text(row, "trigger"),
        condition == null ? null : new Phrase(condition, text(row, "condition_en")),
        list(row, "owed_by"),
        new Phrase(text(row, "action"), text(row, "action_en")),
        DutyRule.Kind.valueOf(text(row, "rule_kind")),
        term(row),
        number(row, "every_months"),
        row.getString("due_on"),
        list(row, "escalation"),
        list(row, "timer"));
  }

  private static @Nullable Term term(ResultSet row) throws SQLException {
    var most = number(row, "at_most");
    if (most == null) {
      return null;
    }
    var unit = Term.Unit.valueOf(text(row, "counted_in"));
    var calendar = row.getString("calendar");
    return new Term(
        number(row, "at_least"),
        most,
        unit,
        calendar == null ? unit.calendar() : Term.Calendar.valueOf(calendar));
  }

  private static Basis.@Nullable Own own(ResultSet row) throws SQLException {
    var author = row.getString("author_name");
    return author == null
        ? null
        : new Basis.Own(author, text(row, "reason"), row.getObject("instead_of", UUID.class));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, UUID.class));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
  }
}
