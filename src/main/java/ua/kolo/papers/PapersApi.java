package ua.kolo.papers;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.consents.Ground;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;

/// Papers of cases, for other programs.
@RestController
@RequestMapping("/api/v1")
class PapersApi {
  private final Papers papers;

  PapersApi(Papers papers) {
    this.papers = papers;
  }

  @GetMapping("/cases/{id}/papers")
  List<Paper> list(@PathVariable UUID id) {
    return papers.of(id);
  }

  /// Makes one; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping("/cases/{id}/papers")
  ResponseEntity<Paper> make(
      @PathVariable UUID id,
      @RequestBody Make asked,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var made = papers.make(asked.paper(id), RequestKey.of(key, Papers.KIND, asked));
    return ResponseEntity.created(URI.create("/api/v1/papers/" + made)).body(papers.look(made));
  }

  @GetMapping("/papers/{id}")
  Paper find(@PathVariable UUID id) {
    return papers.look(id);
  }

  @GetMapping("/papers/{id}/document")
  ResponseEntity<byte[]> document(
      @PathVariable UUID id, @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .body(PaperSheet.print(papers.print(id), format));
  }

  /// The words such a paper would begin with; none as long as it is not said of whom and which.
  @GetMapping("/cases/{id}/papers/draft")
  Draft draft(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable Kind kind) {
    papers.of(id);
    return new Draft(person == null || kind == null ? "" : papers.draft(id, person, kind));
  }

  /// It counts no more; its number stays.
  @PostMapping("/papers/{id}/annulment")
  Paper annul(@PathVariable UUID id) {
    papers.annul(id);
    return papers.look(id);
  }

  record Draft(String body) {}

  /// What to make, as other programs say it.
  record Make(
      @Nullable UUID person,
      @Nullable Kind kind,
      @Nullable UUID receiver,
      @Nullable String body,
      @Nullable String signer,
      @Nullable LocalDate day,
      @Nullable Ground ground) {
    Paper.New paper(UUID file) {
      if (person == null || kind == null) {
        throw new BadRequest("papers.refused.what");
      }
      return new Paper.New(file, person, kind, receiver, body, signer, day, ground);
    }
  }
}
