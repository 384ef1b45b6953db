package ua.kolo.programmes;

import java.util.EnumSet;
import java.util.UUID;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Somebody at a desk in a unit nobody else works in.
final class Desk {
  private Desk() {}

  static Acting of(String name) {
    return Acting.person(
        UUID.randomUUID(), name, UUID.randomUUID(), UUID.randomUUID(), EnumSet.allOf(Right.class));
  }

  static Acting beside(Acting colleague, String name) {
    return Acting.person(
        UUID.randomUUID(), name, UUID.randomUUID(), colleague.unit(), colleague.rights());
  }
}
