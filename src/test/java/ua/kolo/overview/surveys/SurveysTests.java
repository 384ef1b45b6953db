package ua.kolo.overview.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.counts.Mark;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Neighbours.Kind;
import ua.kolo.overview.Part;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

/// What is published answers a request by itself; whoever is asked tells only the rest, and whoever
/// asks reads it once it is sent.
@KoloTest
class SurveysTests {
  private static final LocalDate FAR = LocalDate.of(2099, 12, 31);
  private final Neighbours raion = new Neighbours(3);
  private final Acting asker = manager(raion.raionUnit());
  private final Surveys surveys;
  private final SurveySheets sheets;

  SurveysTests(Surveys surveys, SurveySheets sheets) {
    this.surveys = surveys;
    this.sheets = sheets;
  }

  @Test
  void whatIsPublishedAnswersByItself() {
    var programme = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    raion.report(1, programme, "YEAR", "2025-01-01", true);
    raion.indicator(1, programme, "R-1", Kind.EVENTS, 2025, "7");

    var sheet = sheet(ask(null));

    assertThat(sheet.rows()).hasSize(3);
    assertThat(sheet.answered()).isZero();
    var first = row(sheet, 1);
    assertThat(first.published()).isEqualTo(3);
    assertThat(first.missing()).isOne();
    assertThat(first.of(sheet.items().get(2).id()).amount()).isEqualByComparingTo("7");
    assertThat(row(sheet, 2).missing()).isEqualTo(4);
    assertThat(sheet.told(sheet.items().getFirst().id())).isOne();
  }

  @Test
  void onlyTheRestIsToldAndReadOnceItIsSent() {
    var programme = raion.programme(1, raion.hromada(1), "HROMADA", 2025, 2025, 1);
    raion.report(1, programme, "YEAR", "2025-01-01", true);
    raion.indicator(1, programme, "R-1", Kind.EVENTS, 2025, "7");
    var survey = ask(null);
    var hromada = manager(raion.unit(1));
    var part = hromada.call(surveys::received).getFirst().part();
    var mine = hromada.call(() -> sheets.received(part.id()));
    var question = mine.items().getLast();
    assertThat(mine.rows().getFirst().missing()).isOne();

    hromada.run(() -> surveys.answer(part.id(), 1, told(part, question, "12"), false));
    assertThat(row(sheet(survey), 1).missing()).isOne();

    hromada.run(() -> surveys.answer(part.id(), 2, told(part, question, "12"), true));
    var row = row(sheet(survey), 1);
    assertThat(row.isDone()).isTrue();
    assertThat(row.of(question.id()).amount()).isEqualByComparingTo("12");
    assertThat(sheet(survey).answered()).isOne();

    hromada.run(() -> surveys.takeBack(part.id()));
    assertThat(sheet(survey).answered()).isZero();
  }

  @Test
  void aSmallNumberOfPeopleIsKeptNowhere() {
    var item =
        new SurveyItem(
            UUID.randomUUID(), UUID.randomUUID(), SurveyItem.Kind.QUESTION, null, "?", true);

    assertThat(Answers.of(UUID.randomUUID(), item, new BigDecimal("3"), null).mark())
        .isEqualTo(Mark.FEW);
    assertThat(Answers.of(UUID.randomUUID(), item, new BigDecimal("3"), null).amount()).isNull();
    assertThat(Answers.of(UUID.randomUUID(), item, new BigDecimal("5"), null).amount()).isNotNull();
    assertThat(Answers.of(UUID.randomUUID(), item, BigDecimal.ZERO, null).amount()).isNotNull();
  }

  @Test
  void aClosedOneAndOneSeenBeforeTakeNoAnswers() {
    var survey = ask(null);
    var hromada = manager(raion.unit(1));
    var part = hromada.call(surveys::received).getFirst().part();

    assertThatThrownBy(() -> hromada.run(() -> surveys.answer(part.id(), 9, List.of(), false)))
        .isInstanceOf(Stale.class);
    var all = all(part);
    hromada.run(() -> surveys.answer(part.id(), 1, all, true));
    assertThatThrownBy(() -> hromada.run(() -> surveys.answer(part.id(), 2, all, true)))
        .isInstanceOf(Conflict.class);
    asker.run(() -> surveys.close(survey));
    assertThatThrownBy(() -> hromada.run(() -> surveys.takeBack(part.id())))
        .isInstanceOf(Conflict.class);
    asker.run(() -> surveys.reopen(survey));
    hromada.run(() -> surveys.takeBack(part.id()));
  }

