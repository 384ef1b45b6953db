package ua.kolo.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Compares the rows a seal covers with the hashes it keeps.
final class SealedRows {
  private static final String QUERY =
      """
      select t.id, jsonb_build_array(
               t.id, extract(epoch from (t.happened_at)), t.kind, t.person, t.post, t.unit,
               t.operation, t.subject_kind, t.subject, t.row_id, t.owner, t.changed, t.purpose,
               t.about, t.outcome, t.terms, t.found)::text
        from audit.trail t
       where t.id > ? and t.id <= ?
       order by t.id
      """;
  private static final long NONE = Long.MAX_VALUE;
  private final SealRow seal;
  private final List<Breach> breaches = new ArrayList<>();
  private long rows;

  SealedRows(SealRow seal) {
    this.seal = seal;
  }

  long rows() {
    return rows;
  }

  List<Breach> compare(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(QUERY)) {
      statement.setLong(1, seal.after());
      statement.setLong(2, seal.upTo());
      try (var found = statement.executeQuery()) {
        merge(found);
      }
    }
    return breaches;
  }

  // Both sides come in the order of numbers; whichever is lower has no partner on the other side.
  private void merge(ResultSet found) throws SQLException {
    var sealed = seal.rows().iterator();
    var index = 0;
    long expected = sealed.hasNext() ? sealed.nextLong() : NONE;
    long present = next(found);
    while (expected != NONE || present != NONE) {
      if (present < expected) {
        add(Breach.Kind.ROW_ADDED, present);
        present = next(found);
        continue;
      }
      if (expected < present) {
        add(Breach.Kind.ROW_MISSING, expected);
      } else {
        if (!seal.isLeaf(index, hash(found))) {
          add(Breach.Kind.ROW_CHANGED, present);
        }
        present = next(found);
      }
      index++;
      expected = sealed.hasNext() ? sealed.nextLong() : NONE;
    }
  }

  private long next(ResultSet found) throws SQLException {
    if (!found.next()) {
      return NONE;
    }
    rows++;
    return found.getLong(1);
  }

  private static ByteBuffer hash(ResultSet row) throws SQLException {
    return Sha256.of(Sha256.text(row.getString(2)));
  }

  private void add(Breach.Kind kind, long row) {
    if (!breaches.isEmpty() && breaches.getLast().goesOnWith(kind, row)) {
      breaches.add(breaches.removeLast().upTo(row));
    } else {
      breaches.add(seal.breach(kind, row));
    }
  }
}
