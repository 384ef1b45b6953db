package ua.kolo.directory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.law.Law;

/// Kinds of institutions: the subjects of the law first, then the others, each code once.
@Component
public class Kinds {
  private final Law law;

  Kinds(Law law) {
    this.law = law;
  }

  /// Whether there is such a kind today.
  boolean has(String code) {
    return law.findValue("agency_type", code, law.today()).isPresent()
        || law.findValue("org_kind", code, law.today()).isPresent();
  }

  /// Names by code, in the reader's language.
  public Map<String, String> in(Locale reader) {
    var kinds = new LinkedHashMap<String, String>();
    for (var list : new String[] {"agency_type", "org_kind"}) {
      law.values(list, law.today())
          .forEach(value -> kinds.putIfAbsent(value.item(), value.name().in(reader)));
    }
    return kinds;
  }
}
