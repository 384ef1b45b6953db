package ua.kolo.assistance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Kinds;
import ua.kolo.law.Law;

/// The names a referral shows, in the reader's language.
@Component
class ReferralWords {
  private final Law law;
  private final Kinds kinds;
  private final MessageSource messages;

  ReferralWords(Law law, Kinds kinds, MessageSource messages) {
    this.law = law;
    this.kinds = kinds;
    this.messages = messages;
  }

  /// Names by code, by list.
  Map<String, Map<String, String>> lists(Locale reader) {
    var services = names("service", reader);
    services.putAll(names("social_service", reader));
    var lists = new LinkedHashMap<String, Map<String, String>>();
    lists.put("service", services);
    for (var list : List.of("referral_refusal", "consent_exempt_reason")) {
      lists.put(list, names(list, reader));
    }
    lists.put("institution", kinds.in(reader));
    return lists;
  }

  /// What is chosen when a file is opened, by list.
  Map<String, Map<String, String>> opening(Locale reader) {
    return Map.of(
        "case_kind", names("case_kind", reader), "party_role", names("party_role", reader));
  }

  private Map<String, String> names(String list, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    law.values(list, law.today())
        .forEach(value -> names.put(value.item(), value.name().in(reader)));
    return names;
  }

  /// What happened, in words.
  String step(State state, Locale reader) {
    var code = state == State.SENT ? "assistance.step.SENT" : "assistance.state." + state;
    return messages.getMessage(code, null, reader);
  }

  /// One that has not ended, in words.
  String under(State state, String receiver, Locale reader) {
    var stands = messages.getMessage("assistance.state." + state, null, reader);
    return messages.getMessage("assistance.under", new Object[] {receiver, stands}, reader);
  }
}
