package ua.kolo.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.kolo.consents.Ground;

/// A notice to be recorded.
///
/// @param toldAt null stands for now
/// @param ground on which it was done where there is no consent
public record NewNotice(
    String told,
    String channel,
    @Nullable Instant toldAt,
    @Nullable String to,
    @Nullable Ground ground) {}
