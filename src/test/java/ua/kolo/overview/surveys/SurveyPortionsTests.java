package ua.kolo.overview.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ua.kolo.CountedStatements;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Part;
import ua.kolo.platform.Acting;

/// What many institutions owe on one request is opened in portions, each for itself.
@KoloTest
class SurveyPortionsTests {
  private static final int MANY = 450;
  private static final int PORTIONS = 3;
  private static final int PUBLISHED = 30;
  private static final int AT_ONCE = 200;
  private static final LocalDate FAR = LocalDate.of(2099, 12, 31);
  private final Neighbours raion = new Neighbours(MANY);
  private final Acting asker = Someone.as(Role.PROGRAMME_MANAGER, raion.raionUnit()).acting();
  private final Surveys surveys;
  private final SurveyDuties duties;
  private final BrokenFigures broken;

  SurveyPortionsTests(Surveys surveys, SurveyDuties duties, BrokenFigures broken) {
    this.surveys = surveys;
    this.duties = duties;
    this.broken = broken;
  }

  @Test
  void manyAreOwedInPortionsByFewStatements() throws SQLException {
    UUID survey;
    try (var statements = new CountedStatements()) {
      survey = ask();
      assertThat(statements.count()).isLessThan(60);
    }

    assertThat(portions(survey)).isEqualTo(PORTIONS);
    owedOnce(survey, MANY);
    try (var statements = new CountedStatements()) {
      look(survey);
      assertThat(statements.count()).as("nothing new").isLessThan(30);
    }
    assertThat(portions(survey)).as("nothing written").isEqualTo(PORTIONS);
  }

  @Test
  void anotherDayAndTheClosingAreFewStatementsToo() throws SQLException {
    var survey = ask();
    try (var statements = new CountedStatements()) {
      asker.run(() -> surveys.change(survey, 1, FAR.minusYears(1), null));
      assertThat(statements.count()).isLessThan(60);
    }
    owedOnce(survey, MANY);
    try (var statements = new CountedStatements()) {
      asker.run(() -> surveys.close(survey));
      assertThat(statements.count()).isLessThan(20);
    }
    owedOnce(survey, 0);
  }

  @Test
  void aPortionThatBreaksLosesNoOtherAndIsMadeGood() throws SQLException {
    broken.breakAt(raion.unit(AT_ONCE + 1));
    var survey = ask();
    owedOnce(survey, MANY - AT_ONCE);

    look(survey);

    owedOnce(survey, MANY);
  }

  @Test
  void afterItsEndTheProgramGoesOnWhereItStopped() throws SQLException {
    broken.killAt(raion.unit(AT_ONCE + 1));
    var survey = ask();
    owedOnce(survey, AT_ONCE);

    look(survey);

    owedOnce(survey, MANY);
    // Two and the rest: the first stays as it was.
    assertThat(portions(survey)).isEqualTo(PORTIONS);
  }

  @Test
  void twoNodesAtOnceOpenEachOnce() throws Exception {
    broken.killAt(raion.unit(1));
    var survey = ask();
    owedOnce(survey, 0);

    var barrier = new CyclicBarrier(2);
    var one = CompletableFuture.runAsync(() -> together(barrier, survey));
    var other = CompletableFuture.runAsync(() -> together(barrier, survey));
    CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);

    owedOnce(survey, MANY);
    assertThat(portions(survey)).isEqualTo(PORTIONS);
  }

  @Test
  void whatIsPublishedMeanwhileIsSettledByFewStatements() throws SQLException {
    var survey = ask(new NewSurvey.Asked(SurveyItem.Kind.PROGRAMME, null, null, false));
    for (int i = 1; i <= PUBLISHED; i++) {
      raion.programme(i, raion.hromada(i), "HROMADA", 2025, 2025, 1);
    }

    try (var statements = new CountedStatements()) {
      look(survey);
      assertThat(statements.count()).isLessThan(40);
    }

    owedOnce(survey, MANY - PUBLISHED);
  }

  private void together(CyclicBarrier barrier, UUID survey) {
    try {
      barrier.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
    look(survey);
  }

  private void look(UUID survey) {
    Acting.system(raion.raionUnit()).run(() -> duties.look(survey));
  }

  // How many transactions wrote what is owed.
  private static long portions(UUID survey) throws SQLException {
    return number(
        """
        select count(distinct xmin::text) from overview.survey_part
         where survey = '%s' and owed_on is not null
        """
            .formatted(survey));
  }

  private static void owedOnce(UUID survey, long institutions) throws SQLException {
    var open =
        """
         from duties.duty d join overview.survey_part p on p.id = d.subject
         where p.survey = '%s' and d.settled_at is null and d.waived_at is null
        """
            .formatted(survey);
    assertThat(number("select count(*)" + open)).isEqualTo(institutions);
    assertThat(number("select count(distinct d.unit)" + open)).isEqualTo(institutions);
    var owed =
        "from overview.survey_part where owed_on is not null and survey = '%s'".formatted(survey);
    assertThat(number("select count(*) " + owed)).isEqualTo(institutions);
  }

  private static long number(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  private UUID ask() {
    return ask(new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки навчань", false));
  }

  private UUID ask(NewSurvey.Asked item) {
    var survey = new NewSurvey(null, "Стан за рік", 2025, Part.YEAR, FAR, null, List.of(item));
    return asker.call(() -> surveys.ask(survey, null));
  }
}
