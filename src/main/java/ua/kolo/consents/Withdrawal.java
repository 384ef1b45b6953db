package ua.kolo.consents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a consent is taken back.
///
/// @param on null stands for today
public record Withdrawal(@Nullable LocalDate on, Consent.@Nullable Form form) {}
