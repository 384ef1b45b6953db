package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.directory.Territory.Level;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Refusal;

@KoloTest
class InstitutionsTests {
  private static final String PHONE = "+380 00 000 00 11";
  private final Acting olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).acting();
  private final String place = "UA%017d".formatted(ThreadLocalRandom.current().nextLong(1L << 50));
  private final Institutions institutions;
  private final Contacts contacts;
  private final Mergings mergings;
  private final Directory directory;

  InstitutionsTests(
      Institutions institutions, Contacts contacts, Mergings mergings, Directory directory) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.mergings = mergings;
    this.directory = directory;
  }

  @BeforeEach
  void settle() {
    var hromada = new Territory(place, "Проба " + place, Level.HROMADA, null);
    Acting.system(UUID.randomUUID()).run(() -> directory.register(hromada));
  }

  @Test
  void whatHangsOnAMergedInstitutionIsShownAtTheOneThatStays() {
    olena.run(
        () -> {
          var gone = found("Вигаданий центр турботи", null);
          var kept = found("Вигаданий центр соціальних служб", null);
          contacts.add(gone, Contact.Kind.PHONE, PHONE);
          institutions.serve(gone, place);

          mergings.merge(gone, kept, "Той самий центр за новим положенням");

          var one = institutions.find(kept);
          assertThat(one.contacts()).extracting(Contact::value).containsExactly(PHONE);
          assertThat(one.serves()).extracting(Place::code).containsExactly(place);
          assertThat(one.spellings()).contains("Вигаданий центр турботи");
          assertThat(here(null)).extracting(InstitutionRow::id).containsExactly(kept);
          assertThat(here("турботи")).extracting(InstitutionRow::id).containsExactly(kept);
          assertThat(here("турботи").getFirst().phone()).isEqualTo(PHONE);
        });
  }

  @Test
  void partedInstitutionsHaveEachItsOwnAgain() {
    olena.run(
        () -> {
          var gone = found("Вигаданий центр турботи", null);
          var kept = found("Вигаданий центр соціальних служб", null);
          contacts.add(gone, Contact.Kind.PHONE, PHONE);
          mergings.merge(gone, kept, "Помилка");

          mergings.part(gone);

          assertThat(institutions.find(kept).contacts()).isEmpty();
          assertThat(institutions.find(gone).contacts()).hasSize(1);
          assertThat(institutions.find(gone).isOpen()).isTrue();
          assertThat(here(null)).hasSize(2);
          assertRefused("directory.institution.notMerged", () -> mergings.part(gone));
        });
  }

  @Test
  void aMergingIsToldWithItsReasonAndWhoTookItBack() {
    olena.run(
        () -> {
          var gone = found("Вигаданий перший", null);
          var kept = found("Вигаданий другий", null);
          assertRefused("directory.merging.reason.missing", () -> mergings.merge(gone, kept, "  "));
          mergings.merge(gone, kept, "Лист ради");
          mergings.part(gone);

          var told = mergings.history(kept).getFirst();
          assertThat(told.reason()).isEqualTo("Лист ради");
          assertThat(told.mergedBy()).isEqualTo("Проба");
          assertThat(told.partedBy()).isEqualTo("Проба");
          assertThat(mergings.history(gone)).hasSize(1);
        });
  }

  @Test
  void contactsOfAMergedInstitutionAreChangedWhereTheyAreShown() {
    olena.run(
        () -> {
          var gone = found("Вигаданий перший", null);
          var kept = found("Вигаданий другий", null);
          contacts.add(gone, Contact.Kind.PHONE, PHONE);
          mergings.merge(gone, kept, "Одне й те саме");
          var phone = institutions.find(kept).contacts().getFirst();

          contacts.change(kept, phone.id(), Contact.Kind.PHONE, "0000000012");

          assertThat(institutions.find(kept).contacts().getFirst().value())
              .isEqualTo("+380 00 000 00 12");
          assertRefused(
              "directory.institution.closed", () -> contacts.add(gone, Contact.Kind.PHONE, PHONE));
        });
  }

  @Test
  void twoLegalEntitiesAreNotMergedNorOneIntoItself() {
    olena.run(
        () -> {
          var one = found("Вигаданий перший", code());
          var other = found("Вигаданий другий", code());

          assertRefused("directory.merging.edrpou", () -> mergings.merge(one, other, "Так"));
          assertRefused("directory.institution.mergeSelf", () -> mergings.merge(one, one, "Так"));
        });
  }

  @Test
  void aCodeTakenMeanwhileIsNotHeldTwiceAfterPartingOrReopening() {
    olena.run(
        () -> {
          var code = code();
          var gone = found("Вигаданий перший", code);
          var kept = found("Вигаданий другий", null);
          mergings.merge(gone, kept, "Одне й те саме");
          var third = found("Вигаданий третій", code);
          assertRefused("directory.institution.edrpou.taken", () -> mergings.part(gone));

          institutions.close(third);
          var fourth = found("Вигаданий четвертий", code);
          assertRefused("directory.institution.edrpou.taken", () -> institutions.reopen(third));
          assertThat(institutions.find(fourth).isOpen()).isTrue();
        });
  }

  @Test
  void nobodyIsAboveItselfNotEvenBySeveralStepsOrByAMerging() {
    olena.run(
        () -> {
          var top = found("Вигаданий верхній", null);
          var middle = under(top, "Вигаданий середній");
          var low = under(middle, "Вигаданий нижній");

          assertRefused("directory.institution.parent.cycle", () -> put(top, low));
          assertRefused("directory.institution.parent.cycle", () -> put(top, top));
          assertRefused("directory.merging.above", () -> mergings.merge(top, low, "Так"));
          mergings.merge(low, middle, "Відділ того самого");
          assertThat(institutions.find(middle).parent()).isEqualTo(top);
        });
  }

  @Test
  void whatLiesUnderAMergedInstitutionLiesUnderTheOneThatStaysUntilTheyPart() {
    olena.run(
        () -> {
          var gone = found("Вигаданий перший", null);
          var kept = found("Вигаданий другий", null);
          var low = under(gone, "Вигаданий нижній");
          mergings.merge(gone, kept, "Одне й те саме");
          assertThat(institutions.find(low).parent()).isEqualTo(kept);
          put(low, kept);

          mergings.part(gone);

          assertThat(institutions.find(low).parent()).isEqualTo(gone);
        });
  }

  @Test
  void partingNeverPutsAnInstitutionAboveItself() {
    olena.run(
        () -> {
          var low = found("Вигаданий нижній", null);
          var gone = under(low, "Вигаданий перший");
          var kept = found("Вигаданий другий", null);
          var side = under(gone, "Вигаданий бічний");
          mergings.merge(gone, kept, "Одне й те саме");
          put(low, side);

          assertRefused("directory.institution.parent.cycle", () -> mergings.part(gone));
        });
  }

  @Test
  void anotherOfTheSameNameInTheTerritoryIsEnteredOnlyDeliberately() {
    olena.run(
        () -> {
          var first = found("Вигаданий ліцей «Проба»", null);
          var second =
              new InstitutionChange("вигаданий  ліцей \"Проба\"", "EDU", null, null, place);

          assertRefused("directory.institution.name.taken", () -> institutions.add(second));
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
          var id = found("Вигаданий перший", null);
          var june = LocalDate.of(2024, 6, 1);
          rename(id, "Вигаданий другий", june);
          rename(id, "Вигаданий третій", LocalDate.of(2025, 1, 10));

          assertThat(institutions.find(id).formerNames())
              .containsExactly(
                  new FormerName("Вигаданий другий", june, LocalDate.of(2025, 1, 10)),
                  new FormerName("Вигаданий перший", null, june));
          assertRefused("directory.institution.renamed.wrong", () -> rename(id, "Вигаданий", june));
          assertRefused(
              "directory.institution.renamed.wrong",
              () -> rename(id, "Вигаданий", institutions.today().plusDays(1)));
        });
  }

  @Test
  void contactsAreCheckedOneByOneAndTheOldestCheckCounts() {
    olena.run(
        () -> {
          var id = found("Вигаданий перший", null);
          contacts.add(id, Contact.Kind.PHONE, "044 000 00 01");
          contacts.add(id, Contact.Kind.EMAIL, "proba@example.org");
          var all = institutions.find(id).contacts();
          assertThat(all).extracting(Contact::value).contains("+380 44 000 00 01");

          contacts.verify(id, all.get(0).id());
          assertThat(institutions.find(id).verifiedOn()).isNull();
          contacts.verify(id, all.get(1).id());
          assertThat(institutions.find(id).verifiedOn()).isEqualTo(institutions.today());
          assertThat(here(null).getFirst().verifiedOn()).isEqualTo(institutions.today());

          contacts.change(id, all.get(0).id(), all.get(0).kind(), changed(all.get(0)));
          assertThat(institutions.find(id).verifiedOn()).isNull();
        });
  }

  @Test
  void aRemovedContactIsPutBackAsItWas() {
    olena.run(
        () -> {
          var id = found("Вигаданий перший", null);
          contacts.add(id, Contact.Kind.PHONE, PHONE);
          var phone = institutions.find(id).contacts().getFirst();
          contacts.verify(id, phone.id());

          contacts.remove(id, phone.id());
          assertThat(institutions.find(id).contacts()).isEmpty();
          assertThat(here(null).getFirst().phone()).isNull();
          assertThatThrownBy(() -> contacts.remove(id, phone.id())).isInstanceOf(NotFound.class);

          contacts.restore(id, phone.id());
          assertThat(institutions.find(id).contacts().getFirst().verifiedOn()).isNotNull();
          assertRefused("directory.contact.twice", () -> contacts.restore(id, phone.id()));
        });
  }

  @Test
  void whatIsNoTelephoneOrMailIsRefused() {
    olena.run(
        () -> {
          var id = found("Вигаданий перший", null);

          assertRefused(
              "directory.contact.phone.wrong",
              () -> contacts.add(id, Contact.Kind.PHONE, "спитати в Олени"));
          assertRefused(
              "directory.contact.phone.wrong",
              () -> contacts.add(id, Contact.Kind.DUTY_DESK, PHONE + ", " + PHONE));
          assertRefused(
              "directory.contact.email.wrong",
              () -> contacts.add(id, Contact.Kind.EMAIL, "проба@"));
        });
  }

  @Test
  void aKindThatIsInNoListIsRefused() {
    olena.run(
        () ->
            assertRefused(
                "directory.institution.kind.unknown",
                () ->
                    institutions.add(
                        new InstitutionChange("Вигаданий", "ХТОЗНА", null, null, place))));
  }

  @Test
  void whoLacksTheRightMergesNothing() {
    var one = olena.call(() -> found("Вигаданий перший", null));
    var other = olena.call(() -> found("Вигаданий другий", null));
    var worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).acting();

    assertThatThrownBy(() -> worker.run(() -> mergings.merge(one, other, "Так")))
        .isInstanceOf(Forbidden.class);
  }

  private static String changed(Contact contact) {
    return contact.kind() == Contact.Kind.EMAIL ? "insha@example.org" : "+380 44 000 00 02";
  }

  private List<InstitutionRow> here(@Nullable String text) {
    return institutions.list(new InstitutionFilter(text, null, place, false), 0, 9);
  }

  private UUID found(String name, @Nullable Edrpou code) {
    return institutions.add(new InstitutionChange(name, "CSS", code, null, place));
  }

  private UUID under(UUID parent, String name) {
    return institutions.add(new InstitutionChange(name, "CSS", null, parent, place));
  }

  private void put(UUID id, UUID parent) {
    var known = institutions.find(id);
    institutions.change(
        id,
        known.version(),
        new InstitutionChange(known.name(), known.kind(), known.edrpou(), parent, place));
  }

  private void rename(UUID id, String name, LocalDate day) {
    var known = institutions.find(id);
    institutions.change(
        id,
        known.version(),
        new InstitutionChange(name, known.kind(), known.edrpou(), null, place, day, false));
  }

  private static Edrpou code() {
    while (true) {
      var typed = "%08d".formatted(ThreadLocalRandom.current().nextInt(10_000_000, 30_000_000));
      var code = Edrpou.of(typed);
      if (code.isPresent()) {
        return code.get();
      }
    }
  }

  private static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
  }
}
