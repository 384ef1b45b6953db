package ua.kolo.assessments;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;

/// Assessments of the persons of a case, for other programs.
@RestController
@RequestMapping("/api/v1/cases/{id}")
class AssessmentsApi {
  private final Assessments assessments;

  AssessmentsApi(Assessments assessments) {
    this.assessments = assessments;
  }

  @GetMapping("/assessments")
  List<Assessment> list(@PathVariable UUID id) {
    return assessments.of(id);
  }

  /// Writes one down; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping("/assessments")
  ResponseEntity<Assessment> assess(
      @PathVariable UUID id,
      @RequestBody Assess asked,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var made = assessments.assess(asked.found(id), RequestKey.of(key, Assessments.KIND, asked));
    return ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/assessments"))
        .body(assessments.look(made));
  }

  /// Circumstances changed: the danger is to be assessed again.
  @PostMapping("/reassessments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changed(@PathVariable UUID id, @RequestBody Changed changed) {
    if (changed.occasion() == null) {
      throw new BadRequest("assessments.refused.occasion");
    }
    assessments.changed(id, changed.occasion());
  }

  /// What was found, as other programs say it.
  record Assess(
      @Nullable UUID person,
      @Nullable UUID instrument,
      @Nullable String occasion,
      boolean refused,
      @Nullable Map<String, @Nullable String> answers,
      @Nullable String given,
      @Nullable String reason,
      @Nullable String words,
      @Nullable Instant happenedAt) {
    Assessment.New found(UUID file) {
      if (person == null || instrument == null || occasion == null) {
        throw new BadRequest("assessments.refused.whole");
      }
      return new Assessment.New(
          file, person, instrument, occasion, refused, said(), given, reason, words, happenedAt);
    }

    private Map<String, String> said() {
      var said = new java.util.HashMap<String, String>();
      if (answers != null) {
        answers.forEach(
            (code, answer) -> {
              if (answer != null) {
                said.put(code, answer);
              }
            });
      }
      return said;
    }
  }

  record Changed(@Nullable String occasion) {}
}
