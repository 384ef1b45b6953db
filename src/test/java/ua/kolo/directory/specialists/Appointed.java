package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.UUID;
import ua.kolo.directory.InstitutionChange;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Demo;

/// An institution of its own for a test, and cards of people who do not exist.
final class Appointed {
  private Appointed() {}

  static UUID institution(Institutions institutions) {
    var name = "Вигадана школа " + UUID.randomUUID();
    return institutions.add(new InstitutionChange(name, "EDU", null, null, Demo.TERRITORY));
  }

  static Card card(String name, String phone) {
    return new Card(
        name,
        "психологиня",
        "7-о",
        LocalDate.of(2025, 9, 1),
        LocalDate.of(2025, 9, 2),
        null,
        phone,
        null,
        null,
        null);
  }
}
