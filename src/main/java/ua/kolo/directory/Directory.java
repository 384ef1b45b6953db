package ua.kolo.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
  private final BodyRows bodies;

  Directory(JdbcClient jdbc, Territories territories, BodyRows bodies) {
    this.jdbc = jdbc;
    this.territories = territories;
    this.bodies = bodies;
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

  /// A territory and those it lies in, the nearest first, by code.
  public List<String> upwards(String code) {
    return territories.upwards(code);
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
    return bodies.territoryOf(institution).map(this::namesKnownIn).orElse(List.of());
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
    return bodies.names(ids);
  }

  /// State codes (EDRPOU) of institutions known by exactly this name; unknown ids, and those called
  /// otherwise, are left out.
  public Map<UUID, String> codes(Map<UUID, String> named) {
    return bodies.codes(named);
  }

  /// Another text once any institution has another code or name, cheaper than they are.
  public String stateOfCodes() {
    return bodies.stateOfCodes();
  }

  /// The body of an id, without the spellings it is known by.
  public Body body(UUID id) {
    return bodies.find(id).orElseThrow(() -> new NotFound(id.toString()));
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
    return oblasts().stream()
        .map(Place::code)
        .filter(oblast -> Territory.Level.OBLAST.holds(oblast, code.text()))
        .findFirst();
  }

  /// Adds an institution under an id chosen by the caller, unless it is there already. A territory
  /// not yet registered is named by its code until the codifier is loaded.
  public void found(UUID id, String name, String territory) {
    PlaceCode.of(territory)
        .ifPresent(code -> territories.addUnnamed(code, oblastOf(code).orElse(null)));
    bodies.found(id, territory, name.strip());
  }

  /// Says what kind the program's own example is, unless somebody said already.
  void describe(UUID id, String kind) {
    bodies.describe(id, kind);
  }

  public List<Body> bodiesOf(String territory) {
    return bodies.of(territory);
  }

  /// Remembers the bodies a document names; spellings that fold alike are one body.
  @Needs(Right.PROGRAMME_MANAGE)
  public void learn(String territory, Collection<String> names) {
    bodies.learn(territory, names);
  }
}
