package ua.kolo.programmes;

import java.util.HashMap;
import java.util.Map;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.plan.Layout;

/// The roles chosen above a document's columns: `role-3=TERM`, and what was read there before as
/// `was-3`, so that only what a person changed is theirs.
final class ColumnForm {
  private static final String ROLE = "role-";

  private ColumnForm() {}

  static Map<Integer, Layout.Role> roles(Map<String, String> typed, Layout.Mapping before) {
    var roles = new HashMap<>(before.roles());
    typed.forEach(
        (name, role) -> {
          if (name.startsWith(ROLE)
              && !role.equals(typed.get("was-" + name.substring(ROLE.length())))) {
            roles.put(column(name), role(role));
          }
        });
    return roles;
  }

  private static int column(String name) {
    try {
      return Integer.parseInt(name.substring(ROLE.length()));
    } catch (NumberFormatException nonsense) {
      throw new BadRequest("programmes.correction.noPlace");
    }
  }

  private static Layout.Role role(String name) {
    try {
      return Layout.Role.valueOf(name);
    } catch (IllegalArgumentException nonsense) {
      throw new BadRequest("programmes.correction.noChoice");
    }
  }
}
