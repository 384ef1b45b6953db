package ua.kolo.webhooks;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.Granted;
import ua.kolo.identity.Grants;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;
import ua.kolo.webhooks.Webhook.Cause;

/// Webhooks of the institutions an administrator looks after. A webhook belongs to an access token
/// that the holder of a post made for another system: it is told what that token could ask for, and
/// ends with it.
@Service
@Transactional
public class Webhooks {
  /// The noun of a webhook.
  public static final String KIND = "webhook";

  private static final int SHOWN = 50;
  private final WebhookRows rows;
  private final Deliveries deliveries;
  private final Grants tokens;
  private final Reach reach;
  private final Requests requests;
  private final Vault vault;
  private final Clock clock;

  Webhooks(
      WebhookRows rows,
      Deliveries deliveries,
      Grants tokens,
      Reach reach,
      Requests requests,
      Vault vault,
      Clock clock) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.tokens = tokens;
    this.reach = reach;
    this.requests = requests;
    this.vault = vault;
    this.clock = clock;
  }

  static Cell secretCell(UUID webhook) {
    return new Cell("webhooks.webhook", "secret", webhook);
  }

  /// The newest first.
  @Needs(Right.PEOPLE_MANAGE)
  public List<Webhook> list() {
    return rows.list();
  }

  @Needs(Right.PEOPLE_MANAGE)
  public Webhook find(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotFound(id));
  }

  /// The tokens a webhook may belong to.
  @Needs(Right.PEOPLE_MANAGE)
  public List<Granted> tokens() {
    return tokens.lookedAfter();
  }

  /// How many ended otherwise than by somebody's hand, and were not looked after since.
  @Needs(Right.PEOPLE_MANAGE)
  public int ended() {
    return rows.ended();
  }

  /// Makes a webhook; its secret is told this once. The same request sent twice makes one, and
  /// tells the secret only the first time.
  @Needs(Right.PEOPLE_MANAGE)
  public Made add(NewWebhook wish, @Nullable RequestKey request) {
    var made = Ids.next();
    var id = requests.once(request, made);
    return id.equals(made) ? add(id, wish) : new Made(id, null);
  }

  private Made add(UUID id, NewWebhook wish) {
    var token =
        tokens.lookedAfter().stream()
            .filter(one -> one.id().equals(wish.token()))
            .findFirst()
            .orElseThrow(() -> new NotFound(wish.token()));
    check(wish.kinds(), token);
    var checked = new NewWebhook(token.id(), reach.check(wish.address()), wish.kinds());
    var fresh = Signature.fresh();
    var sealed = vault.seal(secretCell(id), fresh.secret());
    rows.add(id, token.unit(), checked, sealed, Acting.current().person(), clock.instant());
    return new Made(id, fresh.text());
  }

  private static void check(List<Kind> kinds, Granted token) {
    if (kinds.isEmpty() || !Kind.offered().containsAll(kinds)) {
      throw new BadRequest("webhooks.kinds.none");
    }
    if (!kinds.stream().allMatch(kind -> kind.isWithin(token.scopes()))) {
      throw new BadRequest("webhooks.kinds.beyond");
    }
  }

  /// Changes where and of what is told, from the version that was shown.
  @Needs(Right.PEOPLE_MANAGE)
  public void change(UUID id, int version, String address, List<Kind> kinds) {
    var webhook = find(id);
    if (webhook.version() != version) {
      throw new Stale("webhooks.stale", version, webhook.version());
    }
    var token = tokens().stream().filter(one -> one.id().equals(webhook.token())).findFirst();
    check(kinds, token.orElseThrow(() -> new Conflict("webhooks.token.ended")));
    if (!rows.change(id, version, reach.check(address), kinds)) {
      throw new Stale("webhooks.stale", version, version + 1);
    }
  }

  /// Another secret; the one before signs nothing more.
  @Needs(Right.PEOPLE_MANAGE)
  public String renewSecret(UUID id) {
    find(id);
    var fresh = Signature.fresh();
    rows.renew(id, vault.seal(secretCell(id), fresh.secret()));
    return fresh.text();
  }

  /// Tells nothing more until it is resumed; what waits is kept.
  @Needs(Right.PEOPLE_MANAGE)
  public void pause(UUID id) {
    find(id);
    if (!rows.stop(id, Cause.BY_HAND, clock.instant())) {
      throw new Conflict("webhooks.refused.off");
    }
  }

  @Needs(Right.PEOPLE_MANAGE)
  public void resume(UUID id) {
    var webhook = find(id);
    if (tokens().stream().noneMatch(one -> one.id().equals(webhook.token()))) {
      throw new Conflict("webhooks.token.ended");
    }
    if (!rows.resume(id)) {
      throw new Conflict("webhooks.refused.on");
    }
  }

  /// Ends it for good.
  @Needs(Right.PEOPLE_MANAGE)
  public void remove(UUID id) {
    find(id);
    rows.stop(id, Cause.REMOVED, clock.instant());
  }

  /// Sends something that means nothing, to see whether the other system hears.
  @Needs(Right.PEOPLE_MANAGE)
  public UUID test(UUID id) {
    var webhook = find(id);
    if (!webhook.isOn()) {
      throw new Conflict("webhooks.refused.off");
    }
    return deliveries.test(webhook, clock.instant());
  }

  /// What it was told last, the newest first; older than thirty days is forgotten.
  @Needs(Right.PEOPLE_MANAGE)
  public List<Delivery> deliveries(UUID id) {
    find(id);
    return deliveries.of(id, SHOWN);
  }

  /// Tries one again that was not taken.
  @Needs(Right.PEOPLE_MANAGE)
  public void again(UUID id, UUID delivery) {
    find(id);
    if (deliveries.of(id, Integer.MAX_VALUE).stream().noneMatch(one -> one.id().equals(delivery))) {
      throw new NotFound(delivery);
    }
    if (!deliveries.again(id, delivery, clock.instant())) {
      throw new Conflict("webhooks.refused.delivered");
    }
  }

  /// A new webhook.
  ///
  /// @param secret what the other system checks signatures with; kept for nobody to read
  public record Made(UUID id, @Nullable String secret) {
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }
}
