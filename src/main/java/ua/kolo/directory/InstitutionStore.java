package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

/// Institutions in the database.
@Repository
class InstitutionStore {
  private final JdbcClient jdbc;

  InstitutionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Head> head(UUID id) {
    return jdbc.sql(
            """
            select b.id, b.name, b.kind, b.edrpou, b.territory, b.closed_on, b.merged_into,
                   b.version, nullif(coalesce(p.merged_into, p.id), b.id) as parent
              from directory.body b left join directory.body p on p.id = b.parent
             where b.id = :id
            """)
        .param("id", id)
        .query(Head.class)
        .optional();
  }

  /// The row, or that there is none.
  Head find(UUID id) {
    return head(id).orElseThrow(() -> new NotFound(id));
  }

  /// The row of one that may be changed.
  Head open(UUID id) {
    var head = find(id);
    if (head.closedOn() != null || head.mergedInto() != null) {
      throw new Conflict("directory.institution.closed");
    }
    return head;
  }

  /// The row, when it is open and ours to change.
  Head kept(UUID id) {
    requireKept(id);
    return open(id);
  }

  /// Whether the acting institution may change it: its own, one of its territory, or one nobody
  /// else keeps.
  boolean isKept(UUID id) {
    return jdbc.sql("select directory.kept_by_us(:id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  void requireKept(UUID id) {
    find(id);
    if (!isKept(id)) {
      throw new Conflict("directory.institution.theirs");
    }
  }

  /// Refuses whoever would say of themselves where they belong or what they are, while others work
  /// here too.
  void requirePlaced(UUID id) {
    if (!jdbc.sql("select directory.placed_by_us(:id)")
        .param("id", id)
        .query(Boolean.class)
        .single()) {
      throw new Conflict("directory.institution.ownPlace");
    }
  }

  /// Whether it, or what was found to be the same institution, is one whose whereabouts are kept.
  boolean isConcealed(UUID id) {
    return jdbc.sql("select directory.is_concealed(:id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /// The institution and all above it, as they stand after mergings.
  List<UUID> above(UUID id) {
    return jdbc.sql(
            """
            with recursive up as (
              select coalesce(b.merged_into, b.id) as id, 0 as step
                from directory.body b where b.id = :id
              union all
              select coalesce(p.merged_into, p.id), up.step + 1
                from up join directory.body c on c.id = up.id
                join directory.body p on p.id = c.parent
               where up.step < 50)
            select distinct id from up
            """)
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  /// Refuses a code that another institution has.
  void requireFree(@Nullable String edrpou, UUID self) {
    var other = Edrpou.of(edrpou).flatMap(this::byEdrpou);
    if (other.isPresent() && !other.get().equals(self)) {
      throw new Conflict("directory.institution.edrpou.taken");
    }
  }

  List<FormerName> formerNames(UUID id) {
    return jdbc.sql(
            """
            select name, held_from, held_until from directory.body_former_name
             where body = :id order by held_until desc, id desc
            """)
        .param("id", id)
        .query(FormerName.class)
        .list();
  }

  List<String> spellings(UUID id) {
    return jdbc.sql(
            """
            select spelling from directory.body_name
             where body in (select g.id from directory.body g where :id in (g.id, g.merged_into))
             union
            select name from directory.body where merged_into = :id
             order by spelling
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  Optional<UUID> byEdrpou(Edrpou edrpou) {
    return jdbc.sql(
            """
            select id from directory.body
             where edrpou = :edrpou and closed_on is null and merged_into is null
            """)
        .param("edrpou", edrpou.value())
        .query(UUID.class)
        .optional();
  }

  /// Open institutions of a territory known by the name, however it is spelled.
  List<UUID> byName(String territory, String name) {
    var folded = Folding.fold(name);
    return jdbc
        .sql(
            """
            select coalesce(b.merged_into, b.id) as id, b.name, n.spelling
              from directory.body b left join directory.body_name n on n.body = b.id
             where b.territory = :territory and b.closed_on is null
            """)
        .param("territory", territory)
        .query(Named.class)
        .stream()
        .filter(one -> one.isCalled(folded))
        .map(Named::id)
        .distinct()
        .toList();
  }

  void add(UUID id, InstitutionChange change, Instant now) {
    jdbc.sql(
            """
            insert into directory.body (id, territory, name, kind, edrpou, parent, made_at)
            values (:id, :territory, :name, :kind, :edrpou, :parent, :now)
            """)
        .param("id", id)
        .param("territory", change.territory())
        .param("name", change.name())
        .param("kind", change.kind())
        .param("edrpou", change.edrpou() == null ? null : change.edrpou().value())
        .param("parent", change.parent())
        .param("now", Timestamp.from(now))
        .update();
  }

  /// Changes the row; the old name is kept with its days.
  ///
  /// @param day the first one of a new name
  void change(Head old, int version, InstitutionChange change, LocalDate day) {
    boolean renamed = !old.name().equals(change.name());
    int changed =
        jdbc.sql(
                """
                update directory.body
                   set name = :name, kind = :kind, edrpou = :edrpou,
                       parent = case when :sameParent then parent else :parent end,
                       territory = :territory, version = version + 1,
                       name_since = case when name = :name then name_since else :day end
                 where id = :id and version = :version
                """)
            .param("name", change.name())
            .param("kind", change.kind())
            .param("edrpou", change.edrpou() == null ? null : change.edrpou().value())
            .param("parent", change.parent())
            .param("sameParent", Objects.equals(change.parent(), old.parent()))
            .param("territory", change.territory())
            .param("day", day)
            .param("id", old.id())
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale("directory.institution.stale", version, old.version());
    }
    if (renamed) {
      jdbc.sql(
              """
              insert into directory.body_former_name (id, body, name, held_from, held_until)
              select :id, :body, :name, max(held_until), :day
                from directory.body_former_name where body = :body
              """)
          .param("id", Ids.next())
          .param("body", old.id())
          .param("name", old.name())
          .param("day", day)
          .update();
    }
  }

  void addName(UUID body, String territory, String spelling, String folded) {
    jdbc.sql(
            """
            insert into directory.body_name (id, body, territory, spelling, folded)
            values (:id, :body, :territory, :spelling, :folded)
            on conflict (territory, folded) do nothing
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("territory", territory)
        .param("spelling", spelling)
        .param("folded", folded)
        .update();
  }

  void close(UUID id, @Nullable LocalDate day) {
    jdbc.sql("update directory.body set closed_on = :day, version = version + 1 where id = :id")
        .param("day", day)
        .param("id", id)
        .update();
  }

  /// The row itself; its parent as it stands after mergings.
  record Head(
      UUID id,
      String name,
      @Nullable String kind,
      @Nullable String edrpou,
      @Nullable UUID parent,
      String territory,
      @Nullable LocalDate closedOn,
      @Nullable UUID mergedInto,
      int version) {}

  private record Named(UUID id, String name, @Nullable String spelling) {
    boolean isCalled(String folded) {
      return Folding.fold(name).equals(folded)
          || (spelling != null && Folding.fold(spelling).equals(folded));
    }
  }
}
