package ua.kolo.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.audit.RootFile.DayRoot;

/// Proves, or disproves, that the trail is what was sealed day by day.
///
/// Give it a connection that may read everything (the owner's or a superuser's) and the roots kept
/// outside the database; without those, one who replaces the whole chain is not found.
public final class Chain {
  private static final ByteBuffer BEGINNING = Sha256.of(Sha256.text("Kolo"));
  private final NavigableMap<LocalDate, DayRoot> kept;
  private final @Nullable DayRoot keptEnd;
  private final NavigableMap<LocalDate, SealRow> ends = new TreeMap<>();
  private final List<Breach> breaches = new ArrayList<>();
  private boolean isEndThere;
  private long rowsBeforeEnd;
  private long seals;
  private long rows;

  /// @param end the last seal kept outside; without it, one who cuts off today's end is not found
  public Chain(Map<LocalDate, DayRoot> kept, Optional<DayRoot> end) {
    this.kept = new TreeMap<>(kept);
    this.keptEnd = end.orElse(null);
  }

  /// Everything that is wrong, in the order of the chain, and how much was looked at.
  public record Verdict(List<Breach> breaches, long seals, long rows, long unsealed, int days) {
    public Verdict {
      breaches = List.copyOf(breaches);
    }
  }

  public Verdict verify(Connection connection) throws SQLException {
    SealRow last = null;
    // One seal at a time: all hashes of years do not fit into memory.
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(20);
      try (var all = statement.executeQuery(SealRow.QUERY)) {
        while (all.next()) {
          last = follow(last, SealRow.of(all), connection);
        }
      }
    }
    compareRoots();
    compareEnd();
    return new Verdict(breaches, seals, rows, unsealed(connection, last), kept.size());
  }

  private SealRow follow(@Nullable SealRow before, SealRow seal, Connection connection)
      throws SQLException {
    if (!isPutUpon(before, seal)) {
      breaches.add((before == null ? seal : before).breach(Breach.Kind.SEAL_BROKEN));
    }
    if (!seal.followsFromItself()) {
      breaches.add(seal.breach(Breach.Kind.SEAL_CHANGED));
    }
    var covered = new SealedRows(seal);
    breaches.addAll(covered.compare(connection));
    rows += covered.rows();
    seals++;
    ends.put(seal.day(), seal);
    passEnd(seal);
    return seal;
  }

  private void passEnd(SealRow seal) {
    if (keptEnd == null) {
      return;
    }
    if (seal.number() < keptEnd.number()) {
      rowsBeforeEnd = seal.upTo();
    }
    isEndThere |= seal.number() == keptEnd.number() && seal.rootText().equals(keptEnd.root());
  }

  private void compareEnd() {
    if (keptEnd != null && !isEndThere) {
      breaches.add(
          new Breach(
              Breach.Kind.END_GONE,
              keptEnd.day(),
              keptEnd.number(),
              rowsBeforeEnd + 1,
              keptEnd.upTo()));
    }
  }

  private static boolean isPutUpon(@Nullable SealRow before, SealRow seal) {
    return before == null
        ? seal.number() == 1 && seal.after() == 0 && seal.previous().equals(BEGINNING)
        : seal.number() == before.number() + 1
            && seal.after() == before.upTo()
            && seal.previous().equals(before.root());
  }

  private void compareRoots() {
    for (var end : kept.values()) {
      var found = ends.get(end.day());
      if (found == null || found.upTo() < end.upTo()) {
        var first = upTo(end.day(), found) + 1;
        breaches.add(new Breach(Breach.Kind.DAY_CUT, end.day(), end.number(), first, end.upTo()));
      } else if (!end.root().equals(found.rootText())) {
        breaches.add(found.breach(Breach.Kind.ROOT_DIFFERS));
      }
    }
  }

  // The last row the chain still covers on that day or, for want of it, what was covered before.
  private long upTo(LocalDate day, @Nullable SealRow found) {
    if (found != null) {
      return found.upTo();
    }
    var sealed = ends.lowerEntry(day);
    var known = kept.lowerEntry(day);
    return Math.max(
        sealed == null ? 0 : sealed.getValue().upTo(), known == null ? 0 : known.getValue().upTo());
  }

  private static long unsealed(Connection connection, @Nullable SealRow last) throws SQLException {
    try (var statement =
        connection.prepareStatement("select count(*) from audit.trail where id > ?")) {
      statement.setLong(1, last == null ? 0 : last.upTo());
      try (ResultSet count = statement.executeQuery()) {
        count.next();
        return count.getLong(1);
      }
    }
  }
}
