package ua.kolo.attachments;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import ua.kolo.cases.Section;
import ua.kolo.platform.RequestKey;

/// Files attached to cases, for other programs.
@RestController
@RequestMapping("/api/v1/cases/{id}/attachments")
class AttachmentsApi {
  private final Attachments attachments;

  AttachmentsApi(Attachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping
  List<Attachment> list(@PathVariable UUID id) {
    return attachments.of(id);
  }

  /// Attaches one; sent again with the same `Idempotency-Key` it answers what it answered: nothing
  /// but its address when the acting post may not read the part it was attached to.
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Attachment> attach(
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(defaultValue = "WORK") Section section,
      @RequestParam(defaultValue = "false") boolean confined,
      @RequestParam(required = false) @Nullable UUID referral,
      @RequestParam(required = false) @Nullable UUID paper,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var asked =
        new Attachment.New(title, name, file.getBytes(), section, confined, referral, paper);
    var made = attachments.attach(id, asked, key);
    var created =
        ResponseEntity.created(URI.create("/api/v1/cases/" + id + "/attachments/" + made));
    return section.isTold() ? created.body(attachments.look(id, made)) : created.build();
  }

  @GetMapping("/{attachment}")
  Attachment find(@PathVariable UUID id, @PathVariable UUID attachment) {
    return attachments.look(id, attachment);
  }

  @GetMapping("/{attachment}/content")
  ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID attachment) {
    return Downloads.of(attachments.content(id, attachment));
  }

  @PostMapping("/{attachment}/withdrawal")
  Attachment withdraw(
      @PathVariable UUID id, @PathVariable UUID attachment, @RequestBody Withdraw asked) {
    attachments.withdraw(id, attachment, asked.reason());
    return attachments.look(id, attachment);
  }

  record Withdraw(@Nullable String reason) {}
}
