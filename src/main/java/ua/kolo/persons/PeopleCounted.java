package ua.kolo.persons;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.counts.Count;
import ua.kolo.counts.Traits;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Persons as figures: identities are opened here and only numbers leave.
@Service
@Transactional
public class PeopleCounted {
  private static final int AT_ONCE = 1000;
  private final Register register;
  private final Search search;

  PeopleCounted(Register register, Search search) {
    this.register = register;
    this.search = search;
  }

  /// Each person once, doubles that were merged too, by sex and by age on a day. Who is not known
  /// or was destroyed is counted, and stands as unknown.
  @Needs(Right.PERSON_READ)
  public Count of(Collection<UUID> ids, LocalDate on) {
    var traits = new ArrayList<Traits>();
    var kept = List.copyOf(kept(ids));
    for (int from = 0; from < kept.size(); from += AT_ONCE) {
      var part = kept.subList(from, Math.min(kept.size(), from + AT_ONCE));
      var opened = search.open(register.find(part));
      part.forEach(id -> traits.add(traits(opened.get(id), on)));
    }
    return Traits.of(traits);
  }

  private Set<UUID> kept(Collection<UUID> ids) {
    Map<UUID, UUID> into = new HashMap<>();
    var asked = new HashSet<>(ids);
    while (!asked.isEmpty()) {
      var found = register.find(asked);
      asked.clear();
      for (var row : found) {
        if (row.mergedInto != null && into.put(row.id, row.mergedInto) == null) {
          asked.add(row.mergedInto);
        }
      }
    }
    var kept = new HashSet<UUID>();
    for (var id : ids) {
      var last = id;
      for (var next = into.get(last); next != null; next = into.get(last)) {
        last = next;
      }
      kept.add(last);
    }
    return kept;
  }

  private static Traits traits(@Nullable Identity identity, LocalDate on) {
    if (identity == null) {
      return new Traits(null, null);
    }
    Boolean female = identity.sex() == null ? null : identity.sex() == Sex.FEMALE;
    return new Traits(female, age(identity, on));
  }

  private static @Nullable Integer age(Identity identity, LocalDate on) {
    var born = identity.birthDate();
    if (born != null) {
      return Period.between(born, on).getYears();
    }
    return identity.birthYear() == null ? null : on.getYear() - identity.birthYear();
  }
}
