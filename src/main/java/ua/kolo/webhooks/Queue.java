package ua.kolo.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.vault.Vault;
import ua.kolo.webhooks.Webhook.Cause;

/// What waits to be told, in short steps: nothing is locked while the other system is waited for.
/// Works as the program at one institution.
@Service
@Transactional
class Queue {
  /// After so many tries that failed one after another, and so long, a webhook is switched off.
  static final int MOST_FAILURES = 20;

  private static final Duration LONGEST_FAILING = Duration.ofDays(1);
  private static final int AT_ONCE = 20;

  // Longer than all of those claimed at once may take.
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));
  private final WebhookRows webhooks;
  private final Deliveries deliveries;
  private final Vault vault;
  private final Clock clock;

  Queue(WebhookRows webhooks, Deliveries deliveries, Vault vault, Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.vault = vault;
    this.clock = clock;
  }

  /// The institutions that have something to send by now.
  List<UUID> units() {
    return deliveries.units(clock.instant());
  }

  /// Takes some that are due, by webhook.
  Map<UUID, List<Claimed>> claim() {
    var now = clock.instant();
    return deliveries.claim(now, now.plus(CLAIM), AT_ONCE).stream()
        .collect(Collectors.groupingBy(Claimed::webhook));
  }

  /// The webhook with its secret open; none when it was switched off meanwhile.
  Optional<Ready> ready(UUID webhook) {
    return webhooks.find(webhook).filter(Webhook::isOn).map(this::ready);
  }

  private Ready ready(Webhook webhook) {
    var secret = vault.open(Webhooks.secretCell(webhook.id()), webhooks.secret(webhook.id()));
    return new Ready(
        webhook.id(), webhook.unit(), webhook.token(), webhook.address(), new Signature(secret));
  }

  /// The post was seen to be allowed to know.
  void show(Claimed delivery) {
    deliveries.show(delivery.id(), clock.instant());
  }

  /// Nothing was to be told after all, and nobody learns that there was anything.
  void drop(Claimed delivery) {
    deliveries.drop(delivery.id());
  }

  /// Puts back what was not tried.
  void release(List<Claimed> untried) {
    var next = clock.instant().plus(PAUSES.getFirst());
    untried.forEach(one -> deliveries.release(one.id(), next));
  }

  void tokenEnded(UUID webhook, List<Claimed> untried) {
    webhooks.stop(webhook, Cause.TOKEN_ENDED, clock.instant());
    untried.forEach(one -> deliveries.drop(one.id()));
  }

  void settle(Claimed delivery, Answer answer) {
    var now = clock.instant();
    if (answer.isTaken()) {
      deliveries.delivered(delivery.id(), answer, now);
      webhooks.worked(delivery.webhook());
      return;
    }
    deliveries.failed(delivery.id(), answer, next(delivery.attempts(), now), now);
    webhooks.failed(delivery.webhook(), now);
    if (answer.isGone()) {
      webhooks.stop(delivery.webhook(), Cause.GONE, now);
    } else if (webhooks.find(delivery.webhook()).filter(one -> isHopeless(one, now)).isPresent()) {
      webhooks.stop(delivery.webhook(), Cause.FAILING, now);
    }
  }

  void forgetOld() {
    deliveries.forget(clock.instant().minus(KEPT));
  }

  private static @Nullable Instant next(int attempts, Instant now) {
    return attempts > PAUSES.size() ? null : now.plus(PAUSES.get(attempts - 1));
  }

  private static boolean isHopeless(Webhook webhook, Instant now) {
    var since = webhook.failingSince();
    return webhook.failures() >= MOST_FAILURES
        && since != null
        && !since.plus(LONGEST_FAILING).isAfter(now);
  }

  /// A delivery taken to be sent.
  record Claimed(UUID id, UUID webhook, Kind kind, UUID record, Instant happenedAt, int attempts) {}

  /// A webhook as it is needed to send.
  record Ready(UUID id, UUID unit, UUID token, String address, Signature signature) {}
}
