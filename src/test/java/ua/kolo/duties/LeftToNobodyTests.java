package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.overview.Neighbours;
import ua.kolo.overview.Part;
import ua.kolo.overview.surveys.NewSurvey;
import ua.kolo.overview.surveys.SurveyItem;
import ua.kolo.overview.surveys.Surveys;
import ua.kolo.platform.Acting;

/// Where nobody may do what is owed on programmes, whoever heads the institution hears of it.
@KoloTest
class LeftToNobodyTests {
  private final Neighbours raion = new Neighbours(1);
  private final UUID unit = raion.unit(1);
  private final Someone head = Someone.as(Role.POLICE, unit).settle();
  private final Surveys surveys;
  private final LeftToNobody left;

  LeftToNobodyTests(Surveys surveys, LeftToNobody left) {
    this.surveys = surveys;
    this.left = left;
  }

  @Test
  void aHeadHearsOfARequestNobodyMayAnswerUntilSomebodyMay() throws SQLException {
    var acting = heading();
    assertThat(acting.call(left::list)).as("nothing is asked").isEmpty();
    ask();

    assertThat(acting.call(left::list))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.doers()).isEqualTo(Doers.ANSWERERS);
              assertThat(one.owed()).isEqualTo(1);
            });
    assertThat(told("ANSWERERS")).containsExactly(head.person());

    var manager = Someone.as(Role.PROGRAMME_MANAGER, unit).settle();
    assertThat(acting.call(left::list)).isEmpty();
    assertThat(told("ANSWERERS")).containsExactly(manager.person());
  }

  @Test
  void whoHeadsNothingHearsNothing() {
    ask();

    assertThat(head.acting().call(left::list)).isEmpty();
    assertThat(told("ANSWERERS")).isEmpty();
  }

  @Test
  void ofCasesNobodyIsToldWhoMayNotReadThem() throws SQLException {
    heading();
    var clerk = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
    leads(clerk);

    assertThat(told("CASE_WORKERS")).containsExactly(head.person());
    assertThat(told(clerk.unit(), "CASE_WORKERS")).isEmpty();
    assertThat(told(clerk.unit(), "ANSWERERS")).containsExactly(clerk.person());
  }

  private Acting heading() throws SQLException {
    leads(head);
    return Acting.person(head.person(), "Проба", head.post(), unit, head.role().rights(true));
  }

  private static void leads(Someone one) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute("update identity.post set heads = true where id = '" + one.post() + "'");
    }
  }

  private List<UUID> told(String doers) {
    return told(unit, doers);
  }

  private List<UUID> told(UUID at, String doers) {
    var whom =
        "select duties.whom_to_tell('%s', 'HEAD', '%s', now() + interval '1 minute')"
            .formatted(at, doers);
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var found = statement.executeQuery(whom)) {
      var people = new ArrayList<UUID>();
      while (found.next()) {
        people.add(found.getObject(1, UUID.class));
      }
      return people;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void ask() {
    var item = new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки навчань", false);
    var day = LocalDate.of(2099, 12, 31);
    var survey = new NewSurvey(null, "Стан", 2025, Part.YEAR, day, null, List.of(item));
    var asker = Someone.as(Role.PROGRAMME_MANAGER, raion.raionUnit()).acting();
    asker.call(() -> surveys.ask(survey, null));
  }
}
