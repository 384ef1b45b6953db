package ua.kolo.programmes.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeImports;
import ua.kolo.programmes.ProgrammePagesTest;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.composing.Budget;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Plan;

class ScenarioPagesTests extends ProgrammePagesTest {
  private static final String MONEY = "5-oblast-money.xlsx";
  private static final String NO_MONEY = "4-oblast-trafficking.odt";
  private final Scenarios scenarios;
  private final Programmes programmes;
  private final ProgrammeImports imports;

  ScenarioPagesTests(
      MockMvcTester web, Scenarios scenarios, Programmes programmes, ProgrammeImports imports) {
    super(web);
    this.scenarios = scenarios;
    this.programmes = programmes;
    this.imports = imports;
  }

  @Test
  void itSaysWhatFallsOutAtSeventyPerCent() {
    var programme = "/programmes/" + given(Acting.system(Demo.UNIT), MONEY);

    for (var tongue : new String[] {"uk", "en"}) {
      var page = page(programme + "/scenario?lang=" + tongue);
      assertThat(page.select("#percent").val()).isEqualTo("70");
      assertThat(page.select("svg.bars")).hasSize(2);
      assertThat(page.select("tbody .sign.danger")).isNotEmpty();
      assertThat(page.select("[name=keep]")).isNotEmpty();
    }
    var last =
        page(programme + "/scenario?lang=uk").select("[name=keep]").eachAttr("value").getLast();
    var kept = page(programme + "/scenario?how=PERCENT&percent=70&keep=" + last);
    assertThat(kept.select("[name=keep][checked]")).hasSize(1);
  }

  @Test
  void wordsThatAreNoNumberAreSaidAndStay() {
    var programme = "/programmes/" + given(Acting.system(Demo.UNIT), MONEY);

    var answer = get(programme + "/scenario?how=WHOLE&whole=багато");

    assertThat(answer).hasStatus(422);
    assertThat(Jsoup.parse(text(answer)).select("#whole").val()).isEqualTo("багато");
  }

  @Test
  void aProgrammeWithoutMoneyHasNothingToCut() {
    var programme = "/programmes/" + given(Acting.system(Demo.UNIT), NO_MONEY);

    assertThat(page(programme + "/scenario").select(".nothing")).hasSize(1);
    assertThat(page(programme + "/scenario/comparison?lang=en").select(".nothing")).hasSize(1);
  }

  @Test
  void twoSavedOnesAreComparedAndRemoved() {
    var here = "/programmes/" + given(Acting.system(Demo.UNIT), MONEY) + "/scenario";
    assertThat(page(to(post(here + "/saved", Map.of("how", "PERCENT")))).select("#name-wrong"))
        .hasSize(1);

    var first = save(here, "Сімдесят", "70");
    save(here, "Половина", "50");
    var again = save(here, "Половина", "55");

    assertThat(page(here).select("#kept-ones ~ ul > li")).hasSize(2);
    assertThat(page(again).select("#percent").val()).isEqualTo("55");
    var both = page(here + "/comparison");
    assertThat(both.select("tbody tr")).hasSizeGreaterThan(1);
    assertThat(both.select("thead").text()).contains("Сімдесят", "Половина");
    var saved = first.replaceFirst(".*saved=", "");
    to(post(here + "/removal", Map.of("saved", saved)));
    assertThat(get(here + "?saved=" + saved)).hasStatus(404);
  }

  @Test
  void aScenarioBecomesThePlanAfterAQuestionAndIsUndone() {
    var id = given(Acting.system(Demo.UNIT), MONEY);
    var here = "/programmes/" + id + "/scenario/plan";
    var before = money(plan(id));

    var question = page(here + "?how=PERCENT&percent=70&law=true");
    assertThat(question.select("[name=out]")).hasSize(2);
    var words = new HashMap<String, String>();
    question
        .select("main input[type=hidden]")
        .forEach(one -> words.put(one.attr("name"), one.val()));
    words.put("out", "LEAVE");
    to(post(here, words));

    assertThat(money(plan(id)))
        .isEqualByComparingTo(before.multiply(new BigDecimal("0.7")).stripTrailingZeros());
    to(post("/programmes/" + id + "/undo", Map.of("version", "1")));
    assertThat(money(plan(id))).isEqualByComparingTo(before);
    assertThat(post(here, words)).hasStatus(409);
  }

  @Test
  void nobodyOpensTheScenarioOfAnotherInstitutionOrProgramme() {
    var olena = someone();
    var petro = someone();
    var hers = given(olena, MONEY);
    var other = given(olena, MONEY);
    var scenario = new Scenario(new Budget.Percent(BigDecimal.TEN), Set.of("m1"), true);
    var saved = olena.call(() -> scenarios.save(hers, "Десять", scenario));

    assertThat(olena.call(() -> scenarios.find(hers, saved)).scenario()).isEqualTo(scenario);
    assertThatThrownBy(() -> petro.call(() -> scenarios.find(hers, saved)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> olena.call(() -> scenarios.find(other, saved)))
        .isInstanceOf(NotFound.class);
  }

  private String save(String here, String name, String percent) {
    return to(post(here + "/saved", Map.of("how", "PERCENT", "percent", percent, "name", name)));
  }

  private static Acting someone() {
    return Acting.person(
        UUID.randomUUID(),
        "хтось",
        UUID.randomUUID(),
        UUID.randomUUID(),
        EnumSet.allOf(Right.class));
  }

  private ProgrammeId given(Acting who, String sample) {
    var file = read(sample);
    return who.call(() -> imports.accept(imports.receive(sample, file)));
  }

  private static byte[] read(String sample) {
    try (var file =
        Objects.requireNonNull(Scenarios.class.getResourceAsStream("/samples/" + sample))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Plan plan(ProgrammeId id) {
    return Acting.system(Demo.UNIT).call(() -> programmes.plan(id));
  }

  private static BigDecimal money(Plan plan) {
    return plan.measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> !line.ofWhich())
        .map(FundingLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
