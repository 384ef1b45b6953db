package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// What the form of a new programme is filled with to begin with.
///
/// @param territory code, null when nothing tells it
/// @param of title of the template or programme it begins from, null on a blank sheet
/// @param money the source names amounts, so that it must be said what becomes of them
public record Suggested(
    String title,
    Head.Kind kind,
    @Nullable String territory,
    Head.Period period,
    AmountUnit unit,
    @Nullable String of,
    int measures,
    boolean money) {}
