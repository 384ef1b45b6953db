package ua.kolo.duties;

import java.util.UUID;

/// How many open duties an institution has.
public record UnitCounts(UUID unit, long overdue, long today, long week, long later) {}