  @Test
  void whatLacksAnAnswerIsKeptAndNotSent() {
    ask(null);
    var hromada = manager(raion.unit(1));
    var part = hromada.call(surveys::received).getFirst().part();
    var few = all(part).subList(0, 1);

    assertThatThrownBy(() -> hromada.run(() -> surveys.answer(part.id(), 1, few, true)))
        .isInstanceOf(BadRequest.class);
    hromada.run(() -> surveys.answer(part.id(), 1, few, false));
    assertThat(hromada.call(() -> surveys.received(part.id())).part().isSent()).isFalse();
  }

  private List<Answer> all(SurveyPart part) {
    var hromada = manager(raion.unit(1));
    return hromada.call(() -> surveys.items(part.survey())).stream()
        .map(item -> new Answer(part.id(), item.id(), null, null, "Немає"))
        .toList();
  }

  @Test
  void nobodyElseReachesARequestOrAnAnswer() {
    var survey = ask(null);
    var hromada = manager(raion.unit(1));
    var part = hromada.call(surveys::received).getFirst().part();
    var other = manager(raion.unit(2));

    assertThatThrownBy(() -> other.call(() -> surveys.received(part.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> hromada.call(() -> surveys.find(survey))).isInstanceOf(NotFound.class);
    var stranger = manager(UUID.randomUUID());
    assertThatThrownBy(() -> stranger.call(() -> surveys.find(survey)))
        .isInstanceOf(NotFound.class);
    assertThat(stranger.call(() -> surveys.items(survey))).isEmpty();
    assertThat(other.call(() -> surveys.answers(survey))).isEmpty();
  }

  @Test
  void aHromadaAsksNobodyAndARaionOnlyItsOwn() {
    var hromada = manager(raion.unit(1));
    assertThatThrownBy(() -> hromada.call(() -> surveys.ask(asked(null), null)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> asker.call(() -> surveys.ask(asked("UA00000000000000000"), null)))
        .isInstanceOf(BadRequest.class);
    assertThat(sheet(ask(raion.hromada(2))).rows()).hasSize(1);
  }

  @Test
  void moreTimeIsGivenUnlessSomebodyElseDidMeanwhile() {
    var survey = ask(null);

    asker.run(() -> surveys.change(survey, 1, FAR.minusDays(1), "Пояснення"));

    assertThat(asker.call(() -> surveys.find(survey)).dueOn()).isEqualTo(FAR.minusDays(1));
    assertThatThrownBy(() -> asker.run(() -> surveys.change(survey, 1, FAR, null)))
        .isInstanceOf(Stale.class);
  }

  private List<Answer> told(SurveyPart part, SurveyItem item, String amount) {
    return List.of(new Answer(part.id(), item.id(), new BigDecimal(amount), null, "Журнал"));
  }

  private SurveySheet sheet(UUID survey) {
    return asker.call(() -> sheets.of(survey));
  }

  private SurveySheet.Row row(SurveySheet sheet, int hromada) {
    return sheet.rows().stream()
        .filter(row -> row.part().territory().equals(raion.hromada(hromada)))
        .findFirst()
        .orElseThrow();
  }

  private UUID ask(@Nullable String place) {
    return asker.call(() -> surveys.ask(asked(place), null));
  }

  private static NewSurvey asked(@Nullable String place) {
    return new NewSurvey(
        place,
        "Стан за рік",
        2025,
        Part.YEAR,
        FAR,
        null,
        List.of(
            new NewSurvey.Asked(SurveyItem.Kind.PROGRAMME, null, null, false),
            new NewSurvey.Asked(SurveyItem.Kind.REPORT, null, null, false),
            new NewSurvey.Asked(SurveyItem.Kind.INDICATOR, "R-1", null, false),
            new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки навчань", false)));
  }

  private static Acting manager(UUID unit) {
    return Someone.as(Role.PROGRAMME_MANAGER, unit).acting();
  }
}
