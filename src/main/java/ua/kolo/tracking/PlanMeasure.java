package ua.kolo.tracking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A measure of an adopted programme, by its place in the plan.
///
/// @param goal the outermost level it stands under
public record PlanMeasure(
    UUID id,
    UUID programme,
    String key,
    @Nullable String number,
    String text,
    @Nullable String goal) {}
