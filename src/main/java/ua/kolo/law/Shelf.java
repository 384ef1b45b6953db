package ua.kolo.law;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Ids;

/// Where editions are kept. Nothing on it is ever rewritten: what changes gets another edition, and
/// the old one a time from which it is no longer current.
@Repository
class Shelf {
  // Two nodes that start together load one after the other.
  private static final long LOADING = 0x6B6F6C6F_6C6177L;
  private static final String EDITION =
      """
      insert into law.edition (id, kind, code, unit, source, place, valid_from, valid_to, act,
        clause, grade, verification, verified_by, verified_on, note, hash, known_from, instead_of,
        author, author_name, reason)
      values (:id, :kind, :code, :unit, :source, :place, :validFrom, :validTo, :act, :clause,
        :grade, :verification, :verifiedBy, :verifiedOn, :note, :hash, :now, :insteadOf, :author,
        :authorName, :reason)
      """;
  private final JdbcClient jdbc;

  Shelf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(:key)")
        .param("key", LOADING)
        .query((_, _) -> true)
        .list();
  }

  /// Makes the shelf say what the file says: what is new is added, what changed or is gone stops
  /// being current.
  ///
  /// @return how many editions were added
  int load(String source, List<Leaf> leaves, Instant now) {
    var standing = standing(source);
    var kept = new HashSet<String>();
    int added = 0;
    for (var leaf : leaves) {
      var old = standing.get(leaf.key());
      if (!kept.add(leaf.key())) {
        throw new IllegalStateException("Twice in " + source + ": " + leaf.key());
      }
      if (old != null && old.hash().equals(leaf.hash())) {
        move(old, leaf.place());
      } else {
        retire(old, now);
        add(leaf, source, null, now);
        added++;
      }
    }
    standing.values().stream()
        .filter(old -> !kept.contains(old.key()))
        .forEach(o -> retire(o, now));
    return added;
  }

  /// Adds an institution's own edition, or one for everybody when `own` is null.
  UUID add(Leaf leaf, String source, @Nullable OwnEdition own, Instant now) {
    var id = Ids.next();
    jdbc.sql(EDITION)
        .param("id", id)
        .param("kind", leaf.subject().name())
        .param("code", leaf.code())
        .param("unit", own == null ? null : own.unit())
        .param("source", source)
        .param("place", leaf.place())
        .param("validFrom", leaf.day("valid_from"))
        .param("validTo", leaf.day("valid_to"))
        .param("act", leaf.text("act"))
        .param("clause", leaf.text("clause"))
        .param("grade", leaf.grade().name())
        .param("verification", leaf.verification().name())
        .param("verifiedBy", leaf.text("verified_by"))
        .param("verifiedOn", leaf.day("verified_on"))
        .param("note", leaf.text("note"))
        .param("hash", leaf.hash())
        .param("now", Timestamp.from(now))
        .param("insteadOf", own == null ? null : own.insteadOf())
        .param("author", own == null ? null : own.author())
        .param("authorName", own == null ? null : own.authorName())
        .param("reason", own == null ? null : own.reason())
        .update();
    addDetail(id, leaf);
    return id;
  }

  void retire(UUID edition, Instant now) {
    jdbc.sql("update law.edition set known_until = :now where id = :id and known_until is null")
        .param("now", Timestamp.from(now))
        .param("id", edition)
        .update();
  }

  private void addDetail(UUID id, Leaf leaf) {
    var columns = leaf.subject().columns;
    var values = columns.stream().map(Subject::cast).collect(Collectors.joining(", "));
    var arguments = new HashMap<String, @Nullable Object>();
    arguments.put("id", id);
    columns.forEach(column -> arguments.put(column, leaf.text(column)));
    jdbc.sql(
            "insert into %s (id, %s) values (:id, %s)"
                .formatted(leaf.subject().table, String.join(", ", columns), values))
        .params(arguments)
        .update();
  }

  private void retire(@Nullable Standing old, Instant now) {
    if (old != null) {
      retire(old.id(), now);
    }
  }

  private void move(Standing old, int place) {
    if (old.place() != place) {
      jdbc.sql("update law.edition set place = :place where id = :id")
          .param("place", place)
          .param("id", old.id())
          .update();
    }
  }

  private Map<String, Standing> standing(String source) {
    return jdbc
        .sql(
            """
            select id, code || '@' || coalesce(valid_from::text, '') as key, hash, place
              from law.edition
             where unit is null and known_until is null and source = :source
            """)
        .param("source", source)
        .query(Standing.class)
        .stream()
        .collect(Collectors.toMap(Standing::key, standing -> standing));
  }

  private record Standing(UUID id, String key, String hash, int place) {}
}
