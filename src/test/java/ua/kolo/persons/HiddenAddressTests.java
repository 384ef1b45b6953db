package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.audit.Written;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.Reason;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Where a person hides is for their own institution alone, and each look at it is told apart.
@KoloTest
class HiddenAddressTests {
  private static final String SEEN = "LOOKED hidden_address CASE_WORK";
  private final Persons persons;
  private final Clearance clearance;
  private final Acting olena;
  private final Acting other;
  private final UUID id;

  HiddenAddressTests(Persons persons, Clearance clearance, Directory directory) {
    this.persons = persons;
    this.clearance = clearance;
    this.olena = Staff.of(directory);
    this.other = Staff.of(directory);
    this.id =
        olena.call(() -> persons.add(Identity.named("Небилицька Олена"), List.of("вул. Уявна, 3")));
  }

  @Test
  void aBrokenGlassDoesNotOpenIt() {
    other.call(() -> clearance.breakGlass(Persons.KIND, id, Reason.THREAT_TO_LIFE));

    var seen = other.call(() -> persons.look(id, Purpose.CASE_WORK));

    assertThat(seen.hiddenAddresses()).isEmpty();
    assertThat(seen.hasHiddenAddress()).isTrue();
    assertThat(Written.about(id)).doesNotContain(SEEN);
  }

  @Test
  void aChangeThatSaysNothingOfItLeavesItWhereItIs() {
    olena.run(() -> persons.change(id, 1, Identity.named("Небилицька Ольга"), null));

    assertThat(olena.call(() -> persons.look(id, Purpose.CASE_WORK)).hiddenAddresses())
        .containsExactly("вул. Уявна, 3");
    olena.run(() -> persons.change(id, 2, Identity.named("Небилицька Ольга"), List.of()));
    assertThat(olena.call(() -> persons.look(id, Purpose.CASE_WORK)).hasHiddenAddress()).isFalse();
  }

  @Test
  void eachLookAtItIsWrittenDownApart() {
    var rights = EnumSet.complementOf(EnumSet.of(Right.SECRET_ADDRESS));
    var colleague =
        Acting.person(UUID.randomUUID(), "Проба", UUID.randomUUID(), olena.unit(), rights);
    colleague.call(() -> persons.look(id, Purpose.CASE_WORK));
    assertThat(Written.about(id)).doesNotContain(SEEN);

    olena.call(() -> persons.look(id, Purpose.CASE_WORK));

    assertThat(Written.about(id)).containsOnlyOnce(SEEN);
  }
}
