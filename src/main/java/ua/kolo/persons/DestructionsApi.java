package ua.kolo.persons;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.vault.Shredding;

/// Destroying persons by two, for other programs: a token stands for the member of staff it was
/// made for, so the second of the two is another's.
@RestController
@RequestMapping("/api/v1")
class DestructionsApi {
  private final Destructions destructions;

  DestructionsApi(Destructions destructions) {
    this.destructions = destructions;
  }

  /// All that waits for a second person, the oldest first.
  @GetMapping("/persons/destructions")
  List<Destruction> list() {
    return destructions.waiting();
  }

  @GetMapping("/persons/{id}/destruction")
  Standing find(@PathVariable UUID id) {
    return new Standing(destructions.of(id).orElse(null));
  }

  /// Asks for it.
  @PutMapping("/persons/{id}/destruction")
  Standing ask(@PathVariable UUID id, @RequestBody Asked asked) {
    if (asked.reason() == null) {
      throw new BadRequest("persons.destruction.noReason");
    }
    destructions.ask(id, asked.reason());
    return find(id);
  }

  /// Takes it back.
  @DeleteMapping("/persons/{id}/destruction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable UUID id) {
    destructions.withdraw(id);
  }

  /// Destroys what another asked for.
  @PutMapping("/persons/{id}/destruction/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void confirm(@PathVariable UUID id) {
    destructions.confirm(id);
  }

  /// Destroys what somebody from outside agreed to.
  @PutMapping("/persons/{id}/destruction/carrying-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void carryOut(@PathVariable UUID id) {
    destructions.carryOut(id);
  }

  /// What waits for the agreement of whoever reviews access.
  @GetMapping("/destructions")
  List<ToAgree> toAgree() {
    return destructions.toAgree();
  }

  @PutMapping("/destructions/{id}/agreement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable UUID id) {
    destructions.agree(id);
  }

  /// @param waiting what was asked; null when nothing was
  record Standing(@Nullable Destruction waiting) {}

  record Asked(Shredding.@Nullable Reason reason) {}
}
