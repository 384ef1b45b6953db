package ua.kolo.letters;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.duties.Doers;
import ua.kolo.duties.FiguresDue;
import ua.kolo.duties.FiguresOwed;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;
import ua.kolo.platform.Wording;

/// Writes and sends what is due, on a thread of its own: the server of mail may be slow.
@Component
class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Outbox outbox;
  private final WeekFigures figures;
  private final FiguresOwed owed;
  private final LetterWords words;
  private final Route route;
  private final String rootsTo;

  Postman(
      Outbox outbox,
      WeekFigures figures,
      FiguresOwed owed,
      LetterWords words,
      Route route,
      @Value("${kolo.audit.mail:}") String rootsTo) {
    this.outbox = outbox;
    this.figures = figures;
    this.owed = owed;
    this.words = words;
    this.route = route;
    this.rootsTo = rootsTo;
  }

  @Scheduled(
      initialDelayString = "${kolo.mail.send-every:PT10S}",
      fixedDelayString = "${kolo.mail.send-every:PT10S}")
  void begin() {
    if (route.isThere() && busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("letters").start(this::roundAndRest);
    }
  }

  @Scheduled(
      initialDelayString = "${kolo.mail.forget-every:PT6H}",
      fixedDelayString = "${kolo.mail.forget-every:PT6H}")
  void forget() {
    PROGRAM.run(outbox::forgetOld);
  }

  private void roundAndRest() {
    try {
      round();
    } catch (RuntimeException failed) {
      LOG.error("Could not look what letters wait: {}", failed.getClass().getName());
    } finally {
      busy.set(false);
    }
  }

  /// Writes and sends what is due, and waits until it is sent.
  void round() {
    for (var unit : PROGRAM.call(outbox::units)) {
      try {
        Acting.system(unit).run(outbox::writeDigests);
        Acting.system(unit).call(outbox::claim).forEach(this::send);
      } catch (RuntimeException failed) {
        // The next institution must not wait for this one; what was claimed is tried again.
        LOG.error(
            "Could not send letters of institution {}: {}", unit, failed.getClass().getName());
      }
    }
  }

  private void send(Letter letter) {
    var program = Acting.system(letter.unit());
    var person = letter.person();
    var wish = person == null ? null : program.call(() -> outbox.wish(person)).orElse(null);
    var address = address(letter, wish);
    if (letter.kind() == Kind.REPORT_DUE && owed(letter).open() == 0) {
      program.run(() -> outbox.drop(letter));
      return;
    }
    var whole = address == null ? Optional.<Letter>empty() : whole(letter, wish);
    if (address == null || whole.isEmpty()) {
      program.run(() -> outbox.failed(letter, Trouble.NO_ADDRESS));
      return;
    }
    var trouble = route.isShown() ? Optional.<Trouble>empty() : post(whole.get(), address, wish);
    if (trouble.isEmpty()) {
      program.run(() -> outbox.sent(whole.get()));
    } else {
      program.run(() -> outbox.failed(letter, trouble.get()));
    }
  }

  private Optional<Trouble> post(Letter letter, String address, @Nullable Wish wish) {
    var reader = wish == null ? Wording.UKRAINIAN : wish.reader();
    return route.send(
        letter.id(), address, words.subject(letter, reader), words.text(letter, address, reader));
  }

  private @Nullable String address(Letter letter, @Nullable Wish wish) {
    if (letter.kind() == Kind.ROOT) {
      return rootsTo.isBlank() ? null : rootsTo;
    }
    return wish == null || (!wish.confirmed() && letter.kind() != Kind.CONFIRMATION)
        ? null
        : wish.address();
  }

  private Optional<Letter> told(Letter letter, Wish wish, Right right) {
    return Optional.of(letter).filter(_ -> figures.areFor(wish.person(), wish.post(), right));
  }

  private Letter counted(Letter letter) {
    var count = owed(letter);
    return letter.with(count.open(), count.week(), count.overdue());
  }

  private FiguresOwed.Count owed(Letter letter) {
    return FiguresDue.GIVERS.stream()
        .map(doers -> owed(letter, doers))
        .reduce(FiguresOwed.Count.NONE, FiguresOwed.Count::and);
  }

  // Wherever whoever it goes to gives them, as a deputy too.
  private FiguresOwed.Count owed(Letter letter, Doers doers) {
    var person = Objects.requireNonNull(letter.person());
    return Acting.system(letter.unit()).call(() -> outbox.doing(person, doers)).stream()
        .map(unit -> Acting.system(unit).call(() -> owed.count(doers)))
        .reduce(FiguresOwed.Count.NONE, FiguresOwed.Count::and);
  }

  // A week is counted when it is told, not when it was due; who left the post is told nothing of
  // it.
  private Optional<Letter> whole(Letter letter, @Nullable Wish wish) {
    if (wish == null) {
      return Optional.of(letter);
    }
    return switch (letter.kind()) {
      case DIGEST -> figures.of(wish.person(), wish.post()).map(letter::with);
      case REPORT_DUE -> Optional.of(counted(letter));
      case OVERDUE -> told(letter, wish, Right.CASE_READ);
      // Whom these name is known where they are written, whatever post the wish names; they hold a
      // number and no more.
      case CONFIRMATION,
          ENTRY_HELPED,
          GLASS_BROKEN,
          HEAD_ENDED,
          NEW_DEVICE,
          OWN_ENTRY,
          RECALLED,
          ROOT,
          TOLD,
          UNJUSTIFIED,
          UNREVIEWED ->
          Optional.of(letter);
    };
  }
}
