package ua.kolo.directory.codifier;

import java.time.Instant;
import java.time.LocalDate;

/// An edition that was loaded.
public record CodifierEdition(
    String fileName,
    LocalDate dated,
    int rows,
    int added,
    int renamed,
    int abolished,
    Instant loadedAt) {}
