package ua.kolo.assessments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;

/// One assessment, for other programs.
@RestController
@RequestMapping("/api/v1/assessments/{id}")
class AssessmentApi {
  private final Assessments assessments;
  private final AssessmentsBack back;

  AssessmentApi(Assessments assessments, AssessmentsBack back) {
    this.assessments = assessments;
    this.back = back;
  }

  @GetMapping
  Assessment find(@PathVariable UUID id) {
    return assessments.look(id);
  }

  /// It was a slip: taken back within a day by the institution that assessed.
  @PostMapping("/undo")
  Assessment undo(@PathVariable UUID id, @RequestBody Why why) {
    if (why.words() == null) {
      throw new BadRequest("assessments.back.why.missing");
    }
    back.takeBack(id, why.words());
    return assessments.look(id);
  }

  record Why(@Nullable String words) {}
}
