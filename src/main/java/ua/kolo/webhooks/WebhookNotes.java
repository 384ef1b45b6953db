package ua.kolo.webhooks;

import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.FrameNotes;
import ua.kolo.platform.Right;

/// How many webhooks ended by themselves, for those who can do something.
@Component
class WebhookNotes implements FrameNotes {
  private final Webhooks webhooks;

  WebhookNotes(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public Map<String, Object> of(Acting acting) {
    return Map.of("webhooksEnded", acting.may(Right.PEOPLE_MANAGE) ? webhooks.ended() : 0);
  }
}
