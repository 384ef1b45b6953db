package ua.kolo.programmes.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Executor.Role;

/// Words before a colon that tell how the bodies after it take part.
final class Roles {
  private static final String LABEL =
      "(?<coordinator>координатор\\p{L}*(?:\\s+заход\\p{L}+)?)"
          + "|(?<co>співвиконав\\p{L}+|учасник\\p{L}*|залучен\\p{L}+(?:\\s+суб.єкт\\p{L}+)?)"
          + "|(?<responsible>(?:відповідальн\\p{L}+|головн\\p{L}+|основн\\p{L}+)"
          + "(?:\\s+за\\s+виконання)?(?:\\s+виконав\\p{L}+)?|виконав\\p{L}+)";
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\p{L})(?:" + LABEL + ")\\s*(?::|(?<=\\n|^)[–—-]\\s)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Roles() {}

  static Matcher in(String text) {
    return WORDS.matcher(text);
  }

  static Role role(Matcher label) {
    if (label.group("coordinator") != null) {
      return Role.COORDINATOR;
    }
    return label.group("co") != null ? Role.CO_EXECUTOR : Role.RESPONSIBLE;
  }
}
