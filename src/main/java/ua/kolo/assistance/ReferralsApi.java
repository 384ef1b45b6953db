package ua.kolo.assistance;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.consents.Ground;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Versions;

/// Referrals, for other programs.
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralsApi {
  private static final int LARGEST = 200;
  private final Referrals referrals;
  private final AnswersBack back;
  private final OwnFiles files;
  private final Funnels funnels;
  private final Clock clock;

  ReferralsApi(
      Referrals referrals, AnswersBack back, OwnFiles files, Funnels funnels, Clock clock) {
    this.referrals = referrals;
    this.back = back;
    this.files = files;
    this.funnels = funnels;
    this.clock = clock;
  }

  /// Sends a referral; sent again with the same `Idempotency-Key` it answers what it answered.
  @PostMapping
  ResponseEntity<Referral> send(
      @RequestBody Send send,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    var asked = send.referral();
    if (asked == null
        || asked.file() == null
        || asked.person() == null
        || asked.receiver() == null
        || asked.service() == null) {
      throw new BadRequest("assistance.refused.where");
    }
    var id = referrals.send(asked, send.ground(), RequestKey.of(key, Referrals.KIND, send));
    return ResponseEntity.created(URI.create("/api/v1/referrals/" + id))
        .eTag(Versions.tag(1))
        .body(referrals.look(id));
  }

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "true") boolean received,
      @RequestParam(defaultValue = "false") boolean waiting,
      @RequestParam(required = false) @Nullable UUID before,
      @RequestParam(defaultValue = "50") int size) {
    var wanted = Math.clamp(size, 1, LARGEST);
    var found = referrals.list(received, waiting, before, wanted + 1);
    var rows = found.size() > wanted ? found.subList(0, wanted) : found;
    return new Listed(rows, found.size() > wanted ? rows.getLast().id() : null);
  }

  /// Where persons are lost between a report and help; without days, the year so far.
  @GetMapping("/funnel")
  Funnel funnel(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var last = Objects.requireNonNullElseGet(to, () -> Days.today(clock));
    var first = Objects.requireNonNullElseGet(from, () -> last.withDayOfYear(1));
    if (last.isBefore(first)) {
      throw new BadRequest("assistance.funnel.wrong");
    }
    return funnels.of(first, last);
  }

  /// Those sent here that were taken back, the newest first.
  @GetMapping("/recalled")
  List<Referral.Recalled> recalled() {
    return referrals.recalled();
  }

  @GetMapping("/{id}")
  ResponseEntity<Referral> find(@PathVariable UUID id) {
    var referral = referrals.look(id);
    return ResponseEntity.ok().eTag(Versions.tag(referral.version())).body(referral);
  }

  /// The receiver's answer, or the outcome.
  @PostMapping("/{id}/answers")
  ResponseEntity<Referral> answer(
      @PathVariable UUID id,
      @RequestBody Referral.Answer answer,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (answer.what() == null) {
      throw new BadRequest("assistance.refused.what");
    }
    referrals.answer(id, Versions.expected(ifMatch), answer);
    return find(id);
  }

  /// Whoever said the last word takes it back within a day.
  @PostMapping("/{id}/answers/undo")
  ResponseEntity<Referral> takeBack(
      @PathVariable UUID id,
      @RequestBody Why why,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (why.words() == null) {
      throw new BadRequest("assistance.back.why.missing");
    }
    back.takeBack(id, Versions.expected(ifMatch), why.words());
    return find(id);
  }

  /// The receiver opens a file of its own from it.
  @PostMapping("/{id}/case")
  @ResponseStatus(HttpStatus.CREATED)
  Own own(@PathVariable UUID id, @RequestBody OwnFiles.New asked) {
    if (asked.kind() == null || asked.role() == null) {
      throw new BadRequest("assistance.own.kind.missing");
    }
    return new Own(files.open(id, asked));
  }

  /// The sender takes it back, and why.
  @PostMapping("/{id}/recall")
  ResponseEntity<Referral> recall(
      @PathVariable UUID id,
      @RequestBody Why why,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    if (why.words() == null) {
      throw new BadRequest("assistance.recall.why.missing");
    }
    referrals.recall(id, Versions.expected(ifMatch), why.words());
    return find(id);
  }

  record Own(UUID file) {}

  record Why(@Nullable String words) {}

  record Send(Referral.@Nullable New referral, @Nullable Ground ground) {}

  /// A part of the list; `next` is the value of `before` for the next part.
  record Listed(List<Referral> rows, @Nullable UUID next) {}
}
