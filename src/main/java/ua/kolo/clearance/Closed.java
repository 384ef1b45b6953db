package ua.kolo.clearance;

import java.util.UUID;

/// A record is closed to whoever acts, by itself or by somebody it names.
///
/// @param owner the institution that keeps it
/// @param what the incident it is to try it
public record Closed(UUID owner, Incident.What what) {}
