package ua.kolo.programmes;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Versions;
import ua.kolo.programmes.exchange.PublishedPlan;
import ua.kolo.programmes.plan.Layout;

/// Documents given to be read, for other programs.
@RestController
@RequestMapping("/api/v1/programme-imports")
class ProgrammeImportsApi {
  private final ProgrammeImports imports;
  private final DroppedImports dropped;

  ProgrammeImportsApi(ProgrammeImports imports, DroppedImports dropped) {
    this.imports = imports;
    this.dropped = dropped;
  }

  /// Documents put away, those received last first.
  @GetMapping("/dropped")
  Page<DroppedImport> dropped(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    return dropped.list(new Paging(after, size));
  }

  /// The file as it came, of a document put away too.
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{id}/original")
  ResponseEntity<byte[]> original(@PathVariable ImportId id) {
    return ImportPages.download(imports.original(id));
  }

  /// Puts a document away; its file stays.
  @PutMapping("/{id}/drop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(@PathVariable ImportId id) {
    imports.drop(id);
  }

  /// Takes a document back that was put away; it waits for review again.
  @DeleteMapping("/{id}/drop")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable ImportId id) {
    dropped.takeBack(id);
  }

  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Received> receive(
      @RequestParam MultipartFile file,
      @RequestParam(required = false) @Nullable ProgrammeId programme,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    var content = file.getBytes();
    var request = RequestKey.of(key, "programme-import", programme, name, content);
    var view = imports.find(imports.receive(programme, request, name, content));
    return ResponseEntity.created(URI.create("/api/v1/programme-imports/" + view.id()))
        .eTag(Versions.tag(view.version()))
        .body(Received.of(view));
  }

  @GetMapping("/{id}")
  ResponseEntity<Received> find(@PathVariable ImportId id) {
    return answer(imports.find(id));
  }

  @GetMapping("/{id}/plan")
  PublishedPlan plan(@PathVariable ImportId id) {
    return imports.published(id);
  }

  @GetMapping("/{id}/findings")
  List<ApiFinding> findings(@PathVariable ImportId id, Locale reader) {
    return imports.findings(id, reader).stream().map(ApiFinding::of).toList();
  }

  @PatchMapping("/{id}/mapping")
  ResponseEntity<Received> remap(
      @PathVariable ImportId id,
      @RequestBody Mapped mapped,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (mapped.roles() == null) {
      throw new BadRequest("programmes.import.noRoles");
    }
    return answer(imports.remap(id, Versions.expected(ifMatch), mapped.roles()));
  }

  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping("/{id}/acceptance")
  ResponseEntity<Accepted> accept(
      @PathVariable ImportId id,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var programme = imports.accept(id, RequestKey.of(key, "acceptance", id));
    return ResponseEntity.created(URI.create("/api/v1/programmes/" + programme))
        .body(new Accepted(programme.toString()));
  }

  private static ResponseEntity<Received> answer(ImportView view) {
    return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(Received.of(view));
  }

  // What became of a file; the reason is the code of why it could not be read.
  record Received(
      String id,
      ImportView.State state,
      @Nullable String reason,
      String fileName,
      String format,
      long size,
      String sha256,
      Instant receivedAt,
      int measures,
      int questions,
      @Nullable String programme) {
    static Received of(ImportView view) {
      var plan = view.plan();
      return new Received(
          view.id().toString(),
          view.state(),
          view.reason(),
          view.fileName(),
          view.format(),
          view.size(),
          view.sha256(),
          view.receivedAt(),
          plan == null ? 0 : plan.measures().size(),
          plan == null ? 0 : plan.questions().size(),
          view.programme() == null ? null : view.programme().toString());
    }
  }

  record Mapped(@Nullable Map<Integer, Layout.Role> roles) {}

  record Accepted(String programme) {}
}
