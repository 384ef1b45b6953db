package ua.kolo.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Territories, and what is learned of the bodies in each.
@Service
@Transactional
public class Directory {
  // Documents say the kind of a place, the codifier only its name.
  private static final String KIND =
      "(?iU)\\b(область|район|територіальна громада|громада|об.?єднана|міська|сільська|селищна)\\b";
  private static final int MOST_CHOICES = 20;
  private final JdbcClient jdbc;
  private final Territories territories;
  private final Clock clock;

  Directory(JdbcClient jdbc, Territories territories, Clock clock) {
    this.jdbc = jdbc;
    this.territories = territories;
    this.clock = clock;
  }

  /// Territories bodies are known in, by code.
  public List<Territory> territories() {
    return jdbc.sql(
            """
            select t.code, t.name, t.level, t.parent from directory.territory t
             where exists (select from directory.body b where b.territory = t.code)
             order by t.code
            """)
        .query(Territory.class)
        .list();
  }

  /// Territories of exactly this name, however it is spelled; never more than a few dozen.
  public List<Territory> named(String name) {
    return jdbc.sql(
            """
            select code, name, level, parent from directory.territory
             where folded in (:names) and closed_on is null order by code
            """)
        .param("names", List.of(SearchKey.of(name), SearchKey.of(name.replaceAll(KIND, " "))))
        .query(Territory.class)
        .list();
  }

  /// Places whose name, or a word of it, begins with what is typed, the largest first.
  public List<Place> search(String typed, Territory.@Nullable Level level, int limit) {
    return typed.isBlank() ? List.of() : territories.search(typed, level, limit);
  }

  /// A place with what it lies in.
  public Place place(String code) {
    return territories.find(code).orElseThrow(() -> new NotFound(code));
  }

  /// The territory a filter asks for: by its code while its name stands in the field, else by what
  /// was typed there.
  ///
  /// @param typed null when there is no such field
  public AskedPlace asked(@Nullable String code, @Nullable String typed) {
    var known = code == null || code.isBlank() ? null : territories.find(code).orElse(null);
    if (known != null && (typed == null || typed.strip().equals(known.name()))) {
      return new AskedPlace(known, known.name(), List.of());
    }
    if (typed == null || typed.isBlank()) {
      return new AskedPlace(null, "", List.of());
    }
    var found = territories.search(typed, null, MOST_CHOICES);
    return found.size() == 1
        ? new AskedPlace(found.getFirst(), found.getFirst().name(), List.of())
        : new AskedPlace(null, typed.strip(), found);
  }

  public List<Place> within(String code) {
    return territories.children(code);
  }

  public List<FormerName> formerNames(String code) {
    return territories.formerNames(code);
  }

  /// All places by code, from the one after the given.
  public List<Place> places(@Nullable String after, Territory.@Nullable Level level, int size) {
    return territories.page(after, level, size);
  }

  /// Names of bodies of a territory and of those it lies in, for reading documents.
  public List<String> namesKnownIn(String code) {
    return territories.upwards(code).stream()
        .flatMap(one -> bodiesOf(one).stream())
        .flatMap(body -> body.spellings().stream())
        .distinct()
        .toList();
  }

  /// Names of bodies of the territory an institution is in and of those it lies in.
  public List<String> namesKnownTo(UUID institution) {
    return jdbc.sql("select territory from directory.body where id = :id")
        .param("id", institution)
        .query(String.class)
        .optional()
        .map(this::namesKnownIn)
        .orElse(List.of());
  }

  /// Bodies by the names a document gives them, however spelled: those of the place an institution
  /// is in and of the places it lies in. A name nobody there is known by is left out, and so is one
  /// that stands for several.
  public Map<String, UUID> knownAs(UUID institution, Collection<String> names) {
    return new NameMatches(jdbc, territories).of(institution, names);
  }

  void buildIn(List<FirstLevel.Unit> units) {
    var state = new Territory(FirstLevel.STATE, "Україна", Territory.Level.STATE, null);
    territories.add(state, "BUILT_IN", null, null);
    units.forEach(unit -> territories.add(unit.territory(), "BUILT_IN", unit.category(), null));
    foldUnfolded();
  }

  // Rows from before names were folded.
  private void foldUnfolded() {
    jdbc.sql("select code, name, level, parent from directory.territory where folded = ''")
        .query(Territory.class)
        .list()
        .forEach(
            old ->
                jdbc.sql("update directory.territory set folded = :folded where code = :code")
                    .param("folded", SearchKey.of(old.name()))
                    .param("code", old.code())
                    .update());
  }

  public Optional<Territory> territory(String code) {
    return jdbc.sql("select code, name, level, parent from directory.territory where code = :code")
        .param("code", code)
        .query(Territory.class)
        .optional();
  }

