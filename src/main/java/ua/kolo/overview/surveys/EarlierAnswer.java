package ua.kolo.overview.surveys;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Mark;

/// What the hromada told another asker of the same thing and time: offered, and sent only by
/// people.
///
/// @param title of the request it was told for
public record EarlierAnswer(
    UUID item,
    @Nullable BigDecimal amount,
    @Nullable Mark mark,
    @Nullable String words,
    String title) {}
