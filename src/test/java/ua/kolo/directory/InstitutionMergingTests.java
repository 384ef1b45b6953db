package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Forbidden;

@KoloTest
class InstitutionMergingTests {
  private static final String PHONE = "+380 00 000 00 11";
  private final Acting olena = Someone.as(Role.COORDINATOR, UUID.randomUUID()).acting();
  private final Institutions institutions;
  private final Contacts contacts;
  private final Mergings mergings;
  private final SomeInstitutions made;
  private final String place;

  InstitutionMergingTests(
      Institutions institutions, Contacts contacts, Mergings mergings, SomeInstitutions made) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.mergings = mergings;
    this.made = made;
    this.place = made.place();
  }

  @Test
  void whatHangsOnAMergedInstitutionIsShownAtTheOneThatStays() {
    olena.run(
        () -> {
          var gone = made.found("Вигаданий центр турботи", null);
          var kept = made.found("Вигаданий центр соціальних служб", null);
          contacts.add(gone, Contact.Kind.PHONE, PHONE);
          institutions.serve(gone, place);

          mergings.merge(gone, kept, "Той самий центр за новим положенням");

          var one = institutions.find(kept);
          assertThat(one.contacts()).extracting(Contact::value).containsExactly(PHONE);
          assertThat(one.serves()).extracting(Place::code).containsExactly(place);
          assertThat(one.spellings()).contains("Вигаданий центр турботи");
          assertThat(made.here(null)).extracting(InstitutionRow::id).containsExactly(kept);
          assertThat(made.here("турботи")).extracting(InstitutionRow::id).containsExactly(kept);
          assertThat(made.here("турботи").getFirst().phone()).isEqualTo(PHONE);
        });
  }

  @Test
  void partedInstitutionsHaveEachItsOwnAgain() {
    olena.run(
        () -> {
          var gone = made.found("Вигаданий центр турботи", null);
          var kept = made.found("Вигаданий центр соціальних служб", null);
          contacts.add(gone, Contact.Kind.PHONE, PHONE);
          mergings.merge(gone, kept, "Помилка");

          mergings.part(gone);

          assertThat(institutions.find(kept).contacts()).isEmpty();
          assertThat(institutions.find(gone).contacts()).hasSize(1);
          assertThat(institutions.find(gone).isOpen()).isTrue();
          assertThat(made.here(null)).hasSize(2);
          SomeInstitutions.assertRefused(
              "directory.institution.notMerged", () -> mergings.part(gone));
        });
  }

  @Test
  void aMergingIsToldWithItsReasonAndWhoTookItBack() {
    olena.run(
        () -> {
          var gone = made.found("Вигаданий перший", null);
          var kept = made.found("Вигаданий другий", null);
          SomeInstitutions.assertRefused(
              "directory.merging.reason.missing", () -> mergings.merge(gone, kept, "  "));
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
          var gone = made.found("Вигаданий перший", null);
          var kept = made.found("Вигаданий другий", null);
          contacts.add(gone, Contact.Kind.PHONE, PHONE);
          mergings.merge(gone, kept, "Одне й те саме");
          var phone = institutions.find(kept).contacts().getFirst();

          contacts.change(kept, phone.id(), Contact.Kind.PHONE, "0000000012");

          assertThat(institutions.find(kept).contacts().getFirst().value())
              .isEqualTo("+380 00 000 00 12");
          SomeInstitutions.assertRefused(
              "directory.institution.closed", () -> contacts.add(gone, Contact.Kind.PHONE, PHONE));
        });
  }

  @Test
  void twoLegalEntitiesAreNotMergedNorOneIntoItself() {
    olena.run(
        () -> {
          var one = made.found("Вигаданий перший", SomeInstitutions.code());
          var other = made.found("Вигаданий другий", SomeInstitutions.code());

          SomeInstitutions.assertRefused(
              "directory.merging.edrpou", () -> mergings.merge(one, other, "Так"));
          SomeInstitutions.assertRefused(
              "directory.institution.mergeSelf", () -> mergings.merge(one, one, "Так"));
        });
  }

  @Test
  void aCodeTakenMeanwhileIsNotHeldTwiceAfterPartingOrReopening() {
    olena.run(
        () -> {
          var code = SomeInstitutions.code();
          var gone = made.found("Вигаданий перший", code);
          var kept = made.found("Вигаданий другий", null);
          mergings.merge(gone, kept, "Одне й те саме");
          var third = made.found("Вигаданий третій", code);
          SomeInstitutions.assertRefused(
              "directory.institution.edrpou.taken", () -> mergings.part(gone));

          institutions.close(third);
          var fourth = made.found("Вигаданий четвертий", code);
          SomeInstitutions.assertRefused(
              "directory.institution.edrpou.taken", () -> institutions.reopen(third));
          assertThat(institutions.find(fourth).isOpen()).isTrue();
        });
  }

  @Test
  void nobodyIsAboveItselfNotEvenBySeveralStepsOrByAMerging() {
    olena.run(
        () -> {
          var top = made.found("Вигаданий верхній", null);
          var middle = made.under(top, "Вигаданий середній");
          var low = made.under(middle, "Вигаданий нижній");

          SomeInstitutions.assertRefused(
              "directory.institution.parent.cycle", () -> made.put(top, low));
          SomeInstitutions.assertRefused(
              "directory.institution.parent.cycle", () -> made.put(top, top));
          SomeInstitutions.assertRefused(
              "directory.merging.above", () -> mergings.merge(top, low, "Так"));
          mergings.merge(low, middle, "Відділ того самого");
          assertThat(institutions.find(middle).parent()).isEqualTo(top);
        });
  }

  @Test
  void whatLiesUnderAMergedInstitutionLiesUnderTheOneThatStaysUntilTheyPart() {
    olena.run(
        () -> {
          var gone = made.found("Вигаданий перший", null);
          var kept = made.found("Вигаданий другий", null);
          var low = made.under(gone, "Вигаданий нижній");
          mergings.merge(gone, kept, "Одне й те саме");
          assertThat(institutions.find(low).parent()).isEqualTo(kept);
          made.put(low, kept);

          mergings.part(gone);

          assertThat(institutions.find(low).parent()).isEqualTo(gone);
        });
  }

  @Test
  void partingNeverPutsAnInstitutionAboveItself() {
    olena.run(
        () -> {
          var low = made.found("Вигаданий нижній", null);
          var gone = made.under(low, "Вигаданий перший");
          var kept = made.found("Вигаданий другий", null);
          var side = made.under(gone, "Вигаданий бічний");
          mergings.merge(gone, kept, "Одне й те саме");
          made.put(low, side);

          SomeInstitutions.assertRefused(
              "directory.institution.parent.cycle", () -> mergings.part(gone));
        });
  }

  @Test
  void whoLacksTheRightMergesNothing() {
    var one = olena.call(() -> made.found("Вигаданий перший", null));
    var other = olena.call(() -> made.found("Вигаданий другий", null));
    var worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).acting();

    assertThatThrownBy(() -> worker.run(() -> mergings.merge(one, other, "Так")))
        .isInstanceOf(Forbidden.class);
  }
}
