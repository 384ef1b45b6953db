package ua.kolo.audit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What people and institutions are called. The trail keeps ids; whoever knows the names implements
/// this, so that the trail needs to know nobody.
public interface Names {
  /// Names of staff; somebody of another institution may be missing.
  Map<UUID, String> people(Set<UUID> ids);

  Map<UUID, String> institutions(Set<UUID> ids);

  /// Everybody of the acting institution, by name.
  Map<UUID, String> colleagues();
}
