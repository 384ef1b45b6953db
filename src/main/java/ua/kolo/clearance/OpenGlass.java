package ua.kolo.clearance;

import java.util.UUID;

/// A record that stands open to whoever acts by a glass they broke. Templates read it, so it is
/// public.
///
/// @param until when it closes, as Kyiv's clocks show it
/// @param address where the record is shown
public record OpenGlass(UUID id, String until, String address) {}
