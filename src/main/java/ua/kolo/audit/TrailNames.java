package ua.kolo.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts names to the ids of a handful of entries, in two questions.
@Component
class TrailNames {
  private final Names names;

  TrailNames(Names names) {
    this.names = names;
  }

  List<TrailLine> of(List<TrailRow> rows) {
    var people = names.people(ids(rows, TrailRow::doer));
    var institutions = names.institutions(ids(rows, TrailRow::unit));
    return rows.stream()
        .map(row -> new TrailLine(row, named(people, row.doer()), named(institutions, row.unit())))
        .toList();
  }

  Map<UUID, String> colleagues() {
    return names.colleagues();
  }

  private static Set<UUID> ids(List<TrailRow> rows, Function<TrailRow, @Nullable UUID> of) {
    return rows.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static @Nullable String named(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? null : names.get(id);
  }
}
