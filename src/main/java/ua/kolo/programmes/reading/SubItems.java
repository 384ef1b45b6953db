package ua.kolo.programmes.reading;

import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Numbering;

/// «1. Забезпечити: а) …; б) …»: measures under words said once.
final class SubItems {
  static final Pattern LEAD =
      Pattern.compile("^(.*?:)[\\s\\u000B]*([аa]\\))\\s*(.+)$", Pattern.DOTALL);
  static final Pattern LETTER = Pattern.compile("^([а-яіїєґ]\\))\\s*(.+)$", Pattern.DOTALL);
  static final Pattern SECOND_LETTER = Pattern.compile("(?<!\\p{L})[бb]\\)");

  private SubItems() {}

  /// The number beside the words, when they have none of their own.
  static Numbering.Numbered prefixed(String number, Numbering.Numbered part) {
    return part.number() == null ? new Numbering.Numbered(number, part.rest()) : part;
  }

  /// The words said once over a list of sub-items hold for each of them.
  static void inherit(Line line, Line from, Columns columns) {
    for (var role : new Role[] {Role.EXECUTORS, Role.CO_EXECUTORS, Role.TERM, Role.SOURCE}) {
      int column = columns.of(role);
      if (column >= 0 && line.blank(column) && !line.carried[column]) {
        line.text[column] = columns.reaching(from, role);
      }
    }
  }
}
