package ua.kolo.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Term;

/// A measure in a list. Amounts in hryvnias.
///
/// @param path texts of the nodes above, outermost first
/// @param amount all its lines; null when none carries a number
public record MeasureRow(
    String key,
    int position,
    @Nullable String number,
    String text,
    List<String> path,
    List<String> executors,
    @Nullable String term,
    @Nullable LocalDate termFrom,
    @Nullable LocalDate termTo,
    Term.Recurrence recurrence,
    List<String> sources,
    List<String> states,
    @Nullable BigDecimal amount,
    int openFindings) {}
