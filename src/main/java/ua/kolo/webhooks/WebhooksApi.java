package ua.kolo.webhooks;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;

/// Webhooks, for other programs.
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhooksApi {
  private final Webhooks webhooks;

  WebhooksApi(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @GetMapping
  Listed list() {
    return new Listed(webhooks.list());
  }

  /// Makes a webhook; the secret is told in this answer only.
  @PostMapping
  @Needs(Right.PEOPLE_MANAGE)
  ResponseEntity<Webhooks.Made> add(
      @RequestBody New asked,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    if (asked.token() == null) {
      throw new BadRequest("webhooks.token.none");
    }
    var wish = new NewWebhook(asked.token(), address(asked.address()), kinds(asked.kinds()));
    var made = webhooks.add(wish, RequestKey.of(key, Webhooks.KIND, asked));
    return ResponseEntity.created(URI.create("/api/v1/webhooks/" + made.id()))
        .eTag(Versions.tag(1))
        .body(made);
  }

  @GetMapping("/{id}")
  ResponseEntity<Webhook> find(@PathVariable UUID id) {
    var webhook = webhooks.find(id);
    return ResponseEntity.ok().eTag(Versions.tag(webhook.version())).body(webhook);
  }

  /// Changes where and of what is told.
  @PutMapping("/{id}")
  @Needs(Right.PEOPLE_MANAGE)
  ResponseEntity<Webhook> change(
      @PathVariable UUID id,
      @RequestBody Changed asked,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    var version = Versions.expected(ifMatch);
    webhooks.change(id, version, address(asked.address()), kinds(asked.kinds()));
    return find(id);
  }

  /// Ends it for good.
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id) {
    webhooks.remove(id);
  }

  /// Tells nothing more until it is resumed; what waits is kept.
  @PostMapping("/{id}/pause")
  ResponseEntity<Webhook> pause(@PathVariable UUID id) {
    webhooks.pause(id);
    return find(id);
  }

  @PostMapping("/{id}/resumption")
  ResponseEntity<Webhook> resume(@PathVariable UUID id) {
    webhooks.resume(id);
    return find(id);
  }

  /// Another secret; the one before signs nothing more.
  @PostMapping("/{id}/secret")
  Webhooks.Made renewSecret(@PathVariable UUID id) {
    return new Webhooks.Made(id, webhooks.renewSecret(id));
  }

  /// Sends a message of the type TEST.
  @PostMapping("/{id}/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Tried test(@PathVariable UUID id) {
    return new Tried(webhooks.test(id));
  }

  /// The last fifty, the newest first.
  @GetMapping("/{id}/deliveries")
  Told deliveries(@PathVariable UUID id) {
    return new Told(webhooks.deliveries(id));
  }

  /// Tries one again that was not taken.
  @PostMapping("/{id}/deliveries/{delivery}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void again(@PathVariable UUID id, @PathVariable UUID delivery) {
    webhooks.again(id, delivery);
  }

  private static String address(@Nullable String typed) {
    if (typed == null) {
      throw new BadRequest("webhooks.address.wrong");
    }
    return typed;
  }

  private static List<Kind> kinds(@Nullable List<@Nullable Kind> asked) {
    if (asked == null || asked.stream().anyMatch(Objects::isNull)) {
      throw new BadRequest("webhooks.kinds.none");
    }
    return List.copyOf(asked);
  }

  record New(
      @Nullable UUID token, @Nullable String address, @Nullable List<@Nullable Kind> kinds) {}

  record Changed(@Nullable String address, @Nullable List<@Nullable Kind> kinds) {}

  record Listed(List<Webhook> rows) {}

  record Told(List<Delivery> rows) {}

  /// @param id of the delivery
  record Tried(UUID id) {}
}
