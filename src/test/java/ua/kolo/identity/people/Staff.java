package ua.kolo.identity.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

/// An institution nobody else works at, with an administrator of its own.
@Component
class Staff {
  private final People people;
  private final Posts posts;

  Staff(People people, Posts posts) {
    this.people = people;
    this.posts = posts;
  }

  Someone administrator() {
    return administrator(UUID.randomUUID());
  }

  Someone administrator(UUID unit) {
    return Someone.as(Role.ADMINISTRATOR, unit).settle();
  }

  Invited invite(Someone administrator) {
    var login = "t" + UUID.randomUUID().toString().substring(0, 18);
    var person = new NewPerson("Проба (вигадана)", login, administrator.unit());
    return administrator.acting().call(() -> people.add(person));
  }

  UUID post(Someone administrator, Role role) {
    return administrator
        .acting()
        .call(() -> posts.add(administrator.unit(), "посада", role, false));
  }

  void give(Someone administrator, UUID post, UUID person) {
    var today = LocalDate.now(ZoneId.of("Europe/Kyiv"));
    var wish = new Appointment(post, person, false, today, null, "наказ № 1");
    administrator.acting().run(() -> posts.give(wish));
  }
}
