package ua.kolo.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.RequestKey;

/// What happened in a case, for other programs.
@RestController
@RequestMapping("/api/v1/cases/{id}/events")
class EventsApi {
  private final CaseEvents events;

  EventsApi(CaseEvents events) {
    this.events = events;
  }

  @GetMapping
  List<Happened> list(@PathVariable UUID id) {
    return events.of(id);
  }

  /// It happened: terms of the law begin with it; sent again with the same `Idempotency-Key` it
  /// answers what it answered.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Told tell(
      @PathVariable UUID id,
      @RequestBody Happened.New told,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    return new Told(events.tell(id, told, RequestKey.of(key, CaseEvents.KIND, id, told)));
  }

  /// It was a mistake.
  @DeleteMapping("/{event}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable UUID id, @PathVariable UUID event) {
    events.undo(id, event);
  }

  record Told(UUID id) {}
}
