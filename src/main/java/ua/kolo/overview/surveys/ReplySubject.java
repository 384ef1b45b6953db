package ua.kolo.overview.surveys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.SubjectPage;

/// Where a duty of an answer leads: to the answer for whoever owes it, to the request for whoever
/// asked.
@Component
@Transactional(readOnly = true)
class ReplySubject implements SubjectPage {
  private final SurveyRows rows;

  ReplySubject(SurveyRows rows) {
    this.rows = rows;
  }

  @Override
  public String kind() {
    return SurveyDuties.KIND;
  }

  @Override
  public @Nullable String address(UUID part) {
    return rows.received(part).isPresent()
        ? "/replies/" + part
        : rows.surveyOf(part).map(survey -> "/surveys/" + survey).orElse(null);
  }
}
