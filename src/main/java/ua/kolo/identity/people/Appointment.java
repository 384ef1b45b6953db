package ua.kolo.identity.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post given to a person.
///
/// @param last the last day, null when open; a deputy always has one
/// @param basis the order by which, when there is one
record Appointment(
    UUID post,
    UUID person,
    boolean deputy,
    LocalDate first,
    @Nullable LocalDate last,
    @Nullable String basis) {}
