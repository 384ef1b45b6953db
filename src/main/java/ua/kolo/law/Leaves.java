package ua.kolo.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Editions as an institution changes them, ready for the shelf.
final class Leaves {
  private Leaves() {}

  static Leaf of(DutyRule rule, RuleChange change, Confirmation confirmation) {
    var columns = basis(rule.basis(), change.act(), change.clause(), confirmation);
    put(columns, "valid_from", change.validFrom());
    put(columns, "valid_to", change.validTo());
    put(columns, "trigger", rule.trigger());
    if (rule.condition() != null) {
      put(columns, "condition", rule.condition().uk());
      put(columns, "condition_en", rule.condition().en());
    }
    put(columns, "owed_by", String.join(",", rule.owedBy()));
    put(columns, "action", rule.action().uk());
    put(columns, "action_en", rule.action().en());
    put(columns, "kind", rule.kind());
    var term = change.term();
    if (term != null) {
      put(columns, "at_least", term.atLeast());
      put(columns, "at_most", term.atMost());
      put(columns, "counted_in", term.unit());
      put(columns, "calendar", term.calendar());
    }
    put(columns, "every_months", rule.everyMonths());
    put(columns, "due_on", rule.dueOn());
    put(columns, "escalation", String.join(",", rule.escalation()));
    put(columns, "timer", String.join(",", rule.timers()));
    return new Leaf(Subject.RULE, rule.code(), 0, columns);
  }

  static Leaf of(ListValue value, ValueChange change, Confirmation confirmation) {
    var columns = basis(value.basis(), change.act(), change.clause(), confirmation);
    put(columns, "valid_from", value.basis().validFrom());
    put(columns, "valid_to", value.basis().validTo());
    put(columns, "list", value.list());
    put(columns, "item", value.item());
    put(columns, "uk", change.name().uk());
    put(columns, "en", change.name().en());
    return new Leaf(Subject.VALUE, value.basis().code(), 0, columns);
  }

  static Leaf of(String code, HotlineChange hotline) {
    var columns = new HashMap<String, String>();
    put(columns, "grade", Grade.DESIGN);
    put(columns, "valid_to", hotline.validTo());
    put(columns, "number", hotline.number());
    put(columns, "owner", hotline.owner().uk());
    put(columns, "owner_en", hotline.owner().en());
    put(columns, "purpose", hotline.purpose().uk());
    put(columns, "purpose_en", hotline.purpose().en());
    put(columns, "hours", hotline.hours());
    put(columns, "territory", hotline.territory());
    return new Leaf(Subject.HOTLINE, code, Short.MAX_VALUE, columns);
  }

  /// Who compared an edition with the act, and when; nobody when `by` is null.
  record Confirmation(@Nullable String by, LocalDate on) {}

  private static Map<String, String> basis(
      Basis basis, @Nullable String act, @Nullable String clause, Confirmation confirmation) {
    var columns = new HashMap<String, String>();
    put(columns, "act", act);
    put(columns, "clause", clause);
    put(columns, "grade", basis.grade());
    put(columns, "note", basis.note());
    if (confirmation.by() != null) {
      put(columns, "verified_by", confirmation.by());
      put(columns, "verified_on", confirmation.on());
    }
    return columns;
  }

  private static void put(Map<String, String> columns, String name, @Nullable Object value) {
    var text = Objects.toString(value, "");
    if (!text.isBlank()) {
      columns.put(name, text);
    }
  }
}
