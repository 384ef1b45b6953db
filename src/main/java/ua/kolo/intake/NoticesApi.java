package ua.kolo.intake;

import java.time.Instant;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.consents.Ground;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;

/// Whom an institution told of a report, for other programs.
@RestController
@RequestMapping("/api/v1/reports/{id}/notices")
class NoticesApi {
  private final Notices notices;
  private final SentNotices arrivals;

  NoticesApi(Notices notices, SentNotices arrivals) {
    this.notices = notices;
    this.arrivals = arrivals;
  }

  @GetMapping
  List<Notice> list(@PathVariable UUID id) {
    return notices.of(id);
  }

  /// Records that somebody was told elsewhere, or, with a `receiver`, tells an institution here;
  /// sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(
      @PathVariable UUID id,
      @RequestBody Tell tell,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var request = RequestKey.of(key, SentNotices.KIND, id, tell);
    return new Recorded(
        tell.receiver() == null
            ? notices.record(id, tell.notice(), request)
            : arrivals.send(
                id, new Arrival.New(tell.receiver(), tell.words()), tell.ground(), request));
  }

  /// It was a mistake: struck out, and owed again.
  @PostMapping("/{notice}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable UUID id, @PathVariable UUID notice) {
    notices.undo(id, notice);
  }

  /// Who was told, or is to be.
  ///
  /// @param receiver the institution that is told here; the others say how somebody was told
  /// @param words what else it should know
  record Tell(
      @Nullable String told,
      @Nullable String channel,
      @Nullable Instant toldAt,
      @Nullable String to,
      @Nullable Ground ground,
      @Nullable UUID receiver,
      @Nullable String words) {
    NewNotice notice() {
      if (told == null || channel == null) {
        throw new BadRequest("intake.code.missing", told == null ? "told" : "channel");
      }
      return new NewNotice(told, channel, toldAt, to, ground);
    }
  }

  record Recorded(UUID id) {}
}
