package ua.kolo.conferences;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.cases.Section;
import ua.kolo.law.Law;
import ua.kolo.platform.Days;

/// The names a conference shows, in the reader's language.
@Component
class ConferenceWords {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private final Law law;
  private final MessageSource messages;

  ConferenceWords(Law law, MessageSource messages) {
    this.law = law;
    this.messages = messages;
  }

  String say(String key, Locale reader, Object... details) {
    return messages.getMessage("conferences." + key, details, reader);
  }

  /// A moment in Kyiv.
  static String moment(Instant at) {
    return MOMENT.format(at.atZone(Days.KYIV));
  }

  /// The parts of a file a conference speaks of, by code: where she stays is not one.
  Map<String, String> sections(Locale reader) {
    var names = new LinkedHashMap<String, String>();
    for (var section : Section.values()) {
      if (section != Section.LOCATION) {
        names.put(section.name(), section(section, reader));
      }
    }
    return names;
  }

  String section(Section section, Locale reader) {
    return messages.getMessage("cases.section." + section.name(), null, reader);
  }

  /// Names of a list by code.
  Map<String, String> names(String list, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    law.values(list, law.today())
        .forEach(value -> names.put(value.item(), value.name().in(reader)));
    return names;
  }
}
