package ua.kolo.tracking;

import java.util.UUID;

/// A body a plan names by consent agreed to take part, refused, or its answer was taken back.
public record ConsentChanged(UUID programme, UUID body) {}
