package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.FundingLine;

/// Which measures to list; null means any.
///
/// @param executor a body's name as printed
/// @param term a term as printed
/// @param source a source as printed
/// @param year a year the term reaches into
/// @param state what stands in the money cells
/// @param text words of the measure
public record MeasureFilter(
    @Nullable String executor,
    @Nullable Integer year,
    @Nullable String term,
    @Nullable String source,
    FundingLine.@Nullable State state,
    @Nullable String text) {
  public static final MeasureFilter ALL = new MeasureFilter(null, null, null, null, null, null);
}
