package ua.kolo.tracking;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Words of choices and pictures. Templates call it by name, so its methods are public.
@Component("trackingWords")
final class TrackingWords {
  private final MessageSource messages;

  TrackingWords(MessageSource messages) {
    this.messages = messages;
  }

  public Map<String, String> statuses(Locale reader) {
    var words = new LinkedHashMap<String, String>();
    for (var status : Occurrence.Status.values()) {
      words.put(status.name(), say("status." + status, reader));
    }
    return words;
  }

  public List<String> series(Locale reader) {
    return Arrays.stream(Progress.Series.values())
        .map(series -> say("series." + series, reader))
        .toList();
  }

  private String say(String key, Locale reader) {
    return messages.getMessage("tracking." + key, null, reader);
  }
}
