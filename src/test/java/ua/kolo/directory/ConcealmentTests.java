package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Demo;

/// Where a shelter is stands nowhere but in its secret address.
@KoloTest
class ConcealmentTests {
  private static final String WHERE = "Вигадана вулиця, 5";
  private final Acting olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle().acting();
  private final Institutions institutions;
  private final Contacts contacts;
  private final Mergings mergings;
  private final MockMvcTester web;

  ConcealmentTests(
      Institutions institutions, Contacts contacts, Mergings mergings, MockMvcTester web) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.mergings = mergings;
    this.web = web;
  }

  @ParameterizedTest
  @CsvSource({
    "SHELTER,ADDRESS",
    "SHELTER,OFFICIAL_ADDRESS",
    "CRISIS_ROOM,ADDRESS",
    "CRISIS_ROOM,OFFICIAL_ADDRESS"
  })
  void anAddressOfAShelterIsRefusedAmongContacts(String kind, Contact.Kind address) {
    olena.run(
        () -> {
          var shelter = found(kind);

          assertConcealed(() -> contacts.add(shelter, address, WHERE));
          contacts.add(shelter, Contact.Kind.PHONE, "+380 00 000 00 00");
          assertThat(institutions.find(shelter).contacts()).hasSize(1);
        });
  }

  @Test
  void whatHasAnAddressAmongContactsBecomesNoShelter() {
    olena.run(
        () -> {
          var centre = found("DAY_CENTRE");
          contacts.add(centre, Contact.Kind.ADDRESS, WHERE);
          var known = institutions.find(centre);
          var change =
              new InstitutionChange(known.name(), "SHELTER", null, null, known.territory());

          assertThatThrownBy(() -> institutions.change(centre, known.version(), change))
              .isInstanceOf(Conflict.class);
          assertThat(institutions.find(centre).kind()).isEqualTo("DAY_CENTRE");
        });
  }

  @Test
  void anAddressFromBeforeTheRuleIsSeenOnlyByWhoCanRemoveIt() throws SQLException {
    var shelter = olena.call(() -> found("SHELTER"));
    insert(shelter);
    var worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID());

    assertThat(worker.acting().call(() -> institutions.find(shelter)).contacts()).isEmpty();
    assertThat(Acting.visitor().call(() -> institutions.find(shelter)).contacts()).isEmpty();
    assertThat(web.get().uri("/directory/institutions/" + shelter).with(worker.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .doesNotContain(WHERE);
    olena.run(
        () -> {
          var old = institutions.find(shelter).contacts().getFirst();
          contacts.remove(shelter, old.id());
          assertThat(institutions.find(shelter).contacts()).isEmpty();
        });
  }

  @Test
  void whatAShelterWasMergedIntoHasNoAddressAmongContactsEither() throws SQLException {
    var centre =
        olena.call(
            () -> {
              var kept = found("DAY_CENTRE");
              mergings.merge(found("SHELTER"), kept, "Притулок є відділом центру");
              assertConcealed(() -> contacts.add(kept, Contact.Kind.ADDRESS, WHERE));
              contacts.add(kept, Contact.Kind.PHONE, "+380 00 000 00 00");
              assertConcealed(() -> changeToAddress(kept));
              return kept;
            });
    insert(centre);

    assertThat(Acting.visitor().call(() -> institutions.find(centre)).contacts())
        .extracting(Contact::kind)
        .containsExactly(Contact.Kind.PHONE);
  }

  @Test
  void anInstitutionWithAnAddressIsNotMergedWhereAShelterAlreadyWas() {
    olena.run(
        () -> {
          var kept = found("DAY_CENTRE");
          mergings.merge(found("SHELTER"), kept, "Притулок є відділом центру");
          var third = found("DAY_CENTRE");
          contacts.add(third, Contact.Kind.ADDRESS, WHERE);

          assertThatThrownBy(() -> mergings.merge(third, kept, "Одне й те саме"))
              .isInstanceOfSatisfying(
                  Conflict.class,
                  no -> assertThat(no.code()).isEqualTo("directory.contact.concealed.first"));
        });
  }

  @Test
  void anAddressFromBeforeTheRuleIsNeverVerified() throws SQLException {
    var shelter = olena.call(() -> found("SHELTER"));
    insert(shelter);
    olena.run(
        () -> {
          var old = institutions.find(shelter).contacts().getFirst();
          assertConcealed(() -> contacts.verify(shelter, old.id()));
          contacts.add(shelter, Contact.Kind.PHONE, "+380 00 000 00 00");

          contacts.verifyAll(shelter);

          assertThat(institutions.find(shelter).contacts())
              .filteredOn(one -> one.verifiedOn() != null)
              .extracting(Contact::kind)
              .containsExactly(Contact.Kind.PHONE);
        });
  }

  private void changeToAddress(UUID id) {
    var phone = institutions.find(id).contacts().getFirst();
    contacts.change(id, phone.id(), Contact.Kind.OFFICIAL_ADDRESS, WHERE);
  }

  private static void assertConcealed(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.code()).isEqualTo("directory.contact.concealed"));
  }

  private UUID found(String kind) {
    var name = "Вигаданий заклад " + UUID.randomUUID();
    return institutions.add(new InstitutionChange(name, kind, null, null, Demo.TERRITORY));
  }

  private static void insert(UUID shelter) throws SQLException {
    try (var admin = TestDatabase.admin();
        var statement = admin.createStatement()) {
      statement.execute(
          """
          insert into directory.contact (id, body, kind, value, made_at)
          values (gen_random_uuid(), '%s', 'ADDRESS', '%s', now())
          """
              .formatted(shelter, WHERE));
    }
  }
}