  /// Adds the territory unless its code is there already.
  @Needs(Right.PROGRAMME_MANAGE)
  public void register(Territory territory) {
    territories.add(territory, "TOLD", null, null);
  }

  /// What bodies are called; unknown ids are left out.
  public Map<UUID, String> names(Set<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (!ids.isEmpty()) {
      jdbc.sql("select id, name from directory.body where id in (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                names.put(row.getObject(1, UUID.class), row.getString(2));
              });
    }
    return names;
  }

  /// State codes (EDRPOU) of institutions known by exactly this name; unknown ids, and those called
  /// otherwise, are left out.
  public Map<UUID, String> codes(Map<UUID, String> named) {
    var codes = new HashMap<UUID, String>();
    if (!named.isEmpty()) {
      jdbc.sql(
              "select id, edrpou, name from directory.body where id in (:ids) and edrpou is not null")
          .param("ids", named.keySet())
          .query(
              row -> {
                var id = row.getObject(1, UUID.class);
                if (row.getString(3).equalsIgnoreCase(named.get(id))) {
                  codes.put(id, row.getString(2));
                }
              });
    }
    return codes;
  }

  /// The body of an id, without the spellings it is known by.
  public Body body(UUID id) {
    return jdbc.sql("select name from directory.body where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .map(name -> new Body(id, name, List.of()))
        .orElseThrow(() -> new NotFound(id.toString()));
  }

  /// The code of a place told before any codifier is loaded: itself when its oblast is known, or
  /// that of the one place of this name. Empty when it can be neither.
  public Optional<String> codeOf(String typed) {
    var code = PlaceCode.of(typed);
    if (code.isPresent()) {
      return code.filter(one -> oblastOf(one).isPresent()).map(PlaceCode::text);
    }
    var named = named(typed);
    return named.size() == 1 ? Optional.of(named.getFirst().code()) : Optional.empty();
  }

  /// The units of the first level, by name.
  public List<Place> oblasts() {
    return territories.ofLevel(Territory.Level.OBLAST);
  }

  private Optional<String> oblastOf(PlaceCode code) {
    return oblasts().stream().map(Place::code).filter(code::liesIn).findFirst();
  }

  /// Adds an institution under an id chosen by the caller, unless it is there already. A territory
  /// not yet registered is named by its code until the codifier is loaded.
  public void found(UUID id, String name, String territory) {
    PlaceCode.of(territory)
        .ifPresent(code -> territories.addUnnamed(code, oblastOf(code).orElse(null)));
    jdbc.sql(
            """
            insert into directory.body (id, territory, name, made_at)
            values (:id, :territory, :name, :now)
            on conflict (id) do nothing
            """)
        .param("id", id)
        .param("territory", territory)
        .param("name", name.strip())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// Says what kind the program's own example is, unless somebody said already.
  void describe(UUID id, String kind) {
    jdbc.sql("update directory.body set kind = :kind where id = :id and kind is null")
        .param("kind", kind)
        .param("id", id)
        .update();
  }

  public List<Body> bodiesOf(String territory) {
    var bodies = new LinkedHashMap<UUID, Body>();
    jdbc.sql(
            """
            select b.id, b.name, n.spelling
              from directory.body b
              join directory.body_name n on n.body = b.id
             where b.territory = :territory
             order by b.name, n.spelling
            """)
        .param("territory", territory)
        .query(Row.class)
        .list()
        .forEach(
            row -> bodies.computeIfAbsent(row.id(), row::body).spellings().add(row.spelling()));
    return List.copyOf(bodies.values());
  }

  /// Remembers the bodies a document names; spellings that fold alike are one body.
  @Needs(Right.PROGRAMME_MANAGE)
  public void learn(String territory, Collection<String> names) {
    for (var name : names) {
      var folded = Folding.fold(name);
      if (!folded.isEmpty() && bodyKnownAs(territory, folded) == null) {
        add(territory, name.strip(), folded);
      }
    }
  }

  private @Nullable UUID bodyKnownAs(String territory, String folded) {
    return jdbc.sql(
            "select body from directory.body_name where territory = :territory and folded = :folded")
        .param("territory", territory)
        .param("folded", folded)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private void add(String territory, String name, String folded) {
    var body = Ids.next();
    jdbc.sql(
            """
            insert into directory.body (id, territory, name, made_at)
            values (:id, :territory, :name, :now)
            """)
        .param("id", body)
        .param("territory", territory)
        .param("name", name)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            """
            insert into directory.body_name (id, body, territory, spelling, folded)
            values (:id, :body, :territory, :spelling, :folded)
            """)
        .param("id", Ids.next())
        .param("body", body)
        .param("territory", territory)
        .param("spelling", name)
        .param("folded", folded)
        .update();
  }

  private record Row(UUID id, String name, String spelling) {
    Body body(UUID id) {
      return new Body(id, name, new ArrayList<>());
    }
  }
}
