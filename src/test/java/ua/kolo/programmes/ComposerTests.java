package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Territory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.programmes.Composer.Whose;
import ua.kolo.programmes.composing.MoneyRule;
import ua.kolo.programmes.composing.Renewal;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;

/// New programmes written here, and measures taken over.
@KoloTest
class ComposerTests {
  private static final String OBLAST = "UA00990000000000099";
  private static final String HROMADA = "UA00990000000000098";
  private final Acting olena = Desk.of("olena");
  private final Acting petro = Desk.of("petro");
  private final Composer composer;
  private final Programmes programmes;
  private final ProgrammeImports imports;
  private final Directory directory;

  @Autowired
  ComposerTests(
      Composer composer, Programmes programmes, ProgrammeImports imports, Directory directory) {
    this.composer = composer;
    this.programmes = programmes;
    this.imports = imports;
    this.directory = directory;
  }

  @BeforeEach
  void places() {
    olena.run(
        () -> {
          directory.register(
              new Territory(OBLAST, "Складальна область", Territory.Level.OBLAST, null));
          directory.register(
              new Territory(HROMADA, "Складальна громада", Territory.Level.HROMADA, OBLAST));
        });
  }

  @Test
  void aBlankSheetIsADraftThatOnlyLacksMeasures() {
    var id = begin(new Start.Empty());

    var view = olena.call(() -> programmes.find(id));
    assertThat(view.status()).isEqualTo(ProgrammeStatus.DRAFT);
    assertThat(view.plan().head().place())
        .isEqualTo(new Head.Place("Складальна область", null, "Складальна громада"));
    assertThat(view.plan().head().level()).isEqualTo(Head.Level.HROMADA);
    assertThat(olena.call(() -> programmes.findings(id, Locale.ENGLISH)))
        .extracting(FindingView::rule)
        .containsExactly("P1");
    assertThatThrownBy(() -> olena.call(() -> programmes.adopt(id, 0, act())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void oneFormMakesOneProgramme() {
    var key = RequestKey.of("form twice");

    var first = olena.call(() -> composer.begin(asked(), new Start.Empty(), key));
    var second = olena.call(() -> composer.begin(asked(), new Start.Empty(), key));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aTemplateSaysWhereItCameFromAndIsCheckedAtOnce() {
    var id = begin(new Start.Written("trafficking"));

    assertThat(olena.call(() -> programmes.plan(id)).measures()).hasSize(11);
    assertThat(olena.call(() -> composer.cameFrom(id)).orElseThrow().title())
        .contains("2027–2029 роки");
    assertThat(olena.call(() -> programmes.findings(id, Locale.ENGLISH)))
        .extracting(FindingView::rule)
        .containsExactly("S9");
  }

  @Test
  void lastYearsProgrammeGoesOnWithoutItsWrongTotals() {
    var old = given(olena, Samples.WRONG);
    assertThat(olena.call(() -> programmes.find(old)).blockingFindings()).isPositive();

    var suggested = olena.call(() -> composer.suggest(new Start.Own(old, MoneyRule.KEPT)));
    var id = begin(new Start.Own(old, new MoneyRule(new BigDecimal("1.1"), BigDecimal.ONE)));

    var before = Renewal.period(olena.call(() -> programmes.plan(old)));
    assertThat(suggested.period().from()).isEqualTo(before.to() + 1);
    assertThat(suggested.money()).isTrue();
    assertThat(olena.call(() -> programmes.find(id)).blockingFindings()).isZero();
    assertThat(olena.call(() -> composer.cameFrom(id)).orElseThrow().source())
        .isEqualTo(old.value());
  }

  @Test
  void onlyWhatIsAdoptedIsTakenFromOthers() {
    var draft = given(petro, Samples.PLAIN);
    var adopted = given(petro, Samples.PLAIN);
    petro.run(() -> programmes.adopt(adopted, 0, act()));

    var id = begin(new Start.Adopted(adopted, MoneyRule.KEPT));

    assertThat(olena.call(() -> programmes.plan(id)).measures()).hasSize(15);
    assertThat(olena.call(() -> programmes.plan(id)).head().footnotes()).isEmpty();
    for (var hidden :
        List.of(
            new Start.Adopted(draft, MoneyRule.KEPT),
            new Start.Own(draft, MoneyRule.KEPT),
            new Start.Own(adopted, MoneyRule.KEPT))) {
      assertThatThrownBy(() -> begin(hidden)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void noProgrammeIsMadeForNobodyOrForNoTime() {
    assertThatThrownBy(() -> new NewProgramme(" ", kind(), HROMADA, years(), AmountUnit.THOUSAND))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(
            () ->
                new NewProgramme(
                    "Програма", kind(), HROMADA, new Head.Period(1900, 1901), AmountUnit.THOUSAND))
        .isInstanceOf(BadRequest.class);
    var nowhere = new NewProgramme("Програма", kind(), "UA00", years(), AmountUnit.THOUSAND);
    assertThatThrownBy(() -> olena.call(() -> composer.begin(nowhere, new Start.Empty(), null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void measuresAreTakenInOneStepAndKeepTheirOrigin() {
    var source = given(petro, Samples.PLAIN);
    petro.run(() -> programmes.adopt(source, 0, act()));
    var id = begin(new Start.Written("equality"));
    var chosen = Map.of(source, List.of("m1", "m3"));
    var key = RequestKey.of("one form");

    var view =
        olena.call(
            () -> composer.borrow(id, 0, Whose.ADOPTED, chosen, "s1", MoneyRule.EMPTIED, key));

    var added = view.plan().measures().stream().filter(m -> "s1".equals(m.parent())).toList();
    assertThat(added).hasSize(2).extracting(Measure::number).containsExactly("1.1.", "1.2.");
    assertThat(added).allSatisfy(m -> assertThat(m.term().raw()).containsAnyOf("2027", "2029"));
    var told = olena.call(() -> composer.cameFrom(id, added.getFirst().key())).orElseThrow();
    assertThat(told.source()).isEqualTo(source.value());
    var again =
        olena.call(
            () ->
                composer.borrow(
                    id, view.version(), Whose.ADOPTED, chosen, "s1", MoneyRule.EMPTIED, key));
    assertThat(again.plan().measures()).hasSameSizeAs(view.plan().measures());
    var undone = olena.call(() -> programmes.undo(id, view.version()));
    assertThat(undone.plan().measures()).hasSize(view.plan().measures().size() - 2);
  }

  @Test
  void nothingOfAForeignDraftIsTaken() {
    var draft = given(petro, Samples.PLAIN);
    var id = begin(new Start.Empty());

    for (var whose : Whose.values()) {
      assertThatThrownBy(
              () ->
                  olena.call(
                      () ->
                          composer.borrow(
                              id,
                              0,
                              whose,
                              Map.of(draft, List.of("m1")),
                              null,
                              MoneyRule.KEPT,
                              null)))
          .isInstanceOf(NotFound.class);
    }
    assertThat(olena.call(() -> programmes.plan(id)).measures()).isEmpty();
  }

  @Test
  void measuresAreFoundByTheirWordsAndExecutorsPageByPage() {
    var own = given(olena, Samples.PLAIN);
    var id = begin(new Start.Empty());
    var all = new MeasureSearch(null, null, id);

    var first = olena.call(() -> composer.measures(Whose.OWN, all, new Paging(null, 10)));
    var second = olena.call(() -> composer.measures(Whose.OWN, all, new Paging(first.next(), 10)));

    assertThat(first.rows()).hasSize(10);
    assertThat(second.rows()).hasSize(5);
    assertThat(second.next()).isNull();
    assertThat(first.rows()).extracting(FoundMeasure::programme).containsOnly(own.value());
    assertThat(first.rows()).doesNotContainAnyElementsOf(second.rows());
    var nobody = new MeasureSearch(null, "такого виконавця немає", id);
    assertThat(olena.call(() -> composer.measures(Whose.OWN, nobody, Paging.FIRST)).rows())
        .isEmpty();
    var itself = new MeasureSearch(null, null, own);
    assertThat(olena.call(() -> composer.measures(Whose.OWN, itself, Paging.FIRST)).rows())
        .isEmpty();
  }

  private ProgrammeId begin(Start start) {
    return olena.call(() -> composer.begin(asked(), start, null));
  }

  private ProgrammeId given(Acting who, String sample) {
    return who.call(() -> imports.accept(imports.receive(sample, Samples.read(sample))));
  }

  private static NewProgramme asked() {
    return new NewProgramme("Складена програма", kind(), HROMADA, years(), AmountUnit.THOUSAND);
  }

  private static Head.Kind kind() {
    return Head.Kind.TARGET_PROGRAMME;
  }

  private static Head.Period years() {
    return new Head.Period(2027, 2029);
  }

  private static Act act() {
    return new Act("Вигаданська рада", Act.Kind.DECISION, LocalDate.of(2026, 3, 1), "1");
  }
}
