package ua.kolo.overview.surveys;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Mark;

/// What a hromada told of one thing.
///
/// @param amount null when only words were told, or the number is too small to be told
public record Answer(
    UUID part,
    UUID item,
    @Nullable BigDecimal amount,
    @Nullable Mark mark,
    @Nullable String words) {}
