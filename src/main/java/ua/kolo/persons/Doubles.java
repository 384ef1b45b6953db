package ua.kolo.persons;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.vault.Vault;

/// Records that may be of one person. The program only shows them; a person merges, with a reason,
/// and may undo it: nothing of either record is overwritten.
@Service
@Transactional
public class Doubles {
  private static final String TABLE = "persons.merging";
  private static final int MOST = 50;
  private static final int MOST_AT_ONCE = 2_000;
  private final JdbcClient jdbc;
  private final Persons persons;
  private final Search search;
  private final DestructionRows destructions;
  private final Sealed sealed;
  private final Vault vault;
  private final PersonTrail trail;
  private final Requests requests;
  private final Clock clock;

  Doubles(
      JdbcClient jdbc,
      Persons persons,
      Search search,
      DestructionRows destructions,
      Sealed sealed,
      Vault vault,
      PersonTrail trail,
      Requests requests,
      Clock clock) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.search = search;
    this.destructions = destructions;
    this.sealed = sealed;
    this.vault = vault;
    this.trail = trail;
    this.requests = requests;
    this.clock = clock;
  }

  /// Pairs of this institution that share a number, or a name with a phone or a birth date.
  @Needs(Right.PERSON_MERGE)
  public List<Pair> pairs() {
    search.pairUp(MOST_AT_ONCE);
    var pairs = search.twins(MOST);
    trail.listed(2 * pairs.size(), PersonTrail.DOUBLES);
    return pairs;
  }

  /// From now on the second record leads to the first. Both are this institution's: a record that
  /// stands open for a while by a broken glass is another's to merge.
  @Needs(Right.PERSON_MERGE)
  public UUID merge(UUID kept, UUID gone, String reason) {
    return merge(kept, gone, reason, null);
  }

  /// The same; a request sent twice merges once.
  @Needs(Right.PERSON_MERGE)
  public UUID merge(UUID kept, UUID gone, String reason, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    if (id.equals(made)) {
      merge(id, kept, gone, reason);
    }
    return id;
  }

  private void merge(UUID id, UUID kept, UUID gone, String reason) {
    refuseWithout(reason);
    if (kept.equals(gone)) {
      throw new BadRequest("persons.merge.itself");
    }
    lock(kept, gone);
    refuseMerged(persons.ours(kept));
    refuseMerged(persons.ours(gone));
    refuseWhileDestructionWaits(kept, gone);
    if (leadsHere(gone)) {
      throw new Conflict("persons.merge.already");
    }
    lead(gone, kept);
    jdbc.sql(
            """
            insert into persons.merging (id, unit, kept, gone, reason, merged_at, merged_by)
            values (:id, :unit, :kept, :gone, :reason, :now, :by)
            """)
        .param("id", id)
        .param("unit", Acting.current().unit())
        .param("kept", kept)
        .param("gone", gone)
        .param("reason", sealed.words(vault.find(kept), TABLE, "reason", id, reason.strip()))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .update();
  }

  /// The two records are two again, exactly as they were.
  @Needs(Right.PERSON_MERGE)
  public void undo(UUID kept, UUID merging, String reason) {
    refuseWithout(reason);
    lock(kept, kept);
    persons.ours(kept);
    refuseWhileDestructionWaits(kept, kept);
    var gone =
        mergings(kept).stream()
            .filter(found -> found.id().equals(merging) && found.undoneAt() == null)
            .findFirst()
            .orElseThrow(() -> new NotFound(merging))
            .gone();
    lead(gone, null);
    jdbc.sql(
            """
            update persons.merging
               set undone_at = :now, undone_by = :by, undone_reason = :reason
             where id = :id
            """)
        .param("id", merging)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .param(
            "reason",
            sealed.words(vault.find(kept), TABLE, "undone_reason", merging, reason.strip()))
        .update();
  }

  /// The two records are of two persons: they are not shown as a pair any more.
  @Needs(Right.PERSON_MERGE)
  public void distinguish(UUID one, UUID other) {
    persons.ours(one);
    persons.ours(other);
    var first = one.toString().compareTo(other.toString()) < 0 ? one : other;
    jdbc.sql(
            """
            insert into persons.distinction (id, unit, one, other, said_at, said_by)
            values (:id, :unit, :one, :other, :now, :by)
            on conflict (one, other) where undone_at is null do nothing
            """)
        .param("id", Ids.next())
        .param("unit", Acting.current().unit())
        .param("one", first)
        .param("other", first.equals(one) ? other : one)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .update();
  }

  /// They may be of one person after all: the pair is shown again.
  @Needs(Right.PERSON_MERGE)
  public void undistinguish(UUID one, UUID other, Distinction.Undoing reason) {
    persons.ours(one);
    persons.ours(other);
    var undone =
        jdbc.sql(
                """
                update persons.distinction
                   set undone_at = :now, undone_by = :by, undone_reason = :reason
                 where one = least(:one, :other) and other = greatest(:one, :other)
                   and undone_at is null
                """)
            .param("one", one)
            .param("other", other)
            .param("reason", reason.name())
            .param("now", Timestamp.from(clock.instant()))
            .param("by", Acting.current().name())
            .update();
    if (undone == 0) {
      throw new NotFound(other);
    }
  }

  /// Whose records were said to be of two, the latest first.
  @Needs(Right.PERSON_MERGE)
  public List<Distinction> distinctions() {
    var said =
        jdbc.sql(
                """
                select d.one, d.other, d.said_at, d.said_by from persons.distinction d
                 where d.undone_at is null order by d.id desc limit :most
                """)
            .param("most", MOST)
            .query(Said.class)
            .list();
    var opened =
        search.opened(said.stream().flatMap(one -> Stream.of(one.one(), one.other())).toList());
    trail.listed(opened.size(), PersonTrail.DOUBLES);
    return said.stream()
        .filter(one -> opened.containsKey(one.one()) && opened.containsKey(one.other()))
        .map(
            one ->
                new Distinction(
                    one.one(),
                    Objects.requireNonNull(opened.get(one.one())),
                    one.other(),
                    Objects.requireNonNull(opened.get(one.other())),
                    one.saidAt(),
                    one.saidBy()))
        .toList();
  }

  record Said(UUID one, UUID other, Instant saidAt, String saidBy) {}

  /// What was merged into a person, newest first.
  @Needs(Right.PERSON_READ)
  public List<Merging> mergings(UUID kept) {
    persons.find(kept);
    var key = vault.find(kept);
    return jdbc.sql(
            """
            select id, kept, gone, reason, merged_at, merged_by, undone_at, undone_by
              from persons.merging where kept = :kept order by id desc
            """)
        .param("kept", kept)
        .query(
            (row, _) -> {
              var id = row.getObject("id", UUID.class);
              var words = sealed.words(key, TABLE, "reason", id, row.getBytes("reason"));
              var undone = row.getTimestamp("undone_at");
              return new Merging(
                  id,
                  row.getObject("kept", UUID.class),
                  row.getObject("gone", UUID.class),
                  words,
                  row.getTimestamp("merged_at").toInstant(),
                  row.getString("merged_by"),
                  undone == null ? null : undone.toInstant(),
                  row.getString("undone_by"));
            })
        .list();
  }

  // Two who merge the same records at once come one after the other, else records lead in a circle.
  private void lock(UUID one, UUID other) {
    jdbc.sql("select id from persons.person where id in (:one, :other) order by id for update")
        .param("one", one)
        .param("other", other)
        .query(UUID.class)
        .list();
  }

  private void lead(UUID gone, @Nullable UUID kept) {
    var led =
        jdbc.sql("update persons.person set merged_into = :kept::uuid where id = :gone")
            .param("kept", kept)
            .param("gone", gone)
            .update();
    if (led != 1) {
      throw new NotFound(gone);
    }
  }

  private boolean leadsHere(UUID gone) {
    return jdbc.sql("select exists (select from persons.person where merged_into = :gone)")
        .param("gone", gone)
        .query(Boolean.class)
        .single();
  }

  // What was asked for would be destroyed with more or fewer records than whoever asked saw.
  private void refuseWhileDestructionWaits(UUID one, UUID other) {
    if (destructions.waiting(one).isPresent() || destructions.waiting(other).isPresent()) {
      throw new Conflict("persons.destruction.waits");
    }
  }

  private static void refuseMerged(Row row) {
    if (row.identity == null) {
      throw new Conflict("vault.shredded");
    }
    if (row.mergedInto != null) {
      throw new Conflict("persons.merge.already");
    }
  }

  private static void refuseWithout(String reason) {
    if (reason.isBlank()) {
      throw new BadRequest("persons.merge.noReason");
    }
  }
}
