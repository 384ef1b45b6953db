package ua.kolo.programmes.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.reading.Drafts.MeasureDraft;

/// «В т.ч. заробітна плата» in the measures' column under a measure: a part of its money, no
/// measure of its own.
///
/// @param numbered every measure has a number
record CostParts(Columns columns, boolean numbered) {
  private static final Pattern OPENS =
      Pattern.compile(
          "^((в|у) ?т\\. ?ч\\.?|(в|у) тому числі|з них|з яких|із них)\\s*:?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// A dash or a bullet alone opens a measure of a list as well, so the words must say it.
  private static final Pattern OF_WHICH =
      Pattern.compile(
          "^[-–—•]?\\s*((в|у) ?т\\. ?ч|(в|у) тому числі|з них|з яких|із них)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// @param last the row above: after one part a dash opens another
  boolean is(Line line, @Nullable Line last) {
    boolean bound =
        !columns.text(line, Role.EXECUTORS).isEmpty() || !columns.text(line, Role.TERM).isEmpty();
    boolean sourced = columns.has(Role.SOURCE) && !columns.text(line, Role.SOURCE).isEmpty();
    return columns.measure >= 0
        && line.firstFilled() == columns.measure
        && isNamed(line.at(columns.measure), last)
        && (columns.hasAmounts(line) || OPENS.matcher(line.at(columns.measure)).matches())
        && !bound
        && !sourced;
  }

  private boolean isNamed(String words, @Nullable Line last) {
    boolean under = last != null && last.part != null;
    boolean unnumbered = numbered && !Tokens.numbered(words) && !Tokens.total(words);
    return OF_WHICH.matcher(Words.trim(words)).find()
        || (under && (unnumbered || Tokens.ofWhich(words)));
  }

  /// Its words name a line of money, whether or not the table has a column for such names; «у тому
  /// числі:» alone only opens such lines.
  void add(Line line, List<MeasureDraft> measures) {
    line.part = line.at(columns.measure);
    line.text[columns.measure] = "";
    if (columns.hasAmounts(line)) {
      measures.forEach(measure -> measure.rows.add(line));
    }
  }
}
