package ua.kolo.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.LiftReason;
import ua.kolo.clearance.SealReason;
import ua.kolo.identity.Role;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Right;

/// A sealed record is left to nobody by no closing of a post; and who heads a place may seal.
@KoloTest
class SealedPostTests {
  private final Posts posts;
  private final Persons persons;
  private final Clearance clearance;
  private final Someone admin;
  private final Someone keeper;
  private final Someone second;

  SealedPostTests(Posts posts, Persons persons, Clearance clearance, Staff staff) {
    this.posts = posts;
    this.persons = persons;
    this.clearance = clearance;
    this.admin = staff.administrator();
    this.keeper = Someone.as(Role.COORDINATOR, admin.unit()).settle();
    this.second = Someone.as(Role.COORDINATOR, admin.unit()).settle();
  }

  @Test
  void thePostThatAloneSeesASealedRecordIsNotClosed() {
    var record = keeper.acting().call(() -> persons.add(Identity.named("Уявнюк Ганна"), List.of()));
    keeper.acting().run(() -> clearance.seal(Persons.KIND, record, Set.of(), SealReason.THREAT));
    left(keeper);

    assertThatThrownBy(() -> admin.acting().run(() -> posts.close(keeper.post())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("people.post.seals");

    keeper.acting().run(() -> clearance.unseal(Persons.KIND, record, LiftReason.NO_LONGER_NEEDED));
    admin.acting().run(() -> posts.close(keeper.post()));
  }

  @Test
  void oneOfTwoIsClosedAndThenTheOtherIsTheLast() {
    var record = keeper.acting().call(() -> persons.add(Identity.named("Уявнюк Марта"), List.of()));
    var both = Set.of(second.post());
    keeper.acting().run(() -> clearance.seal(Persons.KIND, record, both, SealReason.THREAT));
    left(keeper);
    left(second);

    admin.acting().run(() -> posts.close(keeper.post()));

    assertThatThrownBy(() -> admin.acting().run(() -> posts.close(second.post())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aPostThatSeesASealedRecordAndOpensNoneDoesNotCount() {
    var worker = Someone.as(Role.CASE_WORKER, admin.unit()).settle();
    var record = keeper.acting().call(() -> persons.add(Identity.named("Уявнюк Олга"), List.of()));
    var both = Set.of(worker.post());
    keeper.acting().run(() -> clearance.seal(Persons.KIND, record, both, SealReason.THREAT));
    left(keeper);

    assertThatThrownBy(() -> admin.acting().run(() -> posts.close(keeper.post())))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("people.post.seals");
  }

  @Test
  void whoAloneOpensASealedRecordGoesOnHeading() {
    var chief = Someone.as(Role.POLICE, admin.unit()).settle();
    admin.acting().run(() -> posts.rename(chief.post(), "начальниця", true));
    var heading =
        Acting.person(
            chief.person(), "Проба", chief.post(), chief.unit(), Role.POLICE.rights(true));
    var record = heading.call(() -> persons.add(Identity.named("Уявнюк Дарка"), List.of()));
    heading.run(() -> clearance.seal(Persons.KIND, record, Set.of(), SealReason.THREAT));

    assertThatThrownBy(() -> admin.acting().run(() -> posts.rename(chief.post(), "слідча", false)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("people.post.seals");
    admin.acting().run(() -> posts.rename(chief.post(), "начальниця відділу", true));
    heading.run(() -> clearance.unseal(Persons.KIND, record, LiftReason.NO_LONGER_NEEDED));
    assertThatThrownBy(() -> admin.acting().run(() -> posts.rename(chief.post(), "слідча", false)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("people.heads.kept");
  }

  @Test
  void whoHeadsAnInstitutionThatSeesPersonsSeals() {
    for (var role : List.of(Role.POLICE, Role.HEALTH, Role.SERVICE_PROVIDER)) {
      assertThat(role.rights(true)).contains(Right.RECORD_SEAL, Right.PEOPLE_REVIEW);
      assertThat(role.rights(false)).doesNotContain(Right.RECORD_SEAL);
    }
    assertThat(Role.EXECUTOR.rights(true))
        .contains(Right.PROGRAMME_APPROVE)
        .doesNotContain(Right.RECORD_SEAL);
  }

  private void left(Someone who) {
    admin.acting().run(() -> posts.end(who.post(), who.post()));
  }
}
