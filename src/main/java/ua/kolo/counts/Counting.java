package ua.kolo.counts;

import java.time.LocalDate;
import java.util.List;

/// Answers questions of the catalogue. The module that owns the records implements it, so nobody
/// else reads them: what comes out is figures.
public interface Counting {
  /// What it can answer.
  List<CountQuery> queries();

  /// Counts for the acting institution, all its records, whoever they are closed to. Called by the
  /// program itself, inside a transaction.
  ///
  /// @param from first day of the period
  /// @param to last day, included
  Count count(CountQuery query, LocalDate from, LocalDate to);
}
