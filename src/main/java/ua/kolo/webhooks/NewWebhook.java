package ua.kolo.webhooks;

import java.util.List;
import java.util.UUID;

/// A webhook asked for.
public record NewWebhook(UUID token, String address, List<Kind> kinds) {
  public NewWebhook {
    kinds = List.copyOf(kinds);
  }
}
