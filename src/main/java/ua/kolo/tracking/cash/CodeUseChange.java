package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a person says of a code.
///
/// @param line of money among the measure's, from 0
/// @param share per cent; null: all, or by hand
public record CodeUseChange(
    int line,
    BudgetCode code,
    @Nullable String kekv,
    @Nullable Fund fund,
    @Nullable BigDecimal share) {}
