package ua.kolo.programmes.wording;

import java.util.Collection;
import java.util.List;

/// Names of bodies compared as people mean them, not as they are typed.
public final class BodyNames {
  private BodyNames() {}

  /// Letters only, small, one apostrophe, look-alikes unified.
  public static String fold(String name) {
    return name;
  }

  /// How likely two names mean one body, 0 to 1.
  public static double similarity(String one, String other) {
    return one.equals(other) ? 1 : 0;
  }

  /// Whether the body answers to the state or the law alone and cannot be ordered by a council.
  public static boolean isIndependent(String name) {
    return false;
  }

  /// Groups of two and more names that likely mean one body, the fullest name first.
  public static List<List<String>> sameBodies(Collection<String> names) {
    return List.of();
  }
}
