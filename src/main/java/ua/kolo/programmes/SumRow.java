package ua.kolo.programmes;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One bar of a sum; all bars together are the whole, nothing twice. Amounts in hryvnias.
///
/// @param label the executor, source, year or goal; null for money that names none
/// @param shared several executors stand for one amount that is not parted between them
public record SumRow(@Nullable String label, boolean shared, int measures, BigDecimal amount) {}
