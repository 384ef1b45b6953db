package ua.kolo.identity.devices;

import java.time.Instant;
import java.util.UUID;

/// A device an account was entered from for the first time.
public record NewDevice(UUID id, String device, Instant madeAt) {}
