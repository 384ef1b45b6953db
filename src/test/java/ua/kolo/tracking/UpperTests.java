package ua.kolo.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.ProgrammeId;

/// A measure is tied to the one above it that it carries out, by whoever keeps the lower one.
@KoloTest
class UpperTests {
  private final Someone keeper = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final Someone ministry = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final UpperTies ties;
  private final MyMeasures measures;
  private final Lived lived;

  UpperTests(MockMvcTester web, UpperTies ties, MyMeasures measures, Lived lived) {
    this.web = web;
    this.ties = ties;
    this.measures = measures;
    this.lived = lived;
  }

  @Test
  void theKeeperTiesAndUnties() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var above = national();
    var own = ties.measures(id.value()).getFirst();
    var upper = ties.measures(above.value()).getLast();

    var tie = tie(id, own, above, upper);

    assertThat(ties.of(id))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.text()).isEqualTo(upper.text());
              assertThat(one.key()).isEqualTo(own.key());
              assertThat(one.edition()).isEqualTo(1);
            });
    assertThat(ties.below(above.value()))
        .singleElement()
        .satisfies(one -> assertThat(one.id()).isEqualTo(own.id()));
    assertThatThrownBy(() -> tie(id, own, above, upper)).isInstanceOf(Conflict.class);

    keeper.acting().run(() -> ties.untie(id, tie));

    assertThat(ties.of(id)).isEmpty();
    assertThat(ties.below(above.value())).isEmpty();
    assertThatThrownBy(() -> keeper.acting().run(() -> ties.untie(id, tie)))
        .isInstanceOf(NotFound.class);
    assertThat(tie(id, own, above, upper)).isNotEqualTo(tie);
  }

  @Test
  void onlyAProgrammeAboveTakesATie() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var beside = lived.programme(ministry.acting(), Lived.SAMPLE);
    var own = ties.measures(id.value()).getFirst();
    var other = ties.measures(beside.value()).getFirst();

    assertThatThrownBy(() -> tie(id, own, beside, other)).isInstanceOf(BadRequest.class);
    lived.raise(id, "HROMADA");
    assertThat(tie(id, own, beside, other)).isNotNull();
    assertThatThrownBy(() -> tie(id, own, id, own)).isInstanceOf(BadRequest.class);
  }

  @Test
  void aProgrammeOfAnotherOblastIsNotAbove() {
    var id = lived.programme(keeper.acting(), executor.unit());
    lived.raise(id, "HROMADA");
    var elsewhere = new Neighbours(1).programme(1, null, "RAION", 2025, 2027, 1);

    assertThat(keeper.acting().call(() -> ties.above(id)))
        .extracting(UpperProgramme::id)
        .doesNotContain(elsewhere);
  }

  @Test
  void nobodyTiesMeasuresOfAProgrammeTheyDoNotKeep() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var above = national();
    var own = ties.measures(id.value()).getFirst();
    var upper = ties.measures(above.value()).getFirst();
    var tie = tie(id, own, above, upper);

    assertThatThrownBy(
            () -> ministry.acting().call(() -> ties.tie(id, own.id(), above.value(), upper.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ministry.acting().run(() -> ties.untie(id, tie)))
        .isInstanceOf(NotFound.class);
    assertThat(ties.of(id)).hasSize(1);
  }

  @Test
  void aMeasureTheEditionAboveNoLongerHasIsSaidToBeGone() {
    var id = lived.programme(keeper.acting(), executor.unit());
    var above = national();
    var upper = ties.measures(above.value()).getFirst();
    tie(id, ties.measures(id.value()).getFirst(), above, upper);
    lived.gone(upper.id());

    assertThat(ties.of(id)).extracting(UpperTie::gone).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "en"})
  void theTieStandsInTheTreeOnTheMeasureAndIsMadeOnItsPage(String tongue) {
    var id = lived.programme(keeper.acting(), executor.unit());
    var above = national();
    var all = new MeasureFilter(MeasureFilter.Which.ALL, null);
    var owed = executor.acting().call(() -> measures.list(all, null, 1)).getFirst();
    var upper = ties.measures(above.value()).getLast();
    var page = "/execution/" + id + "/upper/" + owed.measure();

    assertThat(page(keeper, page + "?programme=" + above.value() + "&lang=" + tongue))
        .contains(upper.id().toString());
    assertThat(page(keeper, page + "?q=такого немає ніде&programme=" + above.value()))
        .doesNotContain(upper.id().toString());
    assertThat(
            web.post()
                .uri(page + "?programme=" + above.value() + "&upper=" + upper.id())
                .with(csrf())
                .with(keeper.asks())
                .exchange())
        .hasStatus(302);

    var link = "/public/programmes/" + above.value() + "\"";
    assertThat(page(keeper, "/execution/" + id + "/upper?lang=" + tongue)).contains(link);
    assertThat(page(executor, "/measures/" + owed.id() + "?lang=" + tongue)).contains(link);
    var tie = ties.of(id).getFirst().id();
    assertThat(
            web.post()
                .uri(page + "/untying?tie=" + tie)
                .with(csrf())
                .with(keeper.asks())
                .exchange())
        .hasStatus(302);
    assertThat(page(executor, "/measures/" + owed.id())).doesNotContain(link);
  }

  @Test
  void otherProgramsTieAndUntie() throws Exception {
    var id = lived.programme(keeper.acting(), executor.unit());
    var above = national();
    var own = ties.measures(id.value()).getFirst();
    var upper = ties.measures(above.value()).getFirst();
    var address = "/api/v1/execution/" + id + "/upper";

    assertThat(page(keeper, address + "/programmes")).contains(above.toString());
    assertThat(page(keeper, address + "/programmes/" + above + "/measures"))
        .contains(upper.id().toString());
    assertThat(page(keeper, address + "/measures")).contains(own.id().toString());
    var wanted =
        "{\"measure\":\"%s\",\"programme\":\"%s\",\"upper\":\"%s\"}"
            .formatted(own.id(), above, upper.id());
    assertThat(
            web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(wanted)
                .with(csrf())
                .with(keeper.asks())
                .exchange())
        .hasStatus(201);
    var tie = ties.of(id).getFirst();
    assertThat(page(keeper, address)).contains(tie.id().toString());
    assertThat(
            web.delete().uri(address + "/" + tie.id()).with(csrf()).with(keeper.asks()).exchange())
        .hasStatus(204);
    assertThat(page(keeper, address)).isEqualTo("[]");
  }

  private ProgrammeId national() {
    var id = lived.programme(ministry.acting(), Lived.SAMPLE);
    lived.raise(id, "STATE");
    return id;
  }

  private UUID tie(ProgrammeId id, PlanMeasure own, ProgrammeId above, PlanMeasure upper) {
    return keeper.acting().call(() -> ties.tie(id, own.id(), above.value(), upper.id()));
  }

  private String page(Someone who, String address) {
    var answer = web.get().uri(address).with(who.asks()).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
