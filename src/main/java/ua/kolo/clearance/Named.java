package ua.kolo.clearance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.kolo.audit.Names;

/// Puts names to the ids of incidents and declarations.
@Component
class Named {
  private final Names names;

  Named(Names names) {
    this.names = names;
  }

  /// Who came to the records; somebody of another institution may be missing.
  Map<UUID, String> people(List<Incident> incidents) {
    return names.people(incidents.stream().map(Incident::person).collect(Collectors.toSet()));
  }

  Map<UUID, String> declarers(List<Declaration> ties) {
    return names.people(ties.stream().map(Declaration::person).collect(Collectors.toSet()));
  }

  /// By name, for a choice.
  Map<UUID, String> institutions(Set<UUID> ids) {
    return names.institutions(ids).entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
  }

  Map<UUID, String> institutions(List<Incident> incidents) {
    return names.institutions(
        incidents.stream()
            .flatMap(incident -> Stream.of(incident.unit(), incident.owner()))
            .collect(Collectors.toSet()));
  }
}
