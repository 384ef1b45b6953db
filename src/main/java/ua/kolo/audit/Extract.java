package ua.kolo.audit;

import java.util.List;

/// Who looked at a record, and at those that name the person it is of.
///
/// @param keptBack how many records that name the person are not for them to be told of
/// @param older how many entries are older than those of the extract
/// @param denials how many refusals are left out
record Extract(List<TrailRow> rows, int keptBack, long older, long denials) {}
