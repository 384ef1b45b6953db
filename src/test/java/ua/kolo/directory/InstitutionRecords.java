package ua.kolo.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Demo;

/// An institution and a territory of the register that all institutions share.
@Component
class InstitutionRecords implements RecordMaker {
  private final Contacts contacts;
  private final Institutions institutions;

  InstitutionRecords(Contacts contacts, Institutions institutions) {
    this.contacts = contacts;
    this.institutions = institutions;
  }

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
    var institution = Demo.unit(2);
    return Map.of(
        "id",
        institution.toString(),
        "code",
        Demo.TERRITORY,
        "contact",
        reachedBy(institution, unit + "@example.org").toString());
  }

  private UUID reachedBy(UUID institution, String mail) {
    var keeper = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle().acting();
    keeper.run(() -> contacts.add(institution, Contact.Kind.EMAIL, mail));
    return keeper.call(() -> institutions.find(institution)).contacts().stream()
        .filter(contact -> contact.value().equals(mail))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
