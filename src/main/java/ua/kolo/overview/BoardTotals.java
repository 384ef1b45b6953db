package ua.kolo.overview;

import java.math.BigDecimal;

/// How many of all hromadas of a place, whatever is filtered.
///
/// @param hromadas N
/// @param adopted have an adopted programme
/// @param reported published a report of every programme
/// @param told published a checklist of services
/// @param planned hryvnias of all
public record BoardTotals(int hromadas, int adopted, int reported, int told, BigDecimal planned) {
  private static final int HUNDRED = 100;

  /// Whole per cent of N.
  public int percent(int some) {
    return hromadas == 0 ? 0 : Math.round((float) some * HUNDRED / hromadas);
  }
}
