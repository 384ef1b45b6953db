package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Territory.Level;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Refusal;

/// Whose the rows of the directory are: a telephone decides where a person's words go.
@KoloTest
class KeepingTests {
  private static final String PHONE = "+380 00 000 00 11";
  private final String raion = code();
  private final String here = code();
  private final String there = code();
  private final Institutions institutions;
  private final Contacts contacts;
  private final Mergings mergings;
  private final Directory directory;
  private final Acting olena;
  private UUID shelter = UUID.randomUUID();

  KeepingTests(
      Institutions institutions, Contacts contacts, Mergings mergings, Directory directory) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.mergings = mergings;
    this.directory = directory;
    register(raion, Level.RAION, null);
    register(here, Level.HROMADA, raion);
    register(there, Level.HROMADA, raion);
    this.olena = keeper(here);
  }

  @BeforeEach
  void foundTheirs() {
    shelter = olena.call(() -> found(there));
    olena.run(() -> contacts.add(shelter, Contact.Kind.PHONE, PHONE));
  }

  @Test
  void whatNobodyKeepsIsKeptByWhoeverNeedsIt() {
    olena.run(() -> rename(shelter));

    assertThat(olena.call(() -> institutions.mayChange(shelter))).isTrue();
  }

  @Test
  void whatAnotherHromadaKeepsIsNotChangedFromHere() {
    var theirs = keeper(there);
    var ours = olena.call(() -> found(here));
    var contact = olena.call(() -> institutions.find(shelter)).contacts().getFirst().id();

    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            () -> rename(shelter),
            () -> institutions.close(shelter),
            () -> institutions.serve(shelter, here),
            () -> contacts.add(shelter, Contact.Kind.PHONE, "+380 00 000 00 12"),
            () -> contacts.change(shelter, contact, Contact.Kind.PHONE, "+380 00 000 00 12"),
            () -> contacts.verifyAll(shelter),
            () -> mergings.merge(shelter, ours, "Та сама установа"))) {
      assertThatThrownBy(() -> olena.run(() -> run(change)))
          .isInstanceOfSatisfying(
              Refusal.class,
              told -> assertThat(told.code()).isEqualTo("directory.institution.theirs"));
    }
    assertThat(olena.call(() -> institutions.mayChange(shelter))).isFalse();
    assertThatCode(() -> theirs.run(() -> rename(shelter))).doesNotThrowAnyException();
  }

  @Test
  void whoKeepsAWiderPlaceKeepsWhatLiesInIt() {
    keeper(there);
    var above = keeper(raion);

    assertThatCode(() -> above.run(() -> rename(shelter))).doesNotThrowAnyException();
  }

  @Test
  void nobodySaysOfThemselvesWhereTheyBelongWhileSomebodyElseKeepsThePlace() {
    keeper(raion);
    var own = olena.unit();

    for (var change :
        List.of(
            new InstitutionChange("Вигадана рада", null, null, null, raion),
            new InstitutionChange("Вигадана рада", "SSD", null, null, here))) {
      assertThatThrownBy(() -> olena.run(() -> institutions.change(own, version(own), change)))
          .isInstanceOfSatisfying(
              Refusal.class,
              told -> assertThat(told.code()).isEqualTo("directory.institution.ownPlace"));
    }
    var renamed = new InstitutionChange("Вигадана рада нова", null, null, null, here);
    assertThatCode(() -> olena.run(() -> institutions.change(own, version(own), renamed)))
        .doesNotThrowAnyException();
  }

  @Test
  void theFirstOfAPlaceSaysWhatItIsOnce() {
    var own = olena.unit();
    var council = new InstitutionChange("Вигадана рада", "HROMADA", null, null, here);
    olena.run(() -> institutions.change(own, version(own), council));

    var other = new InstitutionChange("Вигадана рада", "SSD", null, null, here);
    assertThatThrownBy(() -> olena.run(() -> institutions.change(own, version(own), other)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void anOrganisationBesideKeepsOnlyItself() throws SQLException {
    var neighbour = keeper(there);
    kind(neighbour.unit(), "NGO");
    keeper(there);

    assertThat(neighbour.call(() -> institutions.mayChange(shelter))).isFalse();
    assertThat(neighbour.call(() -> institutions.mayChange(neighbour.unit()))).isTrue();
  }

  @Test
  void whoseInstitutionIsFoundToBeAnotherKeepsThatOne() throws SQLException {
    var council = keeper(there);
    var centre = keeper(there);
    kind(centre.unit(), "NGO");
    var kept = council.call(() -> found(there));
    assertThat(centre.call(() -> institutions.mayChange(kept))).isFalse();

    council.run(() -> mergings.merge(centre.unit(), kept, "Та сама установа"));

    assertThat(centre.call(() -> institutions.mayChange(kept))).isTrue();
    var renamed = new InstitutionChange("Вигаданий центр " + kept, "CSS", null, null, there);
    assertThatCode(() -> centre.run(() -> institutions.change(kept, version(kept), renamed)))
        .doesNotThrowAnyException();
    assertThat(olena.call(() -> institutions.mayChange(kept))).isFalse();
  }

  private static void kind(UUID unit, String kind) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement("update directory.body set kind = ? where id = ?")) {
      statement.setString(1, kind);
      statement.setObject(2, unit);
      statement.executeUpdate();
    }
  }

  private int version(UUID id) {
    return institutions.find(id).version();
  }

  private static void run(ThrowingCallable change) {
    try {
      change.call();
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Throwable other) {
      throw new IllegalStateException(other);
    }
  }

  private void rename(UUID id) {
    var known = institutions.find(id);
    institutions.change(
        id,
        known.version(),
        new InstitutionChange(known.name() + "+", "SHELTER", null, null, known.territory()));
  }

  private UUID found(String place) {
    return institutions.add(
        new InstitutionChange("Вигаданий притулок " + UUID.randomUUID(), "CSS", null, null, place));
  }

  private Acting keeper(String place) {
    var unit = UUID.randomUUID();
    Acting.system(unit).run(() -> directory.found(unit, "Вигадана рада " + unit, place));
    return Someone.as(Role.COORDINATOR, unit).settle().acting();
  }

  private void register(String code, Level level, @Nullable String parent) {
    Acting.system(UUID.randomUUID())
        .run(() -> directory.register(new Territory(code, "Проба " + code, level, parent)));
  }

  private static String code() {
    return "UA%017d".formatted(ThreadLocalRandom.current().nextLong(1L << 50));
  }
}
