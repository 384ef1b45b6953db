package ua.kolo.consents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;

/// The answers of a person, for other programs.
@RestController
@RequestMapping("/api/v1/persons/{id}/consents")
class ConsentsApi {
  private final Consents consents;

  ConsentsApi(Consents consents) {
    this.consents = consents;
  }

  @GetMapping
  List<Consent> list(@PathVariable UUID id) {
    return consents.of(id);
  }

  /// Records one; sent again with the same `Idempotency-Key` it records nothing more.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(
      @PathVariable UUID id,
      @RequestBody Answer answer,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    if (answer.form() == null) {
      throw new BadRequest("consents.unknown", "form");
    }
    var recorded = consents.record(id, answer, RequestKey.of(key, "consent", id, answer));
    return new Recorded(recorded, consents.counts(id, answer.scope(), recorded));
  }

  @PostMapping("/{consent}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable UUID id,
      @PathVariable UUID consent,
      @RequestBody(required = false) @Nullable Withdrawal how) {
    consents.withdraw(id, consent, how == null ? new Withdrawal(null, null) : how);
  }

  /// It was no answer of hers.
  @PutMapping("/{consent}/mistake")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mistake(@PathVariable UUID id, @PathVariable UUID consent) {
    consents.mistake(id, consent);
  }

  /// @param counts false when she answered otherwise on a later day
  record Recorded(UUID id, boolean counts) {}
}
