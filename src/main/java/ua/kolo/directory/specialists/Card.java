package ua.kolo.directory.specialists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is said of a specialist: who, by which act, from when until when, how reached, and who
/// stands in.
public record Card(
    String name,
    String position,
    @Nullable String actNumber,
    @Nullable LocalDate actDate,
    LocalDate heldFrom,
    @Nullable LocalDate heldUntil,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String substitute,
    @Nullable String substitutePhone) {}
