package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money of one line of the plan in a row of a report, in hryvnias; null is not said, never zero.
///
/// @param line of the measure, from 0
/// @param planned for the year by the programme
/// @param allocated in the budget
/// @param spent paid out
public record Spending(
    int line,
    @Nullable String source,
    @Nullable BigDecimal planned,
    @Nullable BigDecimal allocated,
    @Nullable BigDecimal financed,
    @Nullable BigDecimal spent) {}
