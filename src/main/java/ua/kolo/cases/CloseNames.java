package ua.kolo.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Relatives;
import ua.kolo.vault.Vault;

/// Weighs those whom another institution's files name against the people close to whoever is about
/// to read them: their own institution could not, and the keeper does not know whom they named.
@Component
class CloseNames {
  private final PartyRows rows;
  private final CaseSealing sealing;
  private final Relatives relatives;
  private final Vault vault;

  CloseNames(PartyRows rows, CaseSealing sealing, Relatives relatives, Vault vault) {
    this.rows = rows;
    this.sealing = sealing;
    this.relatives = relatives;
    this.vault = vault;
  }

  /// Those of the files that name nobody close; the others are closed to whoever acts from now on.
  List<Row> without(List<Row> found) {
    var closed = naming(found.stream().filter(row -> !CaseShelf.isOurs(row)).map(Row::id).toList());
    return found.stream().filter(row -> !closed.contains(row.id())).toList();
  }

  /// Which of the files of other institutions name somebody close, so that they are closed to
  /// whoever acts from now on.
  Set<UUID> naming(List<UUID> foreign) {
    if (foreign.isEmpty()) {
      return Set.of();
    }
    var named = new ArrayList<PartyRows.Named>();
    var closed =
        relatives.weigh(
            () -> {
              named.addAll(rows.namedIn(foreign));
              return opened(foreign, named);
            });
    return named.stream()
        .filter(one -> closed.contains(one.person()))
        .map(PartyRows.Named::file)
        .collect(Collectors.toSet());
  }

  private Map<UUID, Identity> opened(List<UUID> files, List<PartyRows.Named> named) {
    var keys = vault.find(files);
    var people = new HashMap<UUID, Identity>();
    for (var one : named) {
      var key = keys.get(one.file());
      if (key != null) {
        people.put(one.person(), Identity.named(sealing.called(key, one.id(), one.called())));
      }
    }
    return people;
  }
}
