package ua.kolo.programmes.reading;

import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Texts;

/// The words of a printed sum: which open it, which say what it is of.
final class SumWords {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern OPENING =
      Pattern.compile(
          "^(усього|всього|разом|загалом|підсумок|(загальн|орієнтовн|прогнозн)\\p{L}+"
              + " (обсяг|сума|вартість|потреба)\\p{L}*( фінансування| в коштах)?|потреба в"
              + " коштах)(\\s+(за|по|на|для|з))?[\\s,:.–-]*",
          FLAGS);
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "(^[-–—•]\\s*)|([\\s,;(]*(в|у)\\s*т\\.?\\s*ч\\.?[:)]*)|([\\s,;(]*(в|у) тому"
              + " числі[:)]*)|(^(з|із) (них|яких)[:,]?)",
          FLAGS);

  private static final Pattern SECTION =
      Pattern.compile("розділ|завдан|напрям|ціл|блок|підпрограм|пункт|пріоритет", FLAGS);

  private SumWords() {}

  /// The words name a section of the plan.
  static boolean section(String subject) {
    return SECTION.matcher(subject).find();
  }

  static String withoutOfWhich(String text) {
    return Words.trim(OF_WHICH.matcher(text).replaceAll(" "));
  }

  /// The words after «Всього за».
  static String afterOpening(String label) {
    return OPENING.matcher(label).replaceFirst("");
  }

  /// What the sum is of: the words after «Всього», else the row's executor or source cell.
  static String subject(Line line, Columns columns, String label, int at) {
    String rest = withoutOfWhich(afterOpening(label)).replaceAll("[:;,.]+$", "");
    if (!rest.isEmpty()) {
      return Words.trim(rest);
    }
    for (var role : new Role[] {Role.EXECUTORS, Role.SOURCE}) {
      int column = columns.of(role);
      if (column > at && !line.blank(column)) {
        String text = Texts.normalise(line.at(column));
        return Tokens.total(text) || Tokens.ofWhich(text) ? "" : text;
      }
    }
    return "";
  }
}
