package ua.kolo.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.platform.Demo;

/// An institution and a territory of the register that all institutions share.
@Component
class InstitutionRecords implements RecordMaker {
  @Override
  public Set<String> beginnings() {
    return Set.of(
        "/directory/institutions/{id}",
        "/api/v1/institutions/{id}",
        "/directory/territories/{code}",
        "/api/v1/territories/{code}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    return Map.of(
        "id",
        Demo.unit(2).toString(),
        "code",
        Demo.TERRITORY,
        "contact",
        UUID.randomUUID().toString());
  }
}
