package ua.kolo.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.platform.Acting;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Unsure;

/// Registers together what other systems send at once: while some reports of one who acts are
/// written, those that come meanwhile wait, and are then written by one transaction. They would
/// wait for the number of their journal anyhow; see decisions/0134.
///
/// Whoever's report is refused when written with others has it tried alone: nobody is refused for
/// what somebody else sent. When the commit breaks, and the database did not say no, each is told
/// that nobody knows: see [Unsure].
@Component
class AtOnce {
  private static final Logger LOG = LoggerFactory.getLogger(AtOnce.class);
  private static final int MOST = 16;
  private final ConcurrentMap<Acting, Desk> desks = new ConcurrentHashMap<>();
  private final Intake intake;
  private final TransactionTemplate transaction;

  AtOnce(Intake intake, TransactionTemplate transaction) {
    this.intake = intake;
    this.transaction = transaction;
  }

  Registered register(NewReport report, @Nullable RequestKey key) {
    var acting = Acting.current();
    var mine = new Waiting(new Intake.Asked(report, key));
    var desk =
        Objects.requireNonNull(
            desks.compute(acting, (_, there) -> (there == null ? new Desk() : there).come(mine)));
    try {
      desk.serve(mine);
    } finally {
      desks.compute(acting, (_, there) -> there == null || there.go() ? null : there);
    }
    if (mine.registered != null) {
      return mine.registered;
    }
    if (mine.again) {
      return alone(mine);
    }
    throw Objects.requireNonNull(mine.refused);
  }

  /// Where the reports of one who acts wait for each other.
  private final class Desk {
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private int present;

    Desk come(Waiting one) {
      present++;
      waiting.add(one);
      return this;
    }

    boolean go() {
      present--;
      return present == 0;
    }

    // Whoever has the turn writes for all who wait, until its own is written.
    void serve(Waiting mine) {
      turn.lock();
      try {
        while (!mine.isServed()) {
          write(next());
        }
      } finally {
        turn.unlock();
      }
    }

    private List<Waiting> next() {
      var some = new ArrayList<Waiting>();
      for (var one = waiting.poll(); one != null; one = waiting.poll()) {
        some.add(one);
        if (some.size() == MOST) {
          break;
        }
      }
      return some;
    }
  }

  private void write(List<Waiting> some) {
    var written = new AtomicBoolean();
    try {
      var registered = registered(some, written);
      for (int i = 0; i < some.size(); i++) {
        some.get(i).registered = registered.get(i);
      }
    } catch (RuntimeException refused) {
      boolean sure = !written.get() || Unsure.isRefusal(refused);
      note(refused, sure);
      some.forEach(one -> one.fail(told(refused, sure), sure && some.size() > 1));
    } finally {
      // Something worse than a refusal: it goes on to whoever has the turn, not to the others.
      some.stream()
          .filter(one -> !one.isServed())
          .forEach(one -> one.fail(new Unsure(), !written.get()));
    }
  }

  private Registered alone(Waiting one) {
    var written = new AtomicBoolean();
    try {
      return registered(List.of(one), written).getFirst();
    } catch (RuntimeException refused) {
      boolean sure = !written.get() || Unsure.isRefusal(refused);
      note(refused, sure);
      throw told(refused, sure);
    }
  }

  // Whether a commit that broke held, nobody knows: to try again could register twice. Each sender
  // is told so by an exception of its own.
  private static RuntimeException told(RuntimeException refused, boolean sure) {
    return sure ? refused : new Unsure();
  }

  private static void note(RuntimeException refused, boolean sure) {
    if (!sure) {
      LOG.error("A commit of reports broke: {}", refused.getClass().getName());
    }
  }

  private List<Registered> registered(List<Waiting> some, AtomicBoolean written) {
    var asked = some.stream().map(one -> one.asked).toList();
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              var all = intake.registerTogether(asked);
              written.set(true);
              return all;
            }));
  }

  /// A report and what became of it.
  private static final class Waiting {
    private final Intake.Asked asked;
    private @Nullable Registered registered;
    private @Nullable RuntimeException refused;
    private boolean again;

    Waiting(Intake.Asked asked) {
      this.asked = asked;
    }

    boolean isServed() {
      return registered != null || refused != null;
    }

    void fail(RuntimeException why, boolean again) {
      this.refused = why;
      this.again = again;
    }
  }
}
