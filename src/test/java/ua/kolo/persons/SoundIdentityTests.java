package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.persons.Found.Match;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;

/// What may be written of a person and sought, whichever way it came: the door says it, not a form.
@KoloTest
class SoundIdentityTests {
  private static final Identity KNOWN = Identity.named("Небилицька Олена");
  private final Persons persons;
  private final Acting olena;

  SoundIdentityTests(Persons persons, Directory directory) {
    this.persons = persons;
    this.olena = Staff.of(directory);
  }

  static Stream<Arguments> unsound() {
    var endless = "а".repeat(Identity.LONGEST + 1);
    return Stream.of(
        Arguments.of("persons.phone.wrong", phones("не телефон")),
        Arguments.of("persons.phone.wrong", phones("12")),
        Arguments.of("persons.taxNumber.wrong", numbers("1234567890", null)),
        Arguments.of("persons.recordNumber.wrong", numbers(null, "19850312")),
        Arguments.of("persons.born.wrong", born(LocalDate.of(2999, 1, 1), null)),
        Arguments.of("persons.born.wrong", born(LocalDate.of(1899, 12, 31), null)),
        Arguments.of("persons.born.wrong", born(null, 2999)),
        Arguments.of("persons.name.long", surname(endless)),
        Arguments.of("persons.name.long", listed(List.of(endless), List.of())),
        Arguments.of("persons.name.long", listed(List.of(), List.of(endless))),
        Arguments.of(
            "persons.many", listed(List.of(), Collections.nCopies(Identity.MOST + 1, "вул."))));
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void whatNobodyCanHaveIsNeitherWrittenNorSought(String code, Identity identity) {
    var id = olena.call(() -> persons.add(KNOWN, List.of()));

    refused(code, () -> olena.call(() -> persons.add(identity, List.of())));
    refused(code, () -> olena.run(() -> persons.change(id, 1, identity, List.of())));
    refused(code, () -> olena.call(() -> persons.search(identity, Purpose.CASE_WORK)));
    refused(code, () -> olena.call(() -> persons.alike(identity)));
  }

  @Test
  void latinLettersThatLookUkrainianAreWrittenAsMeant() {
    var typed = surname("Небилицька-Мар'яненко");
    var mixed = surname("Hебилицькa");

    var id = olena.call(() -> persons.add(mixed, List.of()));

    assertThat(olena.call(() -> persons.look(id, Purpose.CASE_WORK)).identity().surname())
        .isEqualTo("Небилицька");
    assertThat(mixed.isSpelledAnew()).isTrue();
    assertThat(typed.isSpelledAnew()).isFalse();
  }

  @Test
  void aPhoneIsFoundHoweverItIsWritten() {
    var id = olena.call(() -> persons.add(phones("+380 (00) 777-12-34"), List.of()));

    var found = olena.call(() -> persons.search(phones("+380-00-777-12-34"), Purpose.CASE_WORK));

    assertThat(olena.call(() -> persons.look(id, Purpose.CASE_WORK)).identity().phones())
        .containsExactly("+380007771234");
    assertThat(found.own()).extracting(Match::id).containsExactly(id);
  }

  @Test
  void hiddenAddressesAreLinesOfTheirOwnAndNotEndless() {
    var id = olena.call(() -> persons.add(KNOWN, List.of("вул. Уявна, 3\nвул. Уявна, 4", " ")));

    assertThat(olena.call(() -> persons.look(id, Purpose.CASE_WORK)).hiddenAddresses())
        .containsExactly("вул. Уявна, 3", "вул. Уявна, 4");
    refused(
        "persons.name.long",
        () ->
            olena.run(
                () -> persons.change(id, 1, KNOWN, List.of("а".repeat(Identity.LONGEST + 1)))));
  }

  private static void refused(String code, ThrowingCallable doing) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            BadRequest.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void anEndlessNameInOneTextIsRefusedToo() {
    refused("persons.name.long", () -> Identity.named("а".repeat(Identity.LONGEST + 1)));
  }

  private static Identity surname(String surname) {
    return new Identity(
        surname, null, null, List.of(), null, null, null, null, null, List.of(), List.of(),
        List.of());
  }

  private static Identity phones(String phone) {
    return identity(null, null, null, null, List.of(), List.of(phone), List.of());
  }

  private static Identity numbers(@Nullable String tax, @Nullable String number) {
    return identity(null, null, tax, number, List.of(), List.of(), List.of());
  }

  private static Identity born(@Nullable LocalDate day, @Nullable Integer year) {
    return identity(day, year, null, null, List.of(), List.of(), List.of());
  }

  private static Identity listed(List<String> others, List<String> addresses) {
    return identity(null, null, null, null, others, List.of(), addresses);
  }

  private static Identity identity(
      @Nullable LocalDate day,
      @Nullable Integer year,
      @Nullable String tax,
      @Nullable String number,
      List<String> others,
      List<String> phones,
      List<String> addresses) {
    return new Identity(
        "Небилицька",
        "Олена",
        null,
        others,
        day,
        year,
        null,
        tax,
        number,
        phones,
        addresses,
        List.of());
  }
}
