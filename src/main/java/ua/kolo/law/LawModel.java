package ua.kolo.law;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Words of the law for templates, which call it by name; so its methods are public.
@Component
final class LawModel {
  private static final String OFFENDER = "OFFENDER";
  private final Law law;

  LawModel(Law law) {
    this.law = law;
  }

  /// Numbers and titles of the acts by code, so that a basis can name its own.
  public Map<String, LegalAct> acts() {
    return law.acts(LawFilter.on(law.today())).stream()
        .collect(Collectors.toMap(LegalAct::code, act -> act));
  }

  /// The names of a list's values by item, in the reader's language.
  public Map<String, String> names(String list, Locale reader) {
    return law.values(list, law.today()).stream()
        .collect(Collectors.toMap(ListValue::item, value -> value.name().in(reader)));
  }

  /// The names of kinds of institutions, whichever list they are in.
  public Map<String, String> institutions(Locale reader) {
    var names = new HashMap<>(names("org_kind", reader));
    names.putAll(names("agency_type", reader));
    // A few rules bind the offender, who is no institution.
    names.put(OFFENDER, names("party_role", reader).getOrDefault(OFFENDER, OFFENDER));
    return names;
  }

  /// The names of codes in a row.
  public String joined(Map<String, String> names, List<String> codes) {
    return codes.stream().map(code -> name(names, code)).collect(Collectors.joining(", "));
  }

  /// The code as it stands, or its name.
  public String name(Map<String, String> names, @Nullable String code) {
    return code == null ? "" : names.getOrDefault(code, code);
  }
}
