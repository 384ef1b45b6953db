package ua.kolo.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A delivery as it goes out: what kind of thing happened, when and at which institution, and the
/// id to ask for; whoever holds the token asks, and sees what its post may see.
@Component
class Messages {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private final Wire wire = new Wire((SSLSocketFactory) SSLSocketFactory.getDefault(), LIMIT);
  private final JsonMapper json = JsonMapper.builder().build();
  private final Reach reach;
  private final Clock clock;

  Messages(Reach reach, Clock clock) {
    this.reach = reach;
    this.clock = clock;
  }

  Answer send(Queue.Ready webhook, Queue.Claimed delivery) {
    var target = reach.find(webhook.address());
    if (target.isEmpty()) {
      return Answer.none(Trouble.ADDRESS);
    }
    var id = delivery.id().toString();
    var seconds = clock.instant().getEpochSecond();
    var data = new Data(delivery.record(), webhook.unit());
    var body = json.writeValueAsBytes(new Body(delivery.kind(), delivery.happenedAt(), data));
    var headers =
        Map.of(
            "webhook-id", id,
            "webhook-timestamp", Long.toString(seconds),
            "webhook-signature", webhook.signature().of(id, seconds, body));
    return wire.post(target.get(), headers, body);
  }

  record Body(Kind type, Instant timestamp, Data data) {}

  /// @param institution at which it is told
  record Data(UUID id, UUID institution) {}
}
