package ua.kolo.identity.people;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// The one question before something that is hard to take back.
@Component
class Asking {
  private final MessageSource messages;

  Asking(MessageSource messages) {
    this.messages = messages;
  }

  /// The keys are `<key>.question`, `.consequence` and `.verb`.
  ModelAndView before(String key, String about, String action, String back, Locale reader) {
    return new ModelAndView("platform/confirm", "question", say(key + ".question", reader, about))
        .addObject("consequence", say(key + ".consequence", reader, about))
        .addObject("verb", say(key + ".verb", reader, about))
        .addObject("action", action)
        .addObject("back", back)
        .addObject("area", "people")
        .addObject("fields", Map.of());
  }

  private String say(String key, Locale reader, String about) {
    return messages.getMessage(key, new Object[] {about}, reader);
  }
}
