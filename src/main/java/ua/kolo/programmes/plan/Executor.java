package ua.kolo.programmes.plan;

import org.jspecify.annotations.Nullable;

/// A body that takes part in a measure.
///
/// @param name as printed, without «(за згодою)»
/// @param byConsent the body was asked, not ordered
/// @param role null when the table does not tell roles apart
public record Executor(String name, boolean byConsent, @Nullable Role role) {
  /// How the body takes part.
  public enum Role {
    COORDINATOR,
    RESPONSIBLE,
    CO_EXECUTOR
  }

  public Executor(String name, boolean byConsent) {
    this(name, byConsent, null);
  }
}
