package ua.kolo.programmes.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine.State;

/// Money cells read exactly.
public final class Amounts {
  // No cell of money is longer; the patterns cost the square of its length.
  private static final int LONGEST = 2_000;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DASH = Pattern.compile("[-–—−\\s.]*[-–—−][-–—−\\s.]*|[хx]", FLAGS);
  private static final Pattern BY_YEAR =
      Pattern.compile(
          "(?<!\\d)(?<!20\\d\\d\\s{0,2}[-–—−]\\s{0,2})(20\\d\\d)\\s*(?:-?й\\s+)?(?:рік|року|році|рр?\\.?)?\\s*(?:[-–—−:=]\\s*|\\()\\s*("
              + Money.SUM
              + ")",
          FLAGS);
  private static final Pattern IN_YEAR =
      Pattern.compile(
          "(?<![\\d.,])("
              + Money.SUM
              + ")\\s*(?:\\(?(?:у|в|на|за)\\s+(20\\d\\d)\\s*(?:рік|року|році|рр?\\.?)\\)?"
              + "|\\((?:(?:у|в|на|за)\\s+)?(20\\d\\d)\\s*(?:рік|року|році|рр?\\.?)?\\))",
          FLAGS);
  private static final Pattern BY_SOURCE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:з|із|за\\s+рахунок)\\s+)?((?:\\p{L}+[\\s.]+){0,6}?(?:бюджет|кошт|субвенці|джерел|грант)\\p{L}*(?:\\s\\p{L}+){0,6}?)\\s*[-–—−:=]\\s*("
              + Money.SUM
              + ")",
          FLAGS);
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:всього|усього|разом|загалом)?\\s*[-–—−:=]?\\s*(" + Money.SUM + ")", FLAGS);
  private static final Pattern YEARLY =
      Pattern.compile(
          "щорок\\p{L}*|щорічн\\p{L}*|кожного\\s+року|(?:на|в|за)\\s+рік(?!\\p{L})|/\\s*рік",
          FLAGS);
  private static final Pattern FILLERS =
      Pattern.compile(
          "(?:у|в)\\s*т\\.?\\s*ч\\.?|(?:у|в)\\s+тому\\s+числі|з\\s+них|за\\s+роками|по\\s+роках|всього|усього|разом"
              + "|орієнтовно|грн|гривень|[\\p{P}\\s]",
          FLAGS);
  // «2026–2027 – 10,0»: the money of several years is that of none.
  private static final Pattern OVER_YEARS =
      Pattern.compile(
          "20\\d\\d\\s*[-–—−]\\s*20\\d\\d\\s*(?:рр?\\.|роки)?\\s*[-–—−:]\\s*\\d", FLAGS);
  // A soft break tore the number: digits, then a group of three on the next line.
  private static final Pattern TORN =
      Pattern.compile("(?<=\\d)[\\s\\p{Zs}]*[\n\u000B][\\s\\p{Zs}]*(?=\\d{3}(?!\\d))");

  // «2026 рік ⏎ 10,0 ⏎ 2027 рік ⏎ 20,0».
  private static final Pattern YEAR_ABOVE =
      Pattern.compile(
          "(?<![^\\s])(20[1-4]\\d(?:\\s*(?:рік|року|рр?\\.?))?)\\s*:?[ \\t]*[\n\u000B]\\s*(?=\\d)(?!20[1-4]\\d(?!\\d))",
          FLAGS);

  // «190,0¹», «190,0*»: the mark of a footnote.
  private static final Pattern MARK =
      Pattern.compile("(?<=[\\d.])(?:[¹²³⁰⁴-⁹]+\\)?|\\*+\\)?)(?=\\s|$)");

  private Amounts() {}

  /// A money cell printed in the given unit; a unit inside the cell goes before it.
  public static Amount parse(String cell, AmountUnit unit) {
    if (tooLong(cell)) {
      return new Amount(
          State.TEXT, null, new TreeMap<>(), List.of(), false, true, Texts.normalise(cell));
    }
    var whole = YEAR_ABOVE.matcher(cell).replaceAll("$1 – ");
    boolean torn = TORN.matcher(whole).find();
    var line = unmarked(TORN.matcher(whole).replaceAll(" "));
    if (line.isEmpty()) {
      return stated(State.BLANK, line);
    }
    if (DASH.matcher(line).matches()) {
      return stated(State.DASH, line);
    }
    if (Sources.notRequired(line)) {
      return stated(State.NOT_REQUIRED, line);
    }
    boolean doubtful = torn && cell.indexOf('\n') >= 0 && tornUnclear(cell);
    var plain = PlainSum.of(line);
    var amount = numbers(plain.text(), unit, doubtful || plain.about());
    if (amount.state() == State.TEXT) {
      amount =
          PlainSum.beforeParts(plain.text())
              .map(sum -> numbers(sum.text(), unit, true))
              .orElse(amount);
    }
    return amount.printed(line);
  }

  /// A cell no money can be read from: it is kept as words, and asked.
  public static boolean tooLong(String cell) {
    return cell.length() > LONGEST;
  }

  /// Whether a cell holds a number of money or a sign for none («-», «х») and nothing else.
  public static boolean looksLikeAmount(String cell) {
    if (tooLong(cell)) {
      return false;
    }
    var line = unmarked(cell);
    return !line.isEmpty()
        && (DASH.matcher(line).matches() || TOTAL.matcher(line).matches())
        && !line.matches("20[1-4]\\d");
  }

  private static String unmarked(String cell) {
    return MARK.matcher(Texts.normalise(cell)).replaceAll("");
  }

  // «100⏎200» may be two numbers; «25⏎000» and «1 250⏎000» may not.
  private static boolean tornUnclear(String cell) {
    return Pattern.compile("(?<![\\d\\s])\\d{3}\\s*\n\\s*(?!000)\\d{3}").matcher(cell).find();
  }

  private static Amount stated(State state, String line) {
    return new Amount(state, null, new TreeMap<>(), List.of(), false, false, line);
  }

  private static Amount numbers(String line, AmountUnit unit, boolean doubtful) {
    var byYear = new TreeMap<Integer, BigDecimal>();
    var dated = BY_YEAR.matcher(line).results().map(found -> found.group(2)).toList();
    var common = common(dated, unit);
    boolean mixed = common == unit && mixed(dated, unit);
    var rest = inYears(years(line, common, byYear), unit, byYear);
    var bySource = new ArrayList<Amount.Part>();
    rest = sources(rest, unit, bySource);
    boolean yearly = YEARLY.matcher(rest).find();
    rest = YEARLY.matcher(rest).replaceAll(" ").strip();
    rest = rest.replaceFirst("^[\\s;,]+", "");
    var total = TOTAL.matcher(rest);
    BigDecimal value = null;
    if (total.lookingAt()) {
      value = Money.hryvnias(total.group(1), unit);
      rest = rest.substring(total.end());
      scale(value, Units.of(total.group(1)), unit, byYear, bySource);
    }
    boolean left = !FILLERS.matcher(rest).replaceAll("").isEmpty();
    if (OVER_YEARS.matcher(line).find()
        || (value == null && byYear.isEmpty() && bySource.isEmpty())
        || (left && bare(byYear, bySource))) {
      boolean money = Units.of(line) != null && line.matches(".*\\d.*");
      return new Amount(State.TEXT, null, byYear, List.of(), false, money || value != null, line);
    }
    return new Amount(
        state(value, byYear, bySource),
        value,
        byYear,
        bySource,
        yearly,
        left || mixed || doubtful,
        line);
  }

  // «33,6 тис. грн (2026 рік – 16,0, 2027 рік – 17,6)»: the parts are in the unit their sum names,
  // when they come nearer to it so.
  private static void scale(
      BigDecimal whole,
      @Nullable AmountUnit named,
      AmountUnit unit,
      SortedMap<Integer, BigDecimal> byYear,
      List<Amount.Part> bySource) {
    var parts = bySource.isEmpty() ? byYear.values() : values(bySource);
    var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (named == null || named == unit || sum.signum() <= 0 || whole.signum() <= 0) {
      return;
    }
    var times = named.hryvnias().divide(unit.hryvnias(), MathContext.DECIMAL64);
    if (far(sum.multiply(times), whole) < far(sum, whole)) {
      byYear.replaceAll((_, value) -> plain(value.multiply(times)));
      bySource.replaceAll(
          part -> new Amount.Part(part.source(), plain(part.value().multiply(times))));
    }
  }

  private static double far(BigDecimal sum, BigDecimal whole) {
    return Math.abs(Math.log(sum.doubleValue() / whole.doubleValue()));
  }

  private static List<BigDecimal> values(List<Amount.Part> parts) {
    return parts.stream().map(Amount.Part::value).toList();
  }

  private static BigDecimal plain(BigDecimal value) {
    var plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static boolean bare(SortedMap<Integer, BigDecimal> byYear, List<Amount.Part> bySource) {
    return byYear.isEmpty() && bySource.isEmpty();
  }

  private static String years(String line, AmountUnit unit, SortedMap<Integer, BigDecimal> byYear) {
    return BY_YEAR
        .matcher(line)
        .replaceAll(
            found -> {
              byYear.merge(
                  Integer.valueOf(found.group(1)),
                  Money.hryvnias(found.group(2), unit),
                  BigDecimal::add);
              return " ";
            })
        .strip();
  }

  /// «2026 – 137,2; 2027 – 138,0 тис. грн»: the unit after the last of several sums is that of all,
  /// unless the table names one or the others are nearer to it in hryvnias.
  private static AmountUnit common(List<String> sums, AmountUnit table) {
    var named = sums.size() < 2 ? null : Units.of(sums.getLast());
    if (named == null || table != AmountUnit.HRYVNIA || !mixed(sums, table)) {
      return table;
    }
    var last = Money.hryvnias(sums.getLast(), table);
    return last.signum() == 0
            || sums.subList(0, sums.size() - 1).stream().allMatch(s -> nearer(s, named, last))
        ? named
        : table;
  }

  private static boolean nearer(String sum, AmountUnit unit, BigDecimal last) {
    var bare = Money.hryvnias(sum, AmountUnit.HRYVNIA);
    return bare.signum() == 0 || far(bare.multiply(unit.hryvnias()), last) < far(bare, last);
  }

  /// The last of several sums alone names a unit, and another than the table's.
  private static boolean mixed(List<String> sums, AmountUnit table) {
    var named = sums.size() < 2 ? null : Units.of(sums.getLast());
    return named != null
        && named != table
        && sums.subList(0, sums.size() - 1).stream().allMatch(sum -> Units.of(sum) == null);
  }

  /// «18,0 тис. грн у 2026 році, 19,0 тис. грн у 2027 році».
  private static String inYears(
      String line, AmountUnit unit, SortedMap<Integer, BigDecimal> byYear) {
    if (!byYear.isEmpty() || IN_YEAR.matcher(line).results().count() < 2) {
      return line;
    }
    return IN_YEAR
        .matcher(line)
        .replaceAll(
            found -> {
              byYear.merge(
                  Integer.valueOf(found.group(2) == null ? found.group(3) : found.group(2)),
                  Money.hryvnias(found.group(1), unit),
                  BigDecimal::add);
              return " ";
            })
        .strip();
  }

  private static String sources(String line, AmountUnit unit, List<Amount.Part> bySource) {
    return BY_SOURCE
        .matcher(line)
        .replaceAll(
            found -> {
              bySource.add(
                  new Amount.Part(found.group(1).strip(), Money.hryvnias(found.group(2), unit)));
              return " ";
            })
        .strip();
  }

  private static State state(
      @Nullable BigDecimal value,
      SortedMap<Integer, BigDecimal> byYear,
      List<Amount.Part> bySource) {
    boolean zero =
        (value == null || value.signum() == 0)
            && byYear.values().stream().allMatch(year -> year.signum() == 0)
            && bySource.stream().allMatch(part -> part.value().signum() == 0);
    return zero ? State.ZERO : State.AMOUNT;
  }
}
