package ua.kolo.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;

/// Notices an institution received here, for other programs.
@RestController
@RequestMapping("/api/v1/notices")
class ArrivalsApi {
  private static final int LARGEST = 200;
  private final SentNotices arrivals;
  private final OwnReports own;

  ArrivalsApi(SentNotices arrivals, OwnReports own) {
    this.arrivals = arrivals;
    this.own = own;
  }

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "false") boolean waiting,
      @RequestParam(required = false) @Nullable UUID before,
      @RequestParam(defaultValue = "50") int size) {
    var wanted = Math.clamp(size, 1, LARGEST);
    var found = arrivals.received(waiting, before, wanted + 1);
    var rows = found.size() > wanted ? found.subList(0, wanted) : found;
    return new Listed(rows, found.size() > wanted ? rows.getLast().id() : null);
  }

  /// One that was received, or sent.
  @GetMapping("/{id}")
  Arrival find(@PathVariable UUID id) {
    return arrivals.look(id);
  }

  /// The receiver says that it received it.
  @PostMapping("/{id}/acknowledgement")
  Arrival take(@PathVariable UUID id, @RequestBody Acknowledgement acknowledgement) {
    arrivals.take(id, acknowledgement.words());
    return arrivals.look(id);
  }

  /// The receiver registers it as a report of its own: as it tells it, or as the body says; sent
  /// again with the same `Idempotency-Key` it registers once. A second one is a conflict.
  @PostMapping("/{id}/report")
  @ResponseStatus(HttpStatus.CREATED)
  Registered register(
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable NewReport report,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    if (report != null && report.facts() == null) {
      throw new BadRequest("intake.code.missing", "facts");
    }
    var asked = report == null ? null : report.asked();
    return own.register(id, report, RequestKey.of(key, "own report", id, asked));
  }

  /// What is said with it, such as the number it got there.
  record Acknowledgement(@Nullable String words) {}

  /// A part of the list; `next` is the value of `before` for the next part.
  record Listed(List<Arrival> rows, @Nullable UUID next) {}
}
