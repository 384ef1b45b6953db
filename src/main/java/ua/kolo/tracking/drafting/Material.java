package ua.kolo.tracking.drafting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.Outline;
import ua.kolo.programmes.Outlines;
import ua.kolo.tracking.cash.MoneyLine;
import ua.kolo.tracking.reporting.ProgrammeReport;
import ua.kolo.tracking.reporting.ReportedRow;
import ua.kolo.tracking.reporting.WholeTerm;

/// What a document is made of.
///
/// @param year told of, where the kind asks for one
/// @param money of the year by lines; empty while the programme is not under way
/// @param report approved, of the year; null when there is none
/// @param times reports whose rows are told, none of the same days
/// @param rows of these
/// @param whole money of all years, when the report heard is the final one
/// @param changes of the newest edition; null for the first one
/// @param codes what the classifier calls codes of four digits
record Material(
    Outline outline,
    Words words,
    int year,
    List<MoneyLine> money,
    @Nullable ProgrammeReport report,
    List<ProgrammeReport> times,
    List<ReportedRow> rows,
    @Nullable WholeTerm whole,
    Outlines.@Nullable Changes changes,
    Map<String, String> codes) {
  Material {
    money = List.copyOf(money);
    times = List.copyOf(times);
    rows = List.copyOf(rows);
    codes = Map.copyOf(codes);
  }

  String years() {
    return years(outline.periodFrom(), outline.periodTo());
  }

  private static String years(@Nullable Integer from, @Nullable Integer to) {
    if (from == null || to == null) {
      return Words.EMPTY;
    }
    return from.equals(to) ? String.valueOf(from) : from + "–" + to;
  }

  /// The same with their name: «2026 рік», «2022–2026 роки».
  String yearsInWords() {
    return yearsInWords(outline.periodFrom(), outline.periodTo());
  }

  static String yearsInWords(@Nullable Integer from, @Nullable Integer to) {
    boolean one = from != null && from.equals(to);
    return Words.say(one ? "years.one" : "years.many", years(from, to));
  }
}
