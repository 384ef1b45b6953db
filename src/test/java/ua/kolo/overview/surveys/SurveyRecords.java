package ua.kolo.overview.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.RecordMaker;
import ua.kolo.overview.Part;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Ids;

/// A request an institution sent, and one it was sent.
@Component
class SurveyRecords implements RecordMaker {
  private final SurveyRows rows;
  private final TransactionOperations transaction;

  SurveyRecords(SurveyRows rows, TransactionOperations transaction) {
    this.rows = rows;
    this.transaction = transaction;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/surveys/{id}", "/api/v1/surveys/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    return Map.of("id", asked(unit, unit).toString());
  }

  UUID asked(UUID unit, UUID body) {
    var id = Ids.next();
    var survey =
        new NewSurvey(
            null,
            "Вигаданий запит",
            2025,
            Part.YEAR,
            LocalDate.of(2099, 12, 31),
            null,
            List.of(new NewSurvey.Asked(SurveyItem.Kind.QUESTION, null, "Скільки", false)));
    var bodies = new ArrayList<@Nullable UUID>(List.of(body));
    Acting.system(unit)
        .run(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      rows.add(id, Demo.TERRITORY, survey, Instant.EPOCH);
                      rows.address(id, List.of(Demo.TERRITORY), bodies);
                    }));
    return id;
  }

  /// The own part of a request somebody else sent.
  @Component
  static class OfReply implements RecordMaker {
    private final SurveyRecords records;
    private final Surveys surveys;

    OfReply(SurveyRecords records, Surveys surveys) {
      this.records = records;
      this.surveys = surveys;
    }

    @Override
    public Set<String> beginnings() {
      return Set.of("/replies/{id}", "/api/v1/replies/{id}");
    }

    @Override
    public Map<String, String> make(UUID unit) {
      records.asked(UUID.randomUUID(), unit);
      var part = Acting.system(unit).call(surveys::received).getFirst().part();
      return Map.of("id", part.id().toString());
    }
  }
}
