package ua.kolo.intake;

import java.time.LocalDate;
import java.util.Map;
import ua.kolo.persons.Identity;

/// As what somebody stands in a report or a case, by the list `party_role`. A child is told, asked
/// and protected otherwise than an adult, so whoever is one by age is one by role too, whatever was
/// typed; a child who saw it suffered (law 2229-VIII, article 1).
public final class Roles {
  private static final Map<String, String> OF_CHILD =
      Map.of(
          "VICTIM", "CHILD_VICTIM",
          "WITNESS", "CHILD_WITNESS",
          "OFFENDER", "CHILD_OFFENDER");

  private Roles() {}

  /// The role, or the child's in its place for somebody under eighteen on that day.
  public static String on(LocalDate day, Identity who, String role) {
    return who.isChild(day) ? OF_CHILD.getOrDefault(role, role) : role;
  }
}
