package ua.kolo.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ua.kolo.TestDatabase;

/// What the trail holds, read with the eyes of a superuser: the program cannot.
public final class Written {
  private Written() {}

  /// The entries of an institution, oldest first: operation, kind and what else was told.
  public static List<String> at(UUID unit) {
    return ask(
        """
        select concat_ws(' ', operation, subject_kind, purpose, about, outcome, terms, found)
          from audit.trail where unit = ?::uuid order by id
        """,
        unit);
  }

  /// What happened to a record, oldest first.
  public static List<String> about(UUID subject) {
    return ask(
        """
        select concat_ws(' ', operation, subject_kind, purpose, about, outcome)
          from audit.trail where subject = ?::uuid order by id
        """,
        subject);
  }

  private static List<String> ask(String query, UUID id) {
    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, id.toString());
      var answers = new ArrayList<String>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          answers.add(rows.getString(1));
        }
      }
      return answers;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
