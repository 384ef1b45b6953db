package ua.kolo.identity.devices;

import java.time.Instant;
import java.util.UUID;

/// A device an account was entered from.
///
/// @param here whether it is the one whoever acts sits at
public record KnownDevice(UUID id, String device, Instant madeAt, Instant seenAt, boolean here) {}
