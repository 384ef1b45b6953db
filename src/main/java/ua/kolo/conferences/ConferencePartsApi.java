package ua.kolo.conferences;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.consents.Ground;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.RequestKey;

/// Invitations, agenda, minutes and decisions of a conference, for other programs; each answers
/// with the conference as it stands.
@RestController
@RequestMapping("/api/v1/conferences/{id}")
class ConferencePartsApi {
  private final Conferences conferences;
  private final Inviting invitations;
  private final Minutes minutes;
  private final Decisions decisions;

  ConferencePartsApi(
      Conferences conferences, Inviting invitations, Minutes minutes, Decisions decisions) {
    this.conferences = conferences;
    this.invitations = invitations;
    this.minutes = minutes;
    this.decisions = decisions;
  }

  /// Invites an institution; refused with 409 when one is invited already.
  @PostMapping("/invitations")
  ResponseEntity<Conference> invite(@PathVariable UUID id, @RequestBody Invite invite) {
    conferences.look(id);
    if (invite.institution() == null) {
      throw new BadRequest("cases.refused.whom");
    }
    invitations.invite(id, invite.institution(), invite.ground());
    return made(id);
  }

  @PostMapping("/invitations/{institution}/withdrawal")
  Conference withdraw(@PathVariable UUID id, @PathVariable UUID institution) {
    invitations.withdraw(id, institution);
    return conferences.look(id);
  }

  /// The institution's answer, or one written down for it; the last one holds.
  @PostMapping("/invitations/{institution}/answer")
  Conference answer(
      @PathVariable UUID id, @PathVariable UUID institution, @RequestBody Answer answer) {
    conferences.look(id);
    if (answer.what() == null) {
      throw new BadRequest("conferences.refused.what");
    }
    invitations.answer(id, institution, answer.what(), answer.words());
    return conferences.look(id);
  }

  @PostMapping("/points")
  ResponseEntity<Conference> point(
      @PathVariable UUID id,
      @RequestBody Conference.Said said,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    conferences.look(id);
    ConferencesApi.check(said);
    minutes.addPoint(id, said, RequestKey.of(key, "point", id, said));
    return made(id);
  }

  /// A point nobody goes into is struck off.
  @PostMapping("/points/{point}/striking")
  ResponseEntity<Conference> strike(@PathVariable UUID id, @PathVariable UUID point) {
    conferences.look(id);
    minutes.strike(id, point);
    return made(id);
  }

  @PostMapping("/notes")
  ResponseEntity<Conference> note(
      @PathVariable UUID id,
      @RequestBody Conference.Said said,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    conferences.look(id);
    ConferencesApi.check(said);
    minutes.note(id, said, RequestKey.of(key, "note", id, said));
    return made(id);
  }

  @PostMapping("/notes/{note}/correction")
  ResponseEntity<Conference> correct(
      @PathVariable UUID id, @PathVariable UUID note, @RequestBody Words said) {
    conferences.look(id);
    minutes.correct(id, note, said.words());
    return made(id);
  }

  @PostMapping("/decisions")
  ResponseEntity<Conference> decide(
      @PathVariable UUID id,
      @RequestBody Decision.New decision,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    conferences.look(id);
    if (decision.section() == null || decision.institution() == null || decision.until() == null) {
      throw new BadRequest("conferences.refused.owes");
    }
    decisions.decide(id, decision, RequestKey.of(key, Decisions.KIND, id, decision));
    return made(id);
  }

  /// What became of a decision.
  @PostMapping("/decisions/{decision}/outcomes")
  ResponseEntity<Conference> tell(
      @PathVariable UUID id, @PathVariable UUID decision, @RequestBody Decision.Told told) {
    conferences.look(id);
    if (told.what() == null) {
      throw new BadRequest("conferences.refused.what");
    }
    decisions.tell(id, decision, told);
    return made(id);
  }

  private ResponseEntity<Conference> made(UUID id) {
    return ResponseEntity.created(URI.create("/api/v1/conferences/" + id))
        .body(conferences.look(id));
  }

  record Invite(@Nullable UUID institution, @Nullable Ground ground) {}

  record Answer(Invitation.@Nullable Answer what, @Nullable String words) {}

  record Words(@Nullable String words) {}
}
