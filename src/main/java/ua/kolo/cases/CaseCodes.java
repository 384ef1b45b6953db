package ua.kolo.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.law.Law;
import ua.kolo.platform.BadRequest;

/// Refuses codes that are not in the law's lists today.
@Component
class CaseCodes {
  private final Law law;

  CaseCodes(Law law) {
    this.law = law;
  }

  void check(String list, @Nullable String code) {
    known(list, code);
  }

  /// The code, once it is known to be one of the list today.
  String known(String list, @Nullable String code) {
    if (code == null || law.findValue(list, code, law.today()).isEmpty()) {
      throw new BadRequest("cases.code.unknown", list);
    }
    return code;
  }
}
