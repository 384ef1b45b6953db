package ua.kolo.clearance;

import java.util.Map;
import java.util.UUID;
import ua.kolo.platform.Right;

/// Posts of the acting institution to which a record may be left; whoever knows them implements
/// this.
public interface Colleagues {
  /// Open posts that see persons, with who holds them, by name.
  Map<UUID, String> posts();

  /// Those of them somebody holds now.
  Map<UUID, String> held();

  /// Whether anybody else than whoever acts holds a post there now that has the right.
  boolean another(Right right);
}
