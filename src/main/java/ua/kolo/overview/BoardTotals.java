package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.List;

/// How many of all hromadas of a place, whatever is filtered.
///
/// @param hromadas N
/// @param adopted have an adopted programme
/// @param reported published a report of every programme
/// @param told published a checklist of services
/// @param planned hryvnias of all
public record BoardTotals(int hromadas, int adopted, int reported, int told, BigDecimal planned) {
  private static final int HUNDRED = 100;

  static BoardTotals of(List<HromadaRow> rows) {
    int adopted = 0;
    int reported = 0;
    int told = 0;
    var planned = BigDecimal.ZERO;
    for (var row : rows) {
      adopted += row.programmes().isEmpty() ? 0 : 1;
      reported += !row.programmes().isEmpty() && row.reported() == row.programmes().size() ? 1 : 0;
      told += row.coverage() == null ? 0 : 1;
      var sum = row.planned();
      planned = sum == null ? planned : planned.add(sum);
    }
    return new BoardTotals(rows.size(), adopted, reported, told, planned);
  }

  /// Whole per cent of N.
  public int percent(int some) {
    return hromadas == 0 ? 0 : Math.round((float) some * HUNDRED / hromadas);
  }
}
