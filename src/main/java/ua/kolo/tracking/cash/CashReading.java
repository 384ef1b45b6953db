package ua.kolo.tracking.cash;

import java.util.List;

/// What a table says.
///
/// @param passed rows without a code or an amount: titles, totals, blank ones
/// @param grouped rows that only add up others of the table
/// @param restored rows whose code had lost its first zero
public record CashReading(
    CashHead head,
    List<CashLine> lines,
    List<CashFault> faults,
    int passed,
    int grouped,
    int restored) {
  public CashReading {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }
}
