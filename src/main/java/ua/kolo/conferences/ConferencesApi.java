package ua.kolo.conferences;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Versions;

/// Conferences on cases, for other programs.
@RestController
@RequestMapping("/api/v1")
class ConferencesApi {
  private static final int LARGEST = 200;
  private final Conferences conferences;
  private final ConferenceWords words;

  ConferencesApi(Conferences conferences, ConferenceWords words) {
    this.conferences = conferences;
    this.words = words;
  }

  @GetMapping("/cases/{id}/conferences")
  List<Head> of(@PathVariable UUID id) {
    return conferences.of(id).stream().map(Head::of).toList();
  }

  /// Calls one; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping("/cases/{id}/conferences")
  ResponseEntity<Conference> call(
      @PathVariable UUID id,
      @RequestBody Call asked,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    conferences.of(id);
    var called =
        conferences.call(asked.conference(id), RequestKey.of(key, Conferences.KIND, id, asked));
    return ResponseEntity.created(URI.create("/api/v1/conferences/" + called))
        .eTag(Versions.tag(1))
        .body(conferences.look(called));
  }

  @GetMapping("/conferences")
  Listed list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable UUID before,
      @RequestParam(defaultValue = "50") int size) {
    var wanted = Math.clamp(size, 1, LARGEST);
    var found = conferences.list(all, before, wanted + 1);
    var rows = found.size() > wanted ? found.subList(0, wanted) : found;
    return new Listed(
        rows.stream().map(Head::of).toList(), found.size() > wanted ? rows.getLast().id() : null);
  }

  @GetMapping("/conferences/{id}")
  ResponseEntity<Conference> find(@PathVariable UUID id) {
    var conference = conferences.look(id);
    return ResponseEntity.ok().eTag(Versions.tag(conference.version())).body(conference);
  }

  @GetMapping("/conferences/{id}/document")
  ResponseEntity<byte[]> document(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "DOCX") OutputFormat format,
      Locale reader) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .body(new ConferenceSheet(words, reader).print(conferences.print(id), format));
  }

  /// Another hour or place; of another hour those invited are asked anew. What is absent stays.
  @PostMapping("/conferences/{id}/change")
  ResponseEntity<Conference> change(
      @PathVariable UUID id,
      @RequestBody Conference.Change change,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var stands = conferences.look(id);
    var at = change.meetsAt() == null ? stands.meetsAt() : change.meetsAt();
    var words = stands.words();
    var place = change.place() == null && words != null ? words.place() : change.place();
    var explanation =
        change.explanation() == null && words != null ? words.explanation() : change.explanation();
    var whole = new Conference.Change(at, place, explanation, change.reason());
    conferences.change(id, Versions.expected(ifMatch), whole);
    return find(id);
  }

  /// It does not take place.
  @PostMapping("/conferences/{id}/cancellation")
  ResponseEntity<Conference> cancel(
      @PathVariable UUID id,
      @RequestBody Reason why,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    conferences.look(id);
    conferences.cancel(id, Versions.expected(ifMatch), why.reason());
    return find(id);
  }

  /// It took place.
  @PostMapping("/conferences/{id}/holding")
  ResponseEntity<Conference> hold(
      @PathVariable UUID id,
      @RequestBody Held held,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    conferences.look(id);
    conferences.hold(id, Versions.expected(ifMatch), held.present());
    return find(id);
  }

  /// One to be called.
  record Call(
      Conference.@Nullable Why why,
      @Nullable Instant meetsAt,
      @Nullable String place,
      @Nullable String explanation,
      @Nullable List<Conference.Said> points) {
    Conference.New conference(UUID file) {
      if (why == null || meetsAt == null) {
        throw new BadRequest("conferences.refused.why");
      }
      var said = points == null ? List.<Conference.Said>of() : points;
      said.forEach(ConferencesApi::check);
      return new Conference.New(file, why, meetsAt, place, explanation, said);
    }
  }

  static void check(Conference.@Nullable Said said) {
    if (said == null || said.section() == null || said.words() == null) {
      throw new BadRequest("conferences.refused.words");
    }
  }

  record Reason(@Nullable String reason) {}

  /// Institutions that were there.
  record Held(@Nullable List<UUID> there) {
    Set<UUID> present() {
      return there == null
          ? Set.of()
          : there.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
  }

  /// A part of the list; `next` is the value of `before` for the next part.
  record Listed(List<Head> rows, @Nullable UUID next) {}

  /// What a list tells of a conference; what was said is read one by one.
  record Head(
      UUID id,
      UUID unit,
      String reference,
      Instant meetsAt,
      Conference.State state,
      int version,
      int invited,
      long openDecisions) {
    static Head of(Conference one) {
      return new Head(
          one.id(),
          one.unit(),
          one.reference(),
          one.meetsAt(),
          one.state(),
          one.version(),
          one.invited().size(),
          one.openDecisions());
    }
  }
}
