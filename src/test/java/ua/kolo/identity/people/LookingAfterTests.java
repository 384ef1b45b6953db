package ua.kolo.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;

/// Which institutions an administrator looks after, and what of them.
@KoloTest
class LookingAfterTests {
  private final People people;
  private final Posts posts;
  private final Staff staff;
  private final Someone admin;

  LookingAfterTests(People people, Posts posts, Staff staff) {
    this.people = people;
    this.posts = posts;
    this.staff = staff;
    this.admin = staff.administrator();
  }

  @Test
  void anAdministratorGivesNothingToThemselves() {
    var post = staff.post(admin, Role.COORDINATOR);

    assertThatThrownBy(() -> staff.give(admin, post, admin.person()))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("people.self");
    assertThatThrownBy(() -> admin.acting().run(() -> people.leave(admin.person())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void looksAfterNoInstitutionThatHasAnAdministratorOfItsOwn() {
    var elsewhere = staff.administrator();
    var person = staff.invite(elsewhere);
    var post = staff.post(elsewhere, Role.POLICE);

    assertThatThrownBy(() -> admin.acting().call(() -> people.find(person.person())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> admin.acting().call(() -> posts.find(post)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                admin
                    .acting()
                    .call(() -> posts.add(elsewhere.unit(), "посада", Role.POLICE, false)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void looksAfterAnInstitutionOfItsTerritoryWhileItHasNoAdministratorOfItsOwn()
      throws SQLException {
    var orphan = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
    assertThat(institutions()).contains(orphan.unit());

    var own = staff.administrator(orphan.unit());

    assertThat(institutions()).doesNotContain(orphan.unit());

    leave(own);

    assertThat(institutions()).contains(orphan.unit());
  }

  @Test
  void anInstitutionWhoseKindNobodySaidLooksAfterNoneButItself() throws SQLException {
    var orphan = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
    say("founded = false");
    assertThat(institutions()).containsExactly(admin.unit());

    say("kind = 'NGO'");
    assertThat(institutions()).containsExactly(admin.unit());

    say("kind = 'HROMADA'");
    assertThat(institutions()).contains(orphan.unit());
  }

  private void say(String what) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute("update directory.body set " + what + " where id = '" + admin.unit() + "'");
    }
  }

  @Test
  void closesAPostNobodyHolds() {
    var post = staff.post(admin, Role.EDUCATION);
    staff.give(admin, post, staff.invite(admin).person());
    assertThatThrownBy(() -> admin.acting().run(() -> posts.close(post)))
        .isInstanceOf(Conflict.class);

    admin.acting().run(() -> posts.end(post, holding(post)));
    admin.acting().run(() -> posts.close(post));

    assertThat(admin.acting().call(() -> posts.find(post)).closedAt()).isNotNull();
    assertThat(admin.acting().call(() -> posts.holdings(post))).hasSize(1);
  }

  @Test
  void nobodyElseManagesPeople() {
    var coordinator = Someone.as(Role.COORDINATOR, admin.unit()).settle();

    assertThatThrownBy(() -> coordinator.acting().call(people::institutions))
        .isInstanceOf(Forbidden.class);
  }

  private static void leave(Someone somebody) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement(
                "update identity.holding set held_until = now() where holder = ?")) {
      statement.setObject(1, somebody.person());
      statement.executeUpdate();
    }
  }

  private List<UUID> institutions() {
    return admin.acting().call(people::institutions).stream().map(Institution::id).toList();
  }

  private UUID holding(UUID post) {
    return admin.acting().call(() -> posts.holdings(post)).getFirst().id();
  }
}
