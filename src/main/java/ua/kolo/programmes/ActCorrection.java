package ua.kolo.programmes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An act that was typed wrong and put right.
///
/// @param edition whose act it is; null for the act that repealed the programme
/// @param was what stood before
public record ActCorrection(
    @Nullable Integer edition, Act was, Act act, String why, Instant madeAt, String madeBy) {}
