package ua.kolo.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.DayEnded;
import ua.kolo.platform.Days;

/// Writes letters into the outbox, in the transaction of what they tell of where there is one.
@Service
@Transactional
class Writing {
  // Terms of one evening end together; one letter tells of them all.
  private static final Duration GATHERING = Duration.ofMinutes(10);
  private final LetterRows letters;
  private final Clock clock;

  Writing(LetterRows letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /// One term more passed at the acting institution.
  void overdue() {
    var now = clock.instant();
    letters.addOverdue(Days.today(clock), now, now.plus(GATHERING));
  }

  void entered(UUID account) {
    letters.addEntry(account, Days.today(clock), clock.instant());
  }

  /// The same day told again writes nothing more.
  void ended(DayEnded end) {
    letters.add(Kind.ROOT, null, end.day(), end.root(), clock.instant());
  }
}
