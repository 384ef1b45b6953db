package ua.kolo.assessments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.BadRequest;

/// Questionnaires as files: one JSON object each.
final class QuestionnaireFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private QuestionnaireFile() {}

  /// Reads what somebody gave; says the line that is not understood.
  static Questionnaire read(String text) {
    try {
      var read = JSON.readValue(text, Questionnaire.class);
      if (read == null) {
        throw new BadRequest("assessments.file.unreadable", 1);
      }
      return read;
    } catch (JacksonException wrong) {
      var at = wrong.getLocation();
      throw new BadRequest("assessments.file.unreadable", at == null ? 1 : at.getLineNr());
    }
  }

  static String write(Questionnaire asked) {
    return JSON.writeValueAsString(asked);
  }

  /// As people read and change it.
  static String print(Questionnaire asked) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(asked);
  }

  /// Those that come with the program.
  static List<BuiltIn> builtIn() {
    var found = new ArrayList<BuiltIn>();
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      for (var file : resolver.getResources("classpath:assessments/*.json")) {
        found.add(JSON.readValue(file.getContentAsByteArray(), BuiltIn.class));
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    return found;
  }

  /// A questionnaire of the program, and since when it is in force.
  record BuiltIn(LocalDate from, Questionnaire questionnaire) {}
}
