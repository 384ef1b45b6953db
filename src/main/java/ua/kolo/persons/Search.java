package ua.kolo.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.persons.Found.Match;
import ua.kolo.persons.Register.Candidate;
import ua.kolo.persons.likeness.Likeness;
import ua.kolo.persons.likeness.SearchWords;
import ua.kolo.persons.likeness.Sought;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.persons.likeness.WholeName;
import ua.kolo.platform.Conflict;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Finds by tokens, opens the few that share one, and scores them.
@Component
class Search {
  private static final int SHOWN = 10;
  private static final int OPENED = 250;
  private static final int ALL = 2_000;
  private static final double SURE_ENOUGH = 0.9;
  private final Register register;
  private final Vault vault;
  private final Sealed sealed;

  Search(Register register, Vault vault, Sealed sealed) {
    this.register = register;
    this.vault = vault;
    this.sealed = sealed;
  }

  /// What was found, and whether there was more than could be opened.
  record Outcome(List<Match> matches, boolean tooMany) {}

  /// The likeliest, to be shown.
  Outcome like(Traits traits) {
    return seek(traits, SHOWN, OPENED);
  }

  /// All that are found, in whatever step, to be closed to somebody.
  Outcome all(Traits traits) {
    return seek(traits, ALL, ALL);
  }

  /// Those called so by all three words.
  Set<UUID> called(WholeName name, Traits traits) {
    var maker = vault.tokens();
    var words = SearchWords.sought(traits).getFirst();
    var closer = maker.lookedFor(SearchWords.closer(traits));
    var ids =
        register.candidates(maker.lookedFor(words), closer, ALL).stream()
            .filter(Candidate::close)
            .map(Candidate::id)
            .toList();
    var rows = ids.isEmpty() ? List.<Row>of() : register.find(ids);
    var opened = open(rows);
    var called = new HashSet<UUID>();
    for (var row : rows) {
      var identity = opened.get(row.id);
      if (identity != null && StaffAlike.whole(identity).filter(name::isSame).isPresent()) {
        called.add(row.mergedInto == null ? row.id : row.mergedInto);
      }
    }
    return called;
  }

  private Outcome seek(Traits traits, int shown, int most) {
    var sought = new Sought(traits);
    var maker = vault.tokens();
    var closer = maker.lookedFor(SearchWords.closer(traits));
    var looked = new HashSet<UUID>();
    var best = new HashMap<UUID, Match>();
    var tooMany = false;
    for (var words : SearchWords.sought(traits)) {
      if (words.isEmpty() || (shown < ALL && enough(best))) {
        continue;
      }
      var found = register.candidates(maker.lookedFor(words), closer, most);
      var full = found.size() == most;
      tooMany |= full;
      // A wider step that is not read to its end finds by chance only, and costs most.
      var all = !full || looked.isEmpty();
      score(
          sought,
          found.stream()
              .filter(one -> all || one.close())
              .map(Candidate::id)
              .filter(looked::add)
              .toList(),
          best);
    }
    var matches =
        best.values().stream()
            .sorted(
                Comparator.comparingDouble((Match match) -> -match.likeness().score())
                    .thenComparing(Match::id))
            .limit(shown)
            .toList();
    return new Outcome(matches, tooMany);
  }

  // A further step opens wider: it is for those whom the first did not find.
  private static boolean enough(Map<UUID, Match> best) {
    return best.values().stream().anyMatch(match -> match.likeness().score() >= SURE_ENOUGH);
  }

  private void score(Sought sought, Collection<UUID> ids, Map<UUID, Match> best) {
    if (ids.isEmpty()) {
      return;
    }
    var rows = register.find(ids);
    var opened = open(rows);
    for (var row : rows) {
      var identity = opened.get(row.id);
      if (identity == null) {
        continue;
      }
      var shown = row.mergedInto == null ? row.id : row.mergedInto;
      sought
          .found(identity.traits())
          .ifPresent(
              likeness -> best.merge(shown, new Match(shown, identity, likeness), Search::better));
    }
  }

  private static Match better(Match one, Match other) {
    return one.likeness().score() >= other.likeness().score() ? one : other;
  }

  /// The identities of those rows that open; what is damaged was written down when it was tried.
  Map<UUID, Identity> open(Collection<Row> rows) {
    var keys = keys(rows);
    var opened = new HashMap<UUID, Identity>();
    for (var row : rows) {
      var key = keys.get(row.id);
      if (key != null && row.identity != null) {
        identity(key, row).ifPresent(identity -> opened.put(row.id, identity));
      }
    }
    return opened;
  }

  private Map<UUID, DataKey> keys(Collection<Row> rows) {
    return vault.find(rows.stream().map(row -> row.id).toList());
  }

  private Optional<Identity> identity(DataKey key, Row row) {
    try {
      return Optional.of(sealed.identity(key, row.id, Objects.requireNonNull(row.identity)));
    } catch (Conflict damaged) {
      // One spoiled record must not take the search from everybody; its page says it in words.
      return Optional.empty();
    }
  }

  /// Pairs the records that came or changed since somebody looked.
  void pairUp(int most) {
    register.pairUp(most);
  }

  /// The identities of those that may be read.
  Map<UUID, Identity> opened(Collection<UUID> ids) {
    return open(register.find(Set.copyOf(ids)));
  }

  /// Pairs that share what is certain, each with both identities.
  List<Pair> twins(int most) {
    var pairs = register.twins(most);
    Set<UUID> ids = new LinkedHashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
    var opened = open(register.find(ids));
    var found = new ArrayList<Pair>();
    for (var pair : pairs) {
      var one = opened.get(pair.one());
      var other = opened.get(pair.other());
      if (one != null && other != null) {
        var likeness = Likeness.of(one.traits(), other.traits());
        found.add(new Pair(pair.one(), one, pair.other(), other, likeness));
      }
    }
    found.sort(Comparator.comparingDouble(pair -> -pair.likeness().score()));
    return found;
  }
}
