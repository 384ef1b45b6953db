package ua.kolo.directory.specialists;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Acting;

/// A specialist of the register that all institutions share, a link and a correction that came by
/// it.
@Component
class SpecialistRecords implements RecordMaker {
  private final Institutions institutions;
  private final Specialists specialists;
  private final Links links;
  private final Corrections corrections;

  SpecialistRecords(
      Institutions institutions, Specialists specialists, Links links, Corrections corrections) {
    this.institutions = institutions;
    this.specialists = specialists;
    this.links = links;
    this.corrections = corrections;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of(
        "/directory/specialists/{id}",
        "/directory/specialists/links/{link}",
        "/directory/specialists/corrections/{correction}",
        "/api/v1/specialists/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    return Acting.system(unit)
        .call(
            () -> {
              var institution = Appointed.institution(institutions);
              var card = Appointed.card("Вигадана Проба", "+380 00 000 00 00");
              var specialist = specialists.add(institution, card);
              var path = links.make(SpecialistFilter.of(institution)).getFirst().path();
              var link = links.open(path.substring(path.lastIndexOf('/') + 1));
              corrections.send(link, specialist, false, card, "Вигадана директорка");
              return Map.of(
                  "id",
                  specialist.toString(),
                  "link",
                  link.id().toString(),
                  "correction",
                  corrections.sentBy(link).getFirst().id().toString());
            });
  }
}
