package ua.kolo.webhooks;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of whoever makes or changes a webhook.
///
/// @param token asked for once
/// @param version the one that was shown, when it is changed
record WebhookForm(
    @Nullable UUID token,
    @Nullable String address,
    @Nullable List<Kind> kinds,
    @Nullable Integer version) {
  static WebhookForm empty() {
    return new WebhookForm(null, "", List.of(), null);
  }

  static WebhookForm of(Webhook webhook) {
    return new WebhookForm(webhook.token(), webhook.address(), webhook.kinds(), webhook.version());
  }

  String typed() {
    return address == null ? "" : address;
  }

  List<Kind> chosen() {
    return kinds == null ? List.of() : kinds.stream().filter(Objects::nonNull).toList();
  }

  int seen() {
    return version == null ? 0 : version;
  }
}
