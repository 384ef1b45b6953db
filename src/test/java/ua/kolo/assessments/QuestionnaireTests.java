package ua.kolo.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.platform.BadRequest;

class QuestionnaireTests {
  private static final String SOUND = InstrumentRecords.text("OWN", 1);

  @Test
  void whatComesWithTheProgramIsSoundAndHoldsOnItsExamples() {
    assertThat(QuestionnaireFile.builtIn())
        .hasSizeGreaterThan(4)
        .allSatisfy(
            one ->
                assertThat(QuestionnaireCheck.faults(one.questionnaire()))
                    .as(one.questionnaire().code())
                    .isEmpty());
  }

  @Test
  void whatIsWrittenIsReadAgainTheSame() {
    var asked = QuestionnaireFile.read(SOUND);

    assertThat(QuestionnaireFile.read(QuestionnaireFile.print(asked))).isEqualTo(asked);
    assertThat(QuestionnaireCheck.faults(asked)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\": \"OWN\"|\"code\": \"own\"|code",
        "\"edition\": 1|\"edition\": 0|edition",
        "\"RISK\"|null|kind",
        "\"Invented form\"|\"\"|phrase",
        "\"DESIGN\"|null|origin",
        "\"YES_NO\"|\"CHOICE\"|options",
        "\"YES_NO\"|null|answer",
        "\"otherwise\": \"LOW\"|\"otherwise\": \"NONE\"|otherwise",
        "\"least\": 1, \"level\": \"HIGH\"|\"least\": 1, \"level\": \"VERY\"|rule",
        "{\"code\": \"LOW\"|{\"code\": \"CALM\"|danger",
        "{\"A\": \"YES\"}|{\"B\": \"YES\"}|example.codes",
        "{\"A\": \"YES\"}|{\"A\": \"NO\"}|example.level"
      })
  void aFaultIsNamed(String words, String instead, String fault) {
    assertThat(SOUND).contains(words);
    var asked = QuestionnaireFile.read(SOUND.replace(words, instead));

    assertThat(QuestionnaireCheck.faults(asked))
        .extracting(QuestionnaireCheck.Fault::code)
        .contains("assessments.fault." + fault);
  }

  @Test
  void aFileThatIsNoFormSaysItsLine() {
    for (var text : new String[] {"", "null", "[]", "{\"code\": \"A\",\n\"unknown\": 1}", "так"}) {
      assertThatThrownBy(() -> QuestionnaireFile.read(text))
          .as(text)
          .isInstanceOf(BadRequest.class)
          .hasMessageContaining("assessments.file.unreadable");
    }
  }

  @Test
  void anAnswerThatIsNotKnownCountsAsNeitherYesNorNoAndIsCounted() {
    var asked = QuestionnaireFile.read(SOUND);

    assertThat(Scoring.level(asked, Map.of("A", "UNKNOWN"))).isEqualTo("LOW");
    assertThat(Scoring.unknown(asked, Map.of("A", "UNKNOWN"))).isEqualTo(1);
    assertThat(Scoring.faults(asked, Map.of())).containsExactly("A");
    assertThat(Scoring.faults(asked, Map.of("A", "MAYBE"))).containsExactly("A");
  }
}
