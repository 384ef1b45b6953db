package ua.kolo.directory.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Folding;
import ua.kolo.platform.BadRequest;

/// Recognises institutions: by number, by code of the state register, by name. One that was merged
/// is the one it was merged into.
final class Register {
  private static final Pattern NUMBER =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private final Map<UUID, Entry> all;
  private final Map<String, Set<UUID>> byCode = new HashMap<>();
  private final Map<String, Set<UUID>> byName = new HashMap<>();
  private final Map<UUID, String> places = new HashMap<>();

  Register(Map<UUID, Entry> all) {
    this.all = all;
    all.values()
        .forEach(
            one -> {
              var kept = one.mergedInto() == null ? one.id() : one.mergedInto();
              one.names().forEach(name -> put(kept, name, one.edrpou(), one.territory()));
              places.put(one.id(), one.territory());
            });
  }

  /// An institution a row has entered meanwhile.
  void put(UUID id, String name, @Nullable String code, String territory) {
    byName.computeIfAbsent(Folding.fold(name), _ -> new LinkedHashSet<>()).add(id);
    places.put(id, territory);
    if (code != null && !code.isEmpty()) {
      byCode.computeIfAbsent(code, _ -> new LinkedHashSet<>()).add(id);
    }
  }

  /// Whom a row means; empty for somebody new.
  ///
  /// @throws BadRequest when it may be one of several
  Optional<Entry> meant(Line line, String territory) {
    var id = line.text(Column.ID);
    if (!id.isEmpty() && !NUMBER.matcher(id).matches()) {
      throw new BadRequest("directory.import.id.wrong");
    }
    // A number from another installation says nothing here.
    var known = id.isEmpty() ? null : all.get(UUID.fromString(id));
    if (known != null) {
      return Optional.of(kept(known));
    }
    var code = line.text(Column.EDRPOU);
    var coded = code.isEmpty() ? List.<UUID>of() : standing(byCode.getOrDefault(code, Set.of()));
    if (!coded.isEmpty()) {
      return Optional.ofNullable(all.get(coded.getFirst()));
    }
    return one(named(line.text(Column.NAME), territory), code).map(all::get);
  }

  /// Whom the cell of a parent means.
  ///
  /// @throws BadRequest when nobody, or one of several
  UUID above(String cell, String territory) {
    if (NUMBER.matcher(cell).matches()) {
      var known = all.get(UUID.fromString(cell));
      if (known != null) {
        return kept(known).id();
      }
    }
    var coded = standing(byCode.getOrDefault(cell, Set.of()));
    var found = coded.isEmpty() ? named(cell, territory) : coded;
    var wider = found.isEmpty() ? named(cell, "") : found;
    if (wider.size() > 1) {
      throw new BadRequest("directory.import.parent.several");
    }
    if (wider.isEmpty()) {
      throw new BadRequest("directory.institution.parent.unknown");
    }
    return wider.getFirst();
  }

  private Entry kept(Entry known) {
    return known.mergedInto() == null ? known : Objects.requireNonNull(all.get(known.mergedInto()));
  }

  // Another code is another institution, whatever it is called.
  private Optional<UUID> one(List<UUID> found, String code) {
    var fitting =
        found.stream()
            .filter(
                id -> {
                  var entry = all.get(id);
                  var other = entry == null ? null : entry.edrpou();
                  return code.isEmpty() || other == null || other.equals(code);
                })
            .toList();
    if (fitting.size() > 1) {
      throw new BadRequest("directory.import.several");
    }
    return fitting.stream().findFirst();
  }

  private List<UUID> named(String name, String territory) {
    var ids = byName.getOrDefault(Folding.fold(name), Set.of());
    return standing(
        ids.stream()
            .filter(id -> territory.isEmpty() || territory.equals(places.get(id)))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  // A closed one only when there is no open one.
  private List<UUID> standing(Set<UUID> ids) {
    var open = ids.stream().filter(id -> all.get(id) == null || isOpen(id)).toList();
    return open.isEmpty() ? new ArrayList<>(ids) : open;
  }

  private boolean isOpen(UUID id) {
    return Objects.requireNonNull(all.get(id)).isOpen();
  }
}
