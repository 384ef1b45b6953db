package ua.kolo.audit;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;

/// A seal as the database holds it.
record SealRow(
    long number,
    LocalDate day,
    long after,
    long upTo,
    RowNumbers rows,
    ByteBuffer leaves,
    ByteBuffer previous,
    ByteBuffer root,
    String said) {
  static final int HASH = 32;

  // Written out here, though the database has the same in a function: whoever can alter rows can
  // alter functions too.
  static final String QUERY =
      """
      select number, day, after_id, up_to, ids::text, leaves, previous, root,
             jsonb_build_array(number, day, extract(epoch from sealed_at), after_id, up_to,
               ids::text)::text
        from audit.seal
       order by number
      """;

  static SealRow of(ResultSet row) throws SQLException {
    return new SealRow(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        row.getLong(3),
        row.getLong(4),
        new RowNumbers(row.getString(5)),
        ByteBuffer.wrap(row.getBytes(6)),
        ByteBuffer.wrap(row.getBytes(7)),
        ByteBuffer.wrap(row.getBytes(8)),
        row.getString(9));
  }

  boolean followsFromItself() {
    return root.equals(Sha256.of(previous, Sha256.text(said), leaves));
  }

  String rootText() {
    var bytes = new byte[HASH];
    root.duplicate().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  boolean isLeaf(int index, ByteBuffer hash) {
    var from = index * HASH;
    return from + HASH <= leaves.limit() && leaves.slice(from, HASH).equals(hash);
  }

  Breach breach(Breach.Kind kind) {
    return new Breach(kind, day, number, after + 1, upTo);
  }

  Breach breach(Breach.Kind kind, long row) {
    return new Breach(kind, day, number, row, row);
  }
}
