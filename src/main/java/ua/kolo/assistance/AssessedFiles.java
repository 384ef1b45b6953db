package ua.kolo.assistance;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Tells in which case files somebody was assessed; kept by the module that assesses, which knows
/// this one.
public interface AssessedFiles {
  Set<UUID> among(Collection<UUID> files);
}
