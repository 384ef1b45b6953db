package ua.kolo.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.Duties;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Vault;

/// The last word on a referral was a slip: whoever said it takes it back within a day, and why. The
/// referral stands as before, what was owed is owed again, and what was said stays to be read.
@Service
@Transactional
public class AnswersBack {
  /// How long an answer may be taken back; later a new one is given, or the other side is asked.
  static final Duration WITHIN = Duration.ofDays(1);

  private static final int LONGEST = 1000;
  private static final List<String> BEGAN =
      List.of("REFERRAL_ACCEPTED", "REFERRAL_BEGUN", "SHELTER_ADMITTED", "CRISIS_ROOM_ADMITTED");
  private final ReferralRows rows;
  private final ReferralShelf shelf;
  private final ChangedContacts contacts;
  private final Duties duties;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AnswersBack(
      ReferralRows rows,
      ReferralShelf shelf,
      ChangedContacts contacts,
      Duties duties,
      Vault vault,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.contacts = contacts;
    this.duties = duties;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /// Whether whoever acts may take the last word on it back now.
  @Needs(Right.CASE_WRITE)
  public boolean mayTakeBack(UUID referral) {
    var row = shelf.find(referral);
    return refusal(row, standing(row), clock.instant()).isEmpty();
  }

  /// Takes it back; [Stale] when somebody said more meanwhile.
  @Needs(Right.CASE_WRITE)
  public void takeBack(UUID referral, int version, String why) {
    var row = shelf.find(referral);
    var said = standing(row);
    var now = clock.instant();
    if (row.version() != version) {
      throw new Stale("assistance.stale", version, row.version());
    }
    refusal(row, said, now)
        .ifPresent(
            code -> {
              throw new Conflict(code);
            });
    if (why.isBlank()) {
      throw new BadRequest("assistance.back.why.missing");
    }
    if (why.length() > LONGEST) {
      throw new BadRequest("cases.long", LONGEST);
    }
    // Before the row is turned: one that was recalled is the sender's alone.
    giveBack(row, said.getLast());
    var key = vault.find(List.of(row.id())).get(row.id());
    var step = said.getLast().id();
    var words = key == null ? null : shelf.sealWhy(key, step, why);
    rows.undo(step, words, now, Acting.current().name());
    if (!rows.turn(row.id(), version, said.get(said.size() - 2).what().stands())) {
      throw new Stale("assistance.stale", version, version + 1);
    }
    if (row.state().isEnd()) {
      contacts.goesOn(row, said.getLast().writtenAt());
    }
    events.publishEvent(new ReferralAnswered(row.id(), row.unit(), row.receiver()));
  }

  private List<ReferralRows.Stepped> standing(ReferralRows.Kept row) {
    return rows.steps(List.of(row.id())).stream().filter(step -> step.undoneAt() == null).toList();
  }

  private static Optional<String> refusal(
      ReferralRows.Kept row, List<ReferralRows.Stepped> said, Instant now) {
    if (said.size() < 2) {
      return Optional.of("assistance.back.nothing");
    }
    var last = said.getLast();
    var sender = row.onPaper() || last.what() == State.RECALLED;
    if (!(sender ? row.unit() : row.receiver()).equals(Acting.current().unit())) {
      return Optional.of("assistance.refused.notYours");
    }
    if (last.what() == State.ACCEPTED && row.ownFile() != null) {
      return Optional.of("assistance.back.ownFile");
    }
    return last.writtenAt().plus(WITHIN).isBefore(now)
        ? Optional.of("assistance.back.late")
        : Optional.empty();
  }

  private void giveBack(ReferralRows.Kept row, ReferralRows.Stepped said) {
    var subject = Referrals.subject(row);
    if (said.what() == State.RECALLED) {
      duties.resume(subject);
      return;
    }
    if (duties.unsettle(subject, Referrals.KIND, said.id()) == 0) {
      // What was answered before facts were of one step.
      duties.unsettle(subject, Referrals.KIND, row.id());
    }
    BEGAN.forEach(trigger -> duties.lapse(subject, trigger, said.happenedAt()));
  }
}
