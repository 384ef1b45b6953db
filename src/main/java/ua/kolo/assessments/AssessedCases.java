package ua.kolo.assessments;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.AssessedFiles;

/// Which case files have an assessment, for the funnel.
@Component
class AssessedCases implements AssessedFiles {
  private final AssessmentRows rows;

  AssessedCases(AssessmentRows rows) {
    this.rows = rows;
  }

  @Override
  public Set<UUID> among(Collection<UUID> files) {
    return rows.assessed(files);
  }
}
