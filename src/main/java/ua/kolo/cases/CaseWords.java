package ua.kolo.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Kinds;
import ua.kolo.law.Law;

/// The names of lists and parts in the reader's language, and institutions to choose from.
@Component
class CaseWords {
  private static final List<String> LISTS =
      List.of(
          "case_kind",
          "case_status",
          "closing_reason",
          "party_role",
          "relationship",
          "consent_exempt_reason");
  private final Law law;
  private final Kinds kinds;
  private final MessageSource messages;

  CaseWords(Law law, Kinds kinds, MessageSource messages) {
    this.law = law;
    this.kinds = kinds;
    this.messages = messages;
  }

  /// Names by code, by list, in the list's order.
  Map<String, Map<String, String>> lists(Locale reader) {
    var lists = new HashMap<String, Map<String, String>>();
    LISTS.forEach(list -> lists.put(list, names(list, reader)));
    lists.put("institution", kinds.in(reader));
    return lists;
  }

  private Map<String, String> names(String list, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    law.values(list, law.today())
        .forEach(value -> names.put(value.item(), value.name().in(reader)));
    return names;
  }

  /// Why a file is closed, of those a person chooses among.
  Map<String, String> endings(Locale reader) {
    var names = new LinkedHashMap<>(lists(reader).getOrDefault("closing_reason", Map.of()));
    names.remove(Turn.JOINED);
    return names;
  }

  /// The parts of a file by code.
  Map<String, String> sections(Locale reader) {
    var names = new LinkedHashMap<String, String>();
    for (var section : Section.values()) {
      names.put(
          section.name(), messages.getMessage("cases.section." + section.name(), null, reader));
    }
    return names;
  }

  /// Names of what may happen in a case, by code.
  Map<String, String> triggers(Locale reader) {
    return names("duty_trigger", reader);
  }

  /// That an institution goes on reading a file, in words.
  String reads(String institution, Locale reader) {
    return messages.getMessage("cases.unfinished.reads", new Object[] {institution}, reader);
  }
}
