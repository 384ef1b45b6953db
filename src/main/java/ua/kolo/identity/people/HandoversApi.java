package ua.kolo.identity.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;

/// Accounts on their way to another institution, for other programs: asked for, taken back,
/// refused. That one is taken is said by a person on a page: there is no address for it here, since
/// to the database whoever holds a token is the person who made it.
@RestController
@RequestMapping("/api/v1")
class HandoversApi {
  private final Handovers handovers;
  private final People people;

  HandoversApi(Handovers handovers, People people) {
    this.handovers = handovers;
    this.people = people;
  }

  /// @param institution the one to take the account
  record Asked(@Nullable UUID institution) {}

  /// @param waiting null when the account goes nowhere
  record Sent(@Nullable Handover waiting) {}

  /// Those the institution may take, one's own when none is named; the oldest first.
  @GetMapping("/handovers")
  List<Handover> waiting(@RequestParam(required = false) @Nullable UUID unit) {
    return handovers.to(PeoplePages.chosen(people.institutions(), unit).id());
  }

  @GetMapping("/people/{id}/handover")
  Sent sent(@PathVariable UUID id) {
    return new Sent(handovers.of(people.find(id).id()).orElse(null));
  }

  @PostMapping("/people/{id}/handover")
  @ResponseStatus(HttpStatus.CREATED)
  Sent ask(@PathVariable UUID id, @RequestBody Asked asked) {
    if (asked.institution() == null) {
      throw new BadRequest("people.unit.none");
    }
    handovers.ask(id, asked.institution());
    return sent(id);
  }

  @DeleteMapping("/people/{id}/handover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable UUID id) {
    handovers.takeBack(id);
  }

  @PostMapping("/handovers/{handover}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable UUID handover) {
    handovers.refuse(handover);
  }
}
