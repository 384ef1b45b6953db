package ua.kolo.programmes.scenarios;

import java.time.Instant;
import java.util.UUID;

/// A scenario kept under a name.
public record SavedScenario(
    UUID id, String name, Scenario scenario, Instant madeAt, String madeBy) {}
