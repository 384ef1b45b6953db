package ua.kolo.programmes.agreements;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Drafts sent to one's own institution to be agreed to, for other programs.
@RestController
@RequestMapping("/api/v1/agreements")
class SentApi {
  private final SentDrafts drafts;

  SentApi(SentDrafts drafts) {
    this.drafts = drafts;
  }

  /// Those that may be answered first.
  @GetMapping
  List<SentDraft> list() {
    return drafts.list();
  }

  @GetMapping("/{id}")
  SentDraft one(@PathVariable UUID id) {
    return drafts.find(id);
  }

  /// Agrees or refuses, today. The version is that of the draft that was read: 409 when it has
  /// changed since.
  @PutMapping("/{id}/answer")
  @Needs(Right.PROGRAMME_REPORT)
  SentDraft answer(@PathVariable UUID id, @RequestBody ApiReply given) {
    drafts.find(id);
    var answer = given.answer();
    var version = given.version();
    if (answer == null || version == null) {
      throw new BadRequest("agreements.reply.missing");
    }
    var person = given.person() == null ? "" : given.person();
    return drafts.answer(id, version, answer, person, given.words() == null ? "" : given.words());
  }

  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{id}/document")
  ResponseEntity<byte[]> document(
      @PathVariable UUID id, @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    return AgreementPages.file(drafts.printed(id, format), "draft", format);
  }

  record ApiReply(
      @Nullable Integer version,
      Agreement.@Nullable Answer answer,
      @Nullable String person,
      @Nullable String words) {}
}
