package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.duties.law.Ladder;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Part;
import ua.kolo.overview.surveys.NewSurvey;
import ua.kolo.overview.surveys.SurveyItem;
import ua.kolo.overview.surveys.Surveys;
import ua.kolo.platform.Days;

/// Before the day of a request those who may answer it are reminded, once, whichever node comes
/// first.
@KoloTest
class SurveyStepsTests {
  private final Neighbours raion = new Neighbours(1);
  private final Someone manager = Someone.as(Role.PROGRAMME_MANAGER, raion.unit(1)).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, raion.unit(1)).settle();
  private final Surveys surveys;
  private final Duties duties;
  private final Escalator escalator;

  SurveyStepsTests(Surveys surveys, Duties duties, Escalator escalator) {
    this.surveys = surveys;
    this.duties = duties;
    this.escalator = escalator;
  }

  @Test
  void whoMayAnswerIsRemindedBeforeTheDayOnce() throws Exception {
    ask(LocalDate.now(Days.KYIV).plusDays(1));
    assertThat(toldTo(manager)).isEmpty();

    var one = CompletableFuture.runAsync(escalator::tell);
    var other = CompletableFuture.runAsync(escalator::tell);
    CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);

    assertThat(toldTo(manager))
        .singleElement()
        .satisfies(duty -> assertThat(duty.told()).containsExactly(Ladder.Step.DEPUTY));
    assertThat(toldTo(executor)).isEmpty();
    escalator.tell();
    assertThat(steps(toldTo(manager).getFirst())).isEqualTo(1);
  }

  @Test
  void nobodyIsRemindedOfADayThatIsFar() {
    ask(LocalDate.of(2099, 12, 31));

    escalator.tell();

    assertThat(toldTo(manager)).isEmpty();
  }

  private static long steps(Duty duty) throws Exception {
    var steps = "select count(*) from duties.escalation where duty = '%s'".formatted(duty.id());
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var found = statement.executeQuery(steps)) {
      found.next();
      return found.getLong(1);
    }
  }

  private List<Duty> toldTo(Someone one) {
    var told = DutyFilter.of(DutyFilter.Scope.TOLD, DutyFilter.Which.OPEN);
    return one.acting().call(() -> duties.list(told, null, 50)).rows();
  }

  private void ask(LocalDate due) {
    var item = new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки навчань", false);
    var survey = new NewSurvey(null, "Стан", 2025, Part.YEAR, due, null, List.of(item));
    var asker = Someone.as(Role.PROGRAMME_MANAGER, raion.raionUnit()).acting();
    asker.call(() -> surveys.ask(survey, null));
  }
}
