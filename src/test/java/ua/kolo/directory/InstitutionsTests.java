package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Territory.Level;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;

@KoloTest
class InstitutionsTests {
  private static final String PHONE = "+380 00 000 00 11";
  private final Acting olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).acting();
  private final Institutions institutions;
  private final Contacts contacts;
  private final Directory directory;
  private final SomeInstitutions made;
  private final String place;

  InstitutionsTests(
      Institutions institutions, Contacts contacts, Directory directory, SomeInstitutions made) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.directory = directory;
    this.made = made;
    this.place = made.place();
  }

  @Test
  void thoseNearestAreTheFirstToChooseFrom() {
    var unit = UUID.randomUUID();
    Acting.system(unit)
        .run(
            () -> {
              directory.found(unit, "Я, вигадана установа з кінця абетки", place);

              assertThat(institutions.near(null, 1))
                  .extracting(InstitutionRow::id)
                  .containsExactly(unit);
            });
  }

  @Test
  void whoWatchesIsTheNearestAboveAVillageTheHromadaAboveARaionTheAdministration() {
    var tail = place.substring(4);
    var oblast = "UA91" + tail;
    var raion = "UA92" + tail;
    var hromada = "UA93" + tail;
    var village = "UA94" + tail;
    olena.run(
        () -> {
          directory.register(new Territory(oblast, "Вигадана область", Level.OBLAST, null));
          directory.register(new Territory(raion, "Вигаданий район", Level.RAION, oblast));
          directory.register(new Territory(hromada, "Вигадана громада", Level.HROMADA, raion));
          directory.register(new Territory(village, "Вигадане село", Level.SETTLEMENT, hromada));
        });
    var police = kept("NPU", raion);
    var school = kept("EDU", village);
    var hospital = kept("HLT", oblast);
    assertThat(watching(police)).isNull();

    var administration = kept("OBL_ADM", oblast);
    assertThat(watching(police)).isEqualTo(administration);
    assertThat(watching(hospital)).isEqualTo(administration);
    assertThat(watching(school)).as("an oblast does not watch over a hromada's duties").isNull();
    var nearer = kept("RAI_ADM", raion);
    assertThat(watching(police)).isEqualTo(nearer);
    var council = kept("COUNCIL", hromada);
    assertThat(watching(school)).isEqualTo(council);
    assertThat(watching(kept("CSS", hromada))).isEqualTo(council);
  }

  private @Nullable UUID watching(UUID id) {
    return olena.call(() -> institutions.standing(id)).coordinator();
  }

  private static UUID kept(String kind, String territory) {
    var id = UUID.randomUUID();
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into directory.body (id, territory, name, kind, made_at)"
              + " values ('%s', '%s', 'Вигадана', '%s', now())".formatted(id, territory, kind));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return id;
  }

  @Test
  void anotherOfTheSameNameInTheTerritoryIsEnteredOnlyDeliberately() {
    olena.run(
        () -> {
          var first = made.found("Вигаданий ліцей «Проба»", null);
          var second =
              new InstitutionChange("вигаданий  ліцей \"Проба\"", "EDU", null, null, place);

          SomeInstitutions.assertRefused(
              "directory.institution.name.taken", () -> institutions.add(second));
          assertThat(institutions.namesakes(place, second.name()))
              .extracting(InstitutionRow::id)
              .containsExactly(first);
          var other = institutions.add(second.deliberately());
          assertThat(institutions.find(other).name()).isEqualTo("вигаданий ліцей \"Проба\"");
        });
  }

  @Test
  void aFormerNameIsKeptWithTheDaysItWasBorne() {
    olena.run(
        () -> {
          var id = made.found("Вигаданий перший", null);
          var june = LocalDate.of(2024, 6, 1);
          rename(id, "Вигаданий другий", june);
          rename(id, "Вигаданий третій", LocalDate.of(2025, 1, 10));

          assertThat(institutions.find(id).formerNames())
              .containsExactly(
                  new FormerName("Вигаданий другий", june, LocalDate.of(2025, 1, 10)),
                  new FormerName("Вигаданий перший", null, june));
          SomeInstitutions.assertRefused(
              "directory.institution.renamed.wrong", () -> rename(id, "Вигаданий", june));
          SomeInstitutions.assertRefused(
              "directory.institution.renamed.wrong",
              () -> rename(id, "Вигаданий", institutions.today().plusDays(1)));
        });
  }

  @Test
  void contactsAreCheckedOneByOneAndTheOldestCheckCounts() {
    olena.run(
        () -> {
          var id = made.found("Вигаданий перший", null);
          contacts.add(id, Contact.Kind.PHONE, "044 000 00 01");
          contacts.add(id, Contact.Kind.EMAIL, "proba@example.org");
          var all = institutions.find(id).contacts();
          assertThat(all).extracting(Contact::value).contains("+380 44 000 00 01");

          contacts.verify(id, all.get(0).id());
          assertThat(institutions.find(id).verifiedOn()).isNull();
          contacts.verify(id, all.get(1).id());
          assertThat(institutions.find(id).verifiedOn()).isEqualTo(institutions.today());
          assertThat(made.here(null).getFirst().verifiedOn()).isEqualTo(institutions.today());

          contacts.change(id, all.get(0).id(), all.get(0).kind(), changed(all.get(0)));
          assertThat(institutions.find(id).verifiedOn()).isNull();
        });
  }

  @Test
  void aRemovedContactIsPutBackAsItWas() {
    olena.run(
        () -> {
          var id = made.found("Вигаданий перший", null);
          contacts.add(id, Contact.Kind.PHONE, PHONE);
          var phone = institutions.find(id).contacts().getFirst();
          contacts.verify(id, phone.id());

          contacts.remove(id, phone.id());
          assertThat(institutions.find(id).contacts()).isEmpty();
          assertThat(made.here(null).getFirst().phone()).isNull();
          assertThatThrownBy(() -> contacts.remove(id, phone.id())).isInstanceOf(NotFound.class);

          contacts.restore(id, phone.id());
          assertThat(institutions.find(id).contacts().getFirst().verifiedOn()).isNotNull();
          SomeInstitutions.assertRefused(
              "directory.contact.twice", () -> contacts.restore(id, phone.id()));
        });
  }

  @Test
  void whatIsNoTelephoneOrMailIsRefused() {
    olena.run(
        () -> {
          var id = made.found("Вигаданий перший", null);

          SomeInstitutions.assertRefused(
              "directory.contact.phone.wrong",
              () -> contacts.add(id, Contact.Kind.PHONE, "спитати в Олени"));
          SomeInstitutions.assertRefused(
              "directory.contact.phone.wrong",
              () -> contacts.add(id, Contact.Kind.DUTY_DESK, PHONE + ", " + PHONE));
          SomeInstitutions.assertRefused(
              "directory.contact.email.wrong",
              () -> contacts.add(id, Contact.Kind.EMAIL, "проба@"));
        });
  }

  @Test
  void aKindThatIsInNoListIsRefused() {
    olena.run(
        () ->
            SomeInstitutions.assertRefused(
                "directory.institution.kind.unknown",
                () ->
                    institutions.add(
                        new InstitutionChange("Вигаданий", "ХТОЗНА", null, null, place))));
  }

  private static String changed(Contact contact) {
    return contact.kind() == Contact.Kind.EMAIL ? "insha@example.org" : "+380 44 000 00 02";
  }

  private void rename(UUID id, String name, LocalDate day) {
    var known = institutions.find(id);
    institutions.change(
        id,
        known.version(),
        new InstitutionChange(name, known.kind(), known.edrpou(), null, place, day, false));
  }
}
