package ua.kolo.tracking.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ua.kolo.attachments.Downloads;
import ua.kolo.platform.RequestKey;

/// Files that prove what a row of a report says, for other programs.
@RestController
@RequestMapping("/api/v1/measures/rows/{id}/evidence")
class EvidenceApi {
  private final Evidence evidence;

  EvidenceApi(Evidence evidence) {
    this.evidence = evidence;
  }

  @GetMapping
  List<EvidenceFile> list(@PathVariable UUID id) {
    return evidence.of(id);
  }

  /// Attaches one; sent again with the same `Idempotency-Key` it attaches nothing more.
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  EvidenceFile attach(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return evidence.attach(id, name, file.getBytes(), key);
  }

  @GetMapping("/{file}/content")
  ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID file) {
    return Downloads.of(evidence.content(id, file));
  }

  /// Takes back one attached by mistake; what was in it is destroyed.
  @DeleteMapping("/{file}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable UUID id, @PathVariable UUID file) {
    evidence.withdraw(id, file);
  }
}
