package ua.kolo.tracking.cash;

/// What the treasury tells of a line of a measure in a time.
///
/// @param whole false when some of its codes tell of the time only in part, so that more may come
public record CashFact(CashAmounts amounts, boolean whole) {
  CashFact plus(CashFact other) {
    return new CashFact(amounts.plus(other.amounts), whole && other.whole);
  }
}
