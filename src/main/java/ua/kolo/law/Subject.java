package ua.kolo.law;

import java.util.List;
import java.util.Set;

/// What an edition is about, and the columns its own table has.
enum Subject {
  ACT("act", "kind", "number", "dated", "body", "title", "title_en"),
  LIST("enumeration", "uk", "en"),
  VALUE("enumeration_value", "list", "item", "uk", "en"),
  HOTLINE("hotline", "number", "owner", "owner_en", "purpose", "purpose_en", "hours", "territory"),
  RULE(
      "duty_rule",
      "trigger",
      "condition",
      "condition_en",
      "owed_by",
      "action",
      "action_en",
      "kind",
      "at_least",
      "at_most",
      "counted_in",
      "calendar",
      "every_months",
      "due_on",
      "escalation",
      "timer");

  private static final Set<String> NUMBERS = Set.of("at_least", "at_most", "every_months");
  private static final Set<String> LISTS = Set.of("owed_by", "escalation", "timer");
  final String table;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
  final List<String> columns;

  Subject(String table, String... columns) {
    this.table = "law." + table;
    this.columns = List.of(columns);
  }

  /// How a text of a file becomes a value of the column.
  static String cast(String column) {
    if (NUMBERS.contains(column)) {
      return "cast(:" + column + " as int)";
    }
    return LISTS.contains(column)
        ? "string_to_array(coalesce(:" + column + ", ''), ',')"
        : ":" + column;
  }
}
