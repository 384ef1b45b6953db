package ua.kolo.directory;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose whereabouts stand in no contact: an address of a shelter found by the wrong person costs a
/// life (КМУ 655-2018 and 824-2019). It may be written down as a secret address only.
final class Concealment {
  private static final Set<String> KINDS = Set.of("SHELTER", "CRISIS_ROOM");
  private static final Set<Contact.Kind> PLACES =
      EnumSet.of(Contact.Kind.ADDRESS, Contact.Kind.OFFICIAL_ADDRESS);

  private Concealment() {}

  static boolean of(@Nullable String kind) {
    return kind != null && KINDS.contains(kind);
  }

  static boolean forbids(@Nullable String kind, Contact.Kind contact) {
    return of(kind) && tells(contact);
  }

  /// Whether a contact of that kind says where somebody is.
  static boolean tells(Contact.Kind contact) {
    return PLACES.contains(contact);
  }
}
