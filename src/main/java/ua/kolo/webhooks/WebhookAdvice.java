package ua.kolo.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Tells the frame of every page how many webhooks ended by themselves, for those who can do
/// something.
@ControllerAdvice(annotations = Controller.class)
class WebhookAdvice {
  private final Webhooks webhooks;

  WebhookAdvice(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @ModelAttribute("webhooksEnded")
  int ended(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/")
            || !Acting.isBound()
            || !Acting.current().isPerson()
            || !Acting.current().may(Right.PEOPLE_MANAGE)
        ? 0
        : webhooks.ended();
  }
}
