package ua.kolo.clearance;

import java.util.Map;
import java.util.UUID;

/// Posts of the acting institution to which a record may be left; whoever knows them implements
/// this.
public interface Colleagues {
  /// Open posts that see persons, with who holds them, by name.
  Map<UUID, String> posts();
}
