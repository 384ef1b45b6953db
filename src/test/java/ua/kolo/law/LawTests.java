package ua.kolo.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

@KoloTest
class LawTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Set<Right> ALL = EnumSet.allOf(Right.class);
  private final Acting olena = person("Олена Приклад", ALL);
  private final Acting nobody = Acting.system(new UUID(0, 0));
  private final String code = "TEST-" + UUID.randomUUID();
  private final Law law;

  LawTests(Law law) {
    this.law = law;
  }

  @Test
  void theLawOfTheProgramIsLoadedWholeAndOnce() {
    olena.run(
        () -> {
          assertThat(law.lists(DAY)).filteredOn(l -> !l.code().startsWith("TEST")).hasSize(55);
          assertThat(law.rulesInForce(DAY))
              .filteredOn(r -> !r.code().startsWith("TEST"))
              .hasSize(87);
          assertThat(law.hotlines(DAY)).hasSize(15);
          assertThat(law.values("violence_form", DAY))
              .extracting(ListValue::item)
              .containsExactly("PHYSICAL", "PSYCHOLOGICAL", "ECONOMIC", "SEXUAL");
        });
    var before = olena.call(() -> law.rulesInForce(DAY));

    nobody.run(() -> law.load(LawFiles.all()));

    assertThat(olena.call(() -> law.rulesInForce(DAY))).isEqualTo(before);
  }

  @Test
  void aLocalLineIsNearToWhoeverWorksThereAndFarToOthers() throws SQLException {
    var kyiv = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
    var elsewhere = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update directory.body set territory = 'UA80000000000093317' where id = '%s'"
              .formatted(kyiv.unit()));
    }

    assertThat(local(kyiv).near()).isTrue();
    assertThat(local(elsewhere).near()).isFalse();
    assertThat(local(elsewhere).place()).isEqualTo("Київ");
    assertThat(elsewhere.acting().call(() -> law.hotlines(DAY)))
        .filteredOn(line -> line.territory() == null)
        .isNotEmpty()
        .allMatch(Hotline::near);
  }

  private Hotline local(Someone who) {
    return who.acting().call(() -> law.hotlines(DAY)).stream()
        .filter(line -> "15-00".equals(line.number()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyListIsThereWithValuesInBothLanguages() {
    for (var list : olena.call(() -> law.lists(DAY))) {
      assertThat(olena.call(() -> law.values(list.code(), DAY)))
          .as(list.code())
          .isNotEmpty()
          .allSatisfy(
              value -> {
                assertThat(value.name().uk()).isNotBlank();
                assertThat(value.name().en()).isNotBlank();
              });
    }
  }

  @Test
  void everyRuleNamesAKnownEventAndKnownActsAndOnlyKnownInstitutions() {
    olena.run(
        () -> {
          var acts = law.acts(LawFilter.on(DAY)).stream().map(LegalAct::code).toList();
          assertThat(law.rulesInForce(DAY))
              .filteredOn(rule -> !rule.code().startsWith("TEST"))
              .allSatisfy(
                  rule -> {
                    assertThat(law.findValue("duty_trigger", rule.trigger(), DAY)).isPresent();
                    assertThat(rule.basis().grade()).isNotNull();
                    if (rule.basis().act() != null && rule.basis().validTo() == null) {
                      assertThat(acts).contains(rule.basis().act());
                    }
                    assertThat(rule.owedBy())
                        .allMatch(by -> by.equals("OFFENDER") || isInstitution(by));
                  });
        });
  }

  @Test
  void aTermReadInTheActIsNotTheSameAsOneFromMemory() {
    assertThat(rule("D1").basis().verification()).isEqualTo(Verification.SEEN);
    assertThat(rule("D1").term())
        .isEqualTo(new Term(null, 24, Term.Unit.HOURS, Term.Calendar.CLOCK));
    assertThat(rule("D31").basis().grade()).isEqualTo(Grade.REC_HI);
    assertThat(rule("D31").basis().isUnverified()).isTrue();
  }

  @Test
  void aChangedActNeverChangesWhatWasDoneUnderTheOldOne() {
    load(row("24", ";2026-06-30"));
    var used = olena.call(() -> only(LocalDate.of(2026, 6, 1)));

    load(row("24", ";2026-06-30") + row("12", "2026-07-01;"));

    assertThat(most(olena.call(() -> only(LocalDate.of(2026, 6, 1))))).isEqualTo(24);
    assertThat(most(olena.call(() -> only(DAY)))).isEqualTo(12);
    assertThat(olena.call(() -> law.rule(used.basis().edition()))).isEqualTo(used);
  }

  @Test
  void aCorrectedRowIsAnotherEditionAndTheOldOneStaysAsItWas() {
    load(row("24", ";"));
    var used = olena.call(() -> only(DAY));

    load(row("48", ";"));

    assertThat(most(olena.call(() -> only(DAY)))).isEqualTo(48);
    var kept = olena.call(() -> law.rule(used.basis().edition()));
    assertThat(most(kept)).isEqualTo(24);
    assertThat(kept.basis().isCurrent()).isFalse();
    assertThat(olena.call(() -> law.ruleHistory(code))).hasSize(2);
  }

  @Test
  void anInstitutionOverridesWhatIsUnverifiedForItselfAlone() {
    load(row("24", ";"));
    var edition = olena.call(() -> only(DAY)).basis().edition();

    var own = olena.call(() -> law.override(edition, change(8, true)));

    var seen = olena.call(() -> only(DAY));
    assertThat(seen.basis().edition()).isEqualTo(own);
    assertThat(most(seen)).isEqualTo(8);
    assertThat(seen.basis().verification()).isEqualTo(Verification.CONFIRMED);
    assertThat(seen.basis().own())
        .isEqualTo(new Basis.Own("Олена Приклад", "звірено з актом", edition));
    var neighbour = person("Сусід", ALL);
    assertThat(most(neighbour.call(() -> only(DAY)))).isEqualTo(24);
    assertThatThrownBy(() -> neighbour.run(() -> law.rule(own))).isInstanceOf(NotFound.class);

    olena.run(() -> law.withdraw(own));

    assertThat(most(olena.call(() -> only(DAY)))).isEqualTo(24);
    assertThat(olena.call(() -> law.rule(own)).basis().isCurrent()).isFalse();
  }

  @Test
  void anOwnValueStandsWhereTheOneItReplacesStood() {
    var before = olena.call(() -> law.values("intake_type", DAY));
    var last =
        before.reversed().stream()
            .filter(value -> value.basis().isOpenToOverride())
            .findFirst()
            .orElseThrow();
    var change =
        new ValueChange(new Phrase("Інакше", "Otherwise"), null, null, false, "звірено з актом");

    olena.run(() -> law.override(last.basis().edition(), change));

    var after = olena.call(() -> law.values("intake_type", DAY));
    assertThat(after)
        .extracting(ListValue::item)
        .containsExactlyElementsOf(before.stream().map(ListValue::item).toList());
    assertThat(after).extracting(value -> value.name().uk()).contains("Інакше");
  }

  @Test
  void whatWasReadInTheActIsNotOverridden() {
    var seen = rule("D1").basis().edition();

    assertThatThrownBy(() -> olena.run(() -> law.override(seen, change(8, true))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void oneDayHasOneOwnEditionHoweverManyWindowsAreOpen() {
    load(row("24", ";"));
    var edition = olena.call(() -> only(DAY)).basis().edition();
    var own = olena.call(() -> law.override(edition, change(8, true)));

    assertThatThrownBy(() -> olena.run(() -> law.override(edition, change(9, true))))
        .isInstanceOfSatisfying(
            Conflict.class, told -> assertThat(told.code()).isEqualTo("law.override.already"));

    assertThat(olena.call(() -> only(DAY)).basis().edition()).isEqualTo(own);
  }

  @Test
  void whoMayNotManageTheLawChangesNothing() {
    var reader = person("Читач", Set.of(Right.PROGRAMME_READ));
    var edition = rule("D31").basis().edition();

    assertThatThrownBy(() -> reader.run(() -> law.override(edition, change(8, false))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void anInstitutionKeepsItsOwnHotlines() {
    var hotline =
        new HotlineChange(
            "0 000 000 000",
            new Phrase("Вигадана лінія", "Invented line"),
            new Phrase("приклад", "example"),
            null,
            null,
            null);
    var added = olena.call(() -> law.add(hotline));
    var changed = olena.call(() -> law.change(added, hotline, null));

    assertThat(olena.call(() -> law.hotlines(DAY)))
        .extracting(line -> line.basis().edition())
        .contains(changed)
        .doesNotContain(added);

    olena.run(() -> law.withdraw(changed));

    assertThat(olena.call(() -> law.hotlines(DAY))).hasSize(15);
  }

  @Test
  void anInstitutionCorrectsANumberOfTheCountryForItselfAndTakesThatBack() {
    var national = olena.call(() -> law.hotlines(DAY)).getFirst();
    var corrected =
        new HotlineChange(
            "0 000 000 001",
            national.owner(),
            national.purpose(),
            national.hours(),
            national.territory(),
            null);
    assertThatThrownBy(
            () -> olena.call(() -> law.change(national.basis().edition(), corrected, " ")))
        .hasMessageContaining("law.form.reason.missing");

    var own = olena.call(() -> law.change(national.basis().edition(), corrected, "не відповідає"));

    var lines = olena.call(() -> law.hotlines(DAY));
    assertThat(lines).hasSize(15);
    var line =
        lines.stream().filter(one -> one.basis().edition().equals(own)).findFirst().orElseThrow();
    assertThat(line.number()).isEqualTo("0 000 000 001");
    assertThat(Objects.requireNonNull(line.basis().own()).reason()).isEqualTo("не відповідає");
    var elsewhere = person("Читач", Set.of(Right.PROGRAMME_READ));
    assertThat(elsewhere.call(() -> law.hotlines(DAY)))
        .extracting(Hotline::number)
        .doesNotContain("0 000 000 001");
    olena.run(() -> law.withdraw(own));
    assertThat(olena.call(() -> law.hotlines(DAY)))
        .extracting(one -> one.basis().edition())
        .contains(national.basis().edition());
  }

  private boolean isInstitution(String kind) {
    return law.findValue("agency_type", kind, DAY).isPresent()
        || law.findValue("org_kind", kind, DAY).isPresent();
  }

  private DutyRule rule(String known) {
    return olena.call(
        () ->
            law.rulesInForce(DAY).stream()
                .filter(rule -> rule.code().equals(known))
                .findFirst()
                .orElseThrow());
  }

  private DutyRule only(LocalDate day) {
    return law.rulesInForce(day).stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static int most(DutyRule rule) {
    var term = rule.term();
    return term == null ? 0 : term.atMost();
  }

  private String row(String hours, String validity) {
    return "%s;CASE_CLOSED;HROMADA;спроба;try;DEADLINE;%s;HOURS;REC-lo;%s\n"
        .formatted(code, hours, validity);
  }

  private void load(String rows) {
    var heads =
        "code;trigger;owed_by;action;action_en;kind;at_most;counted_in;grade;valid_from;valid_to\n";
    var leaves = LawFiles.leaves(Subject.RULE, heads + rows);
    nobody.run(() -> law.load(Map.of(code, leaves)));
  }

  private static RuleChange change(int hours, boolean confirmed) {
    var term = new Term(null, hours, Term.Unit.HOURS, Term.Calendar.CLOCK);
    return new RuleChange(term, "2229-VIII", "ст. 1", null, null, confirmed, "звірено з актом");
  }

  private static Acting person(String name, Set<Right> rights) {
    return Acting.person(UUID.randomUUID(), name, UUID.randomUUID(), UUID.randomUUID(), rights);
  }
}
