package ua.kolo.webhooks;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.identity.Grants;
import ua.kolo.identity.SignedIn;
import ua.kolo.platform.Acting;

/// Tells webhooks what waits for them. One that is slow to answer holds up neither others nor the
/// program's other work.
@Component
class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private static final int AT_ONCE = 4;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Queue queue;
  private final Grants tokens;
  private final Sight sight;
  private final Messages messages;

  Sender(Queue queue, Grants tokens, Sight sight, Messages messages) {
    this.queue = queue;
    this.tokens = tokens;
    this.sight = sight;
    this.messages = messages;
  }

  // What is scheduled shares one thread, which is not to wait for others' machines.
  @Scheduled(
      initialDelayString = "${kolo.webhooks.send-every:PT3S}",
      fixedDelayString = "${kolo.webhooks.send-every:PT3S}")
  void begin() {
    if (busy.compareAndSet(false, true)) {
      Thread.ofVirtual().name("webhooks").start(this::roundAndRest);
    }
  }

  @Scheduled(
      initialDelayString = "${kolo.webhooks.forget-every:PT6H}",
      fixedDelayString = "${kolo.webhooks.forget-every:PT6H}")
  void forget() {
    PROGRAM.run(queue::forgetOld);
  }

  private void roundAndRest() {
    try {
      round();
    } catch (RuntimeException failed) {
      LOG.error("Could not look what webhooks wait for: {}", failed.getClass().getName());
    } finally {
      busy.set(false);
    }
  }

  /// Sends what is due, and waits until it is sent.
  void round() {
    var threads = Thread.ofVirtual().factory();
    try (var workers = Executors.newFixedThreadPool(AT_ONCE, threads)) {
      for (var unit : PROGRAM.call(queue::units)) {
        Acting.system(unit)
            .call(queue::claim)
            .forEach((webhook, due) -> workers.execute(() -> tell(unit, webhook, due)));
      }
    }
  }

  private void tell(UUID unit, UUID webhook, List<Queue.Claimed> due) {
    try {
      var ready = Acting.system(unit).call(() -> queue.ready(webhook));
      if (ready.isEmpty()) {
        Acting.system(unit).run(() -> queue.release(due));
        return;
      }
      tell(ready.get(), due);
    } catch (RuntimeException failed) {
      // What was claimed is tried again when the claim runs out.
      LOG.error("Could not tell webhook {}: {}", webhook, failed.getClass().getName());
    }
  }

  private void tell(Queue.Ready webhook, List<Queue.Claimed> due) {
    var program = Acting.system(webhook.unit());
    var post = Acting.gate().call(() -> tokens.actsAs(webhook.token()));
    if (post.isEmpty()) {
      program.run(() -> queue.tokenEnded(webhook.id(), due));
      return;
    }
    for (int at = 0; at < due.size(); at++) {
      if (!tell(webhook, post.get(), due.get(at))) {
        var untried = due.subList(at + 1, due.size());
        program.run(() -> queue.release(untried));
        return;
      }
    }
  }

  // False when the other system did not take it: the rest waits.
  private boolean tell(Queue.Ready webhook, SignedIn post, Queue.Claimed delivery) {
    var program = Acting.system(webhook.unit());
    if (!mayKnow(post, delivery)) {
      program.run(() -> queue.drop(delivery));
      return true;
    }
    program.run(() -> queue.show(delivery));
    var answer = messages.send(webhook, delivery);
    program.run(() -> queue.settle(delivery, answer));
    return answer.isTaken();
  }

  private boolean mayKnow(SignedIn post, Queue.Claimed delivery) {
    return delivery.kind().isWithin(post.rights())
        && post.acting().call(() -> sight.sees(delivery.kind(), delivery.record()));
  }
}
