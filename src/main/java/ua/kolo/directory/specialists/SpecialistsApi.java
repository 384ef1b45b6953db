package ua.kolo.directory.specialists;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.directory.specialists.SpecialistFilter.State;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Versions;

/// Authorised specialists, for other programs.
@RestController
@RequestMapping("/api/v1/specialists")
class SpecialistsApi {
  private static final int MOST = 200;
  private final Specialists specialists;

  SpecialistsApi(Specialists specialists) {
    this.specialists = specialists;
  }

  /// A page of specialists.
  ///
  /// @param next the cursor of the next page, null on the last
  record Part(List<Specialist> rows, long total, @Nullable UUID next) {}

  @GetMapping
  Part list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable UUID institution,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String territory,
      @RequestParam(defaultValue = "CURRENT") State state,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "50") int size) {
    var filter = new SpecialistFilter(text, institution, kind, territory, state);
    int wanted = Math.clamp(size, 1, MOST);
    var rows = specialists.after(filter, after, wanted + 1);
    boolean more = rows.size() > wanted;
    var shown = more ? rows.subList(0, wanted) : rows;
    return new Part(shown, specialists.count(filter), more ? shown.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<Specialist> find(@PathVariable UUID id) {
    var specialist = specialists.find(id);
    return ResponseEntity.ok().eTag(Versions.tag(specialist.version())).body(specialist);
  }

  @GetMapping("/{id}/history")
  List<Event> history(@PathVariable UUID id) {
    specialists.find(id);
    return specialists.history(id);
  }

  /// Adds one; sent again with the same `Idempotency-Key` it adds nobody more.
  @PostMapping
  ResponseEntity<Specialist> add(
      @RequestBody NewSpecialist specialist,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var request = RequestKey.of(key, "specialist", specialist);
    var id = specialists.add(specialist.at(), specialist.card(), request);
    return ResponseEntity.created(URI.create("/api/v1/specialists/" + id))
        .eTag(Versions.tag(1))
        .body(specialists.find(id));
  }

  @PutMapping("/{id}")
  ResponseEntity<Specialist> change(
      @PathVariable UUID id,
      @RequestBody NewSpecialist specialist,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    specialists.change(id, Versions.expected(ifMatch), specialist.card());
    return find(id);
  }

  @PostMapping("/{id}/confirmation")
  ResponseEntity<Specialist> confirm(@PathVariable UUID id) {
    specialists.confirm(id);
    return find(id);
  }

  @PostMapping("/{id}/end")
  ResponseEntity<Specialist> end(@PathVariable UUID id, @RequestBody LastDay last) {
    if (last.day() == null) {
      throw new BadRequest("specialists.day.wrong");
    }
    specialists.end(id, last.day());
    return find(id);
  }

  /// What is said of a specialist; the institution only when new.
  record NewSpecialist(
      @Nullable UUID institution,
      @Nullable String name,
      @Nullable String position,
      @Nullable String actNumber,
      @Nullable LocalDate actDate,
      @Nullable LocalDate heldFrom,
      @Nullable LocalDate heldUntil,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String substitute,
      @Nullable String substitutePhone) {
    UUID at() {
      if (institution == null) {
        throw new BadRequest("specialists.institution.missing");
      }
      return institution;
    }

    Card card() {
      if (name == null || name.isBlank()) {
        throw new BadRequest("specialists.name.missing");
      }
      if (heldFrom == null) {
        throw new BadRequest("specialists.from.missing");
      }
      return new Card(
          name.strip(),
          position == null ? "" : position.strip(),
          actNumber,
          actDate,
          heldFrom,
          heldUntil,
          phone,
          email,
          substitute,
          substitutePhone);
    }
  }

  record LastDay(@Nullable LocalDate day) {}
}
