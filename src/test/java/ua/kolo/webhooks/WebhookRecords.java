package ua.kolo.webhooks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.identity.tokens.AccessTokens;
import ua.kolo.identity.tokens.NewToken;
import ua.kolo.platform.Right;

/// A webhook of a token of somebody at the institution, tried once.
@Component
class WebhookRecords implements RecordMaker {
  private final Webhooks webhooks;
  private final AccessTokens tokens;

  WebhookRecords(Webhooks webhooks, AccessTokens tokens) {
    this.webhooks = webhooks;
    this.tokens = tokens;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/webhooks/{id}", "/api/v1/webhooks/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var admin = Someone.as(Role.ADMINISTRATOR, unit).settle().acting();
    var token = token(Someone.as(Role.CASE_WORKER, unit), Right.CASE_READ);
    var wish = new NewWebhook(token, "https://1.1.1.1/hook", List.of(Kind.REPORT_REGISTERED));
    var made = admin.call(() -> webhooks.add(wish, null)).id();
    var tried = admin.call(() -> webhooks.test(made));
    return Map.of("id", made.toString(), "delivery", tried.toString(), "token", token.toString());
  }

  UUID token(Someone holder, Right... scopes) {
    var wish = new NewToken("Проба", Set.of(scopes), 30);
    return holder.settle().acting().call(() -> tokens.issue(wish)).id();
  }
}
