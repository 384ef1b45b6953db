package ua.kolo.cases;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Versions;

/// Files joined and split, for other programs.
@RestController
@RequestMapping("/api/v1/cases/{id}")
class LinksApi {
  private final FileLinks links;
  private final Joining joining;
  private final Splitting splitting;
  private final Cases cases;

  LinksApi(FileLinks links, Joining joining, Splitting splitting, Cases cases) {
    this.links = links;
    this.joining = joining;
    this.splitting = splitting;
    this.cases = cases;
  }

  /// With which files it was joined, and which were split off.
  @GetMapping("/links")
  List<Link> links(@PathVariable UUID id) {
    return links.of(id);
  }

  /// What would happen if the named file were joined into this one, and who would see what; empty
  /// when no file is named.
  @GetMapping("/joinings")
  List<JoinPreview> preview(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID file) {
    cases.find(id);
    return file == null ? List.of() : List.of(joining.preview(id, file));
  }

  /// Joins a file into this one.
  @PostMapping("/joinings")
  ResponseEntity<CaseFile> join(
      @PathVariable UUID id,
      @RequestBody Join join,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    cases.find(id);
    if (join.file() == null || join.version() == null) {
      throw new BadRequest("cases.refused.noFile");
    }
    var leading = Versions.expected(ifMatch);
    joining.join(
        id,
        new Joining.Asked(
            join.file(), join.version(), leading, join.reason(), join.said(), join.ground()));
    return found(id);
  }

  /// Parts this file from the one it was joined into.
  @PostMapping("/parting")
  ResponseEntity<CaseFile> part(
      @PathVariable UUID id,
      @RequestBody Why why,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    cases.find(id);
    joining.part(id, Versions.expected(ifMatch), why.reason());
    return found(id);
  }

  /// Splits a new file off; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping("/splits")
  ResponseEntity<CaseFile> split(
      @PathVariable UUID id,
      @RequestBody Splitting.Asked asked,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    cases.find(id);
    var request = RequestKey.of(key, Cases.KIND, id, asked);
    var made = splitting.split(id, Versions.expected(ifMatch), asked, request);
    var file = cases.find(made);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + made))
        .eTag(Versions.tag(file.version()))
        .body(file);
  }

  private ResponseEntity<CaseFile> found(UUID id) {
    var file = cases.find(id);
    return ResponseEntity.ok().eTag(Versions.tag(file.version())).body(file);
  }

  /// A file to be joined.
  ///
  /// @param version of that file, as it was read
  /// @param stays what becomes of other institutions' parts, by institution
  record Join(
      @Nullable UUID file,
      @Nullable Integer version,
      @Nullable String reason,
      @Nullable Map<UUID, JoinPreview.Stay> stays,
      @Nullable Ground ground) {
    Map<UUID, JoinPreview.Stay> said() {
      return stays == null ? Map.of() : stays;
    }
  }

  record Why(@Nullable String reason) {}
}
