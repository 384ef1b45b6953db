package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.UUID;

/// An institution that should be asked whether its specialists are still the same.
///
/// @param raisedOn the day the program noticed
public record Reminder(UUID institution, String institutionName, LocalDate raisedOn) {}
