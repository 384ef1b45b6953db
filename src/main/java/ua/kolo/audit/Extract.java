package ua.kolo.audit;

import java.util.List;

/// Who looked at a record, and at those that name the person it is of.
///
/// @param keptBack how many records that name the person are not for them to be told of
record Extract(List<TrailRow> rows, int keptBack) {}
