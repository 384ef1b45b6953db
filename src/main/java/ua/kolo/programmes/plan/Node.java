package ua.kolo.programmes.plan;

import org.jspecify.annotations.Nullable;

/// A goal, task, section or direction above the measures.
///
/// @param key stable in its programme across editions
/// @param level index of its level among [Layout#levels()], 0 outermost
/// @param number as printed, null when none
/// @param outcome a direction's wished-for state, printed beside its name
/// @param parent key of the node above
public record Node(
    String key,
    int level,
    @Nullable String number,
    String text,
    @Nullable String outcome,
    @Nullable String parent,
    Origin origin) {}
