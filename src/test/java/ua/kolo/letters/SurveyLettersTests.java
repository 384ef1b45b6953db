package ua.kolo.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.duties.Doers;
import ua.kolo.duties.DutyTold;
import ua.kolo.duties.FiguresDue;
import ua.kolo.duties.law.Ladder;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Part;
import ua.kolo.overview.surveys.NewSurvey;
import ua.kolo.overview.surveys.SurveyItem;
import ua.kolo.overview.surveys.Surveys;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;
import ua.kolo.tracking.Lived;
import ua.kolo.tracking.reporting.Period;
import ua.kolo.tracking.reporting.ProgrammeReports;

/// Whoever may answer a request for data is told of it by a letter, and nobody else there.
@KoloTest
class SurveyLettersTests {
  private static final Period YEAR = new Period(Period.Kind.YEAR, 2026, 1);
  private final Neighbours raion = new Neighbours(2);
  private final Someone manager = Someone.as(Role.PROGRAMME_MANAGER, raion.unit(1)).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, raion.unit(1)).settle();
  private final Acting keeper =
      Acting.person(
          UUID.randomUUID(), "Проба", UUID.randomUUID(), UUID.randomUUID(), Set.of(Right.values()));
  private final Letters letters;
  private final LetterWords words;
  private final Postman postman;
  private final Surveys surveys;
  private final Lived lived;
  private final ProgrammeReports reports;
  private final ApplicationEventPublisher events;

  SurveyLettersTests(
      Letters letters,
      LetterWords words,
      Postman postman,
      Surveys surveys,
      Lived lived,
      ProgrammeReports reports,
      ApplicationEventPublisher events) {
    this.letters = letters;
    this.words = words;
    this.postman = postman;
    this.surveys = surveys;
    this.lived = lived;
    this.reports = reports;
    this.events = events;
  }

  @Test
  void aRequestIsToldToWhoMayAnswerOnly() throws SQLException {
    wanted(manager);
    wanted(executor);
    ask();

    assertThat(kindsTo(manager)).containsExactly(Kind.REPORT_DUE);
    assertThat(kindsTo(executor)).isEmpty();
  }

  @Test
  void eachLetterCountsWhatItsReaderMayGive() throws SQLException {
    wanted(manager);
    wanted(executor);
    ask();
    var programme = lived.programme(keeper, executor.unit());
    keeper.call(() -> reports.open(programme, YEAR, LocalDate.now(ZoneOffset.UTC).plusDays(5)));
    goesNow(manager);
    goesNow(executor);
    postman.round();

    assertThat(text(manager)).as("a report and an answer").contains("звітів і даних: 2\n");
    assertThat(text(executor)).as("a report").contains("звітів і даних: 1\n");
  }

  @Test
  void aStepOfARequestIsToldOnceToWhoMayAnswerAndToNobodyElse() throws SQLException {
    wanted(manager);
    wanted(executor);
    var told =
        new DutyTold(UUID.randomUUID(), raion.unit(1), Ladder.Step.HEAD, Doers.ANSWERERS, true);
    Acting.system(raion.unit(1))
        .run(
            () -> {
              events.publishEvent(told);
              events.publishEvent(new FiguresDue(Set.of(raion.unit(1)), Doers.ANSWERERS));
            });

    assertThat(kindsTo(manager)).containsExactly(Kind.REPORT_DUE);
    assertThat(kindsTo(executor)).isEmpty();
  }

  private void ask() {
    var item = new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки навчань", false);
    var due = LocalDate.of(2099, 12, 31);
    var survey = new NewSurvey(null, "Стан", 2025, Part.YEAR, due, null, List.of(item));
    var asker = Someone.as(Role.PROGRAMME_MANAGER, raion.raionUnit()).acting();
    asker.call(() -> surveys.ask(survey, null));
  }

  // Confirmed already.
  private void wanted(Someone who) throws SQLException {
    var form = new WishForm("proba@example.com", "", true, true, true);
    who.acting().run(() -> letters.wish(form, Locale.of("uk")));
    change("update letters.wish set confirmed_at = now() where id = '%s'", who);
    change("delete from letters.letter where person = '%s'", who);
  }

  private void goesNow(Someone who) throws SQLException {
    change("update letters.letter set next_at = now() where person = '%s'", who);
  }

  private static void change(String sql, Someone who) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(who.person()));
    }
  }

  private List<Kind> kindsTo(Someone who) {
    return toMe(who).stream().map(Letter::kind).toList();
  }

  private String text(Someone who) {
    return words.text(toMe(who).getFirst(), "", Locale.of("uk"));
  }

  private List<Letter> toMe(Someone who) {
    return who.acting().call(letters::toMe);
  }
}
