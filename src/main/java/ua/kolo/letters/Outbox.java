package ua.kolo.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.Doers;
import ua.kolo.platform.Days;

/// What waits to be sent, in short steps: nothing is locked while the server of mail is waited for.
/// Works as the program at one institution.
@Service
@Transactional
class Outbox {
  private static final int AT_ONCE = 20;

  // Longer than all of those claimed at once may take.
  private static final Duration CLAIM = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));
  private final LetterRows letters;
  private final WishRows wishes;
  private final Clock clock;

  Outbox(LetterRows letters, WishRows wishes, Clock clock) {
    this.letters = letters;
    this.wishes = wishes;
    this.clock = clock;
  }

  /// The institutions that have something to write or to send by now.
  List<UUID> units() {
    return letters.units(clock.instant());
  }

  /// Writes down the weekly letters that are due. One that was missed while the program was down is
  /// written once, and the next comes on its day.
  void writeDigests() {
    var now = clock.instant();
    for (var due : wishes.lockDue(now, AT_ONCE)) {
      letters.add(Kind.DIGEST, due.person(), Days.today(clock), null, now);
      wishes.next(due.person(), Letters.next(due.day(), now));
    }
  }

  List<Letter> claim() {
    var now = clock.instant();
    return letters.claim(now, now.plus(CLAIM), AT_ONCE);
  }

  Optional<Wish> wish(UUID person) {
    return wishes.find(person);
  }

  /// The institutions for which whoever a letter goes to does what is owed.
  List<UUID> doing(UUID person, Doers doers) {
    return letters.whereHeld(person, Writing.roles(doers), clock.instant());
  }

  void drop(Letter letter) {
    letters.drop(letter);
  }

  void sent(Letter letter) {
    letters.sent(letter, clock.instant());
  }

  void failed(Letter letter, Trouble trouble) {
    var now = clock.instant();
    letters.failed(letter.id(), trouble, next(letter, trouble, now), now);
  }

  void forgetOld() {
    letters.forget(clock.instant().minus(KEPT));
  }

  // Without an address there is nothing to try again.
  private static @Nullable Instant next(Letter letter, Trouble trouble, Instant now) {
    return trouble == Trouble.NO_ADDRESS || letter.attempts() > PAUSES.size()
        ? null
        : now.plus(PAUSES.get(letter.attempts() - 1));
  }
}
