package ua.kolo.clearance;

import java.util.UUID;

/// A reviewer found that somebody came to a record without need.
///
/// @param owner whose record it is
/// @param sender from where they came
/// @param person who they are
public record AccessUnjustified(UUID incident, UUID owner, UUID sender, UUID person) {}
