package ua.kolo.programmes.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.AmountUnit;

/// One source with its money, where a cell names both: «бюджет громади – 50,0 тис. грн (2025 рік –
/// 25,0; 2026 рік – 25,0)». Amounts in hryvnias.
///
/// @param source as printed
/// @param byYear empty when the words name no year
/// @param yearly the sum is that of each year, «по 21,0 тис. грн щороку»
/// @param raw the words as printed
public record SourceAmount(
    String source,
    BigDecimal value,
    SortedMap<Integer, BigDecimal> byYear,
    boolean yearly,
    String raw) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String YEAR = "(?:у |в |на |за )?(?<%s>20\\d\\d)\\s*(?:рік|році|року|р\\.?)";
  private static final Pattern PART =
      Pattern.compile(
          "(?<source>[^\\d;]{4,120}?)\\s*(?:[-–—−:]|\\s)\\s*(?:по\\s+)?(?<sum>"
              + Money.SUM
              + ")\\s*(?<yearly>щорок\\p{L}*|щорічн\\p{L}*|кожного року|на рік)?\\s*(?:\\((?<inside>[^()]*)\\)|"
              + YEAR.formatted("year")
              + ")?[.;,]?",
          FLAGS);
  private static final Pattern SUM_BEFORE =
      Pattern.compile(
          "(?<sum>(?:по\\s+)?"
              + Money.SUM
              + "(?:\\s*(?:щорок\\p{L}*|щорічн\\p{L}*|кожного року|на рік))?)\\s*[-–—−:(]?\\s*(?<source>\\p{L}[^\\d;()]{3,120}?)\\)?[.;,]?",
          FLAGS);
  // «70,0 тис. грн (МБ)»: the plan says elsewhere what the short name is.
  private static final Pattern SHORT_AFTER =
      Pattern.compile(
          "(?<sum>"
              + Money.SUM
              + ")\\s*\\(?(?<source>(?!ПДВ|ГРН|ТИС|МЛН)[А-ЯІЇЄҐ]{2,5})\\)?[.;,]?");
  // «міський бюджет – 10,0, обласний бюджет – 5,0», «10,0 – міський бюджет, 5,0 – обласний».
  private static final Pattern SEVERAL =
      Pattern.compile(",\\s*(?=\\p{L})|(?<=[\\p{L})]),\\s*(?=\\d)");
  private static final Pattern ONE_YEAR = Pattern.compile(YEAR.formatted("year"), FLAGS);
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:(?:у|в)\\s*т\\.\\s*ч\\.|(?:у|в) тому числі|з них|за рахунок)[:\\s]+", FLAGS);

  /// The sources of a cell in order; none when some of its words say anything else.
  ///
  /// @param unit of numbers that name none
  public static List<SourceAmount> of(String cell, AmountUnit unit) {
    var all = new ArrayList<SourceAmount>();
    for (var line : Texts.lines(cell)) {
      for (var part : Shield.split(line, ';')) {
        var read = parts(part, unit);
        if (read.isEmpty() && !part.isBlank()) {
          return List.of();
        }
        all.addAll(read);
      }
    }
    return all;
  }

  /// As [#of(String, AmountUnit)], also where a source's years or its sum and years follow one
  /// another.
  public static List<SourceAmount> listed(String cell, AmountUnit unit) {
    var plain = of(cell, unit);
    return plain.isEmpty() ? new SourceLedger(unit).read(cell) : plain;
  }

  /// One source, or several that only commas part.
  private static List<SourceAmount> parts(String text, AmountUnit unit) {
    var whole = part(text, unit);
    if (!whole.isEmpty()) {
      return whole;
    }
    var all = new ArrayList<SourceAmount>();
    for (var piece : SEVERAL.split(text, -1)) {
      var read = part(piece, unit);
      if (read.isEmpty()) {
        return List.of();
      }
      all.addAll(read);
    }
    return all;
  }

  private static List<SourceAmount> part(String text, AmountUnit unit) {
    var words = LEADING.matcher(Texts.normalise(text)).replaceFirst("");
    var named = SHORT_AFTER.matcher(words);
    if (named.matches()) {
      var value = Money.hryvnias(named.group("sum"), unit);
      return List.of(new SourceAmount(named.group("source"), value, new TreeMap<>(), false, words));
    }
    var before = SUM_BEFORE.matcher(words);
    if (before.matches()) {
      words = before.group("source") + " – " + before.group("sum");
    }
    var part = PART.matcher(words);
    if (!part.matches() || !Sources.looksLikeSources(part.group("source"))) {
      return List.of();
    }
    var own = Units.of(part.group("sum"));
    var value = Money.hryvnias(part.group("sum"), unit);
    var byYear = new TreeMap<Integer, BigDecimal>();
    if (part.group("year") != null) {
      byYear.put(Integer.valueOf(part.group("year")), value);
    } else if (part.group("inside") != null) {
      years(part.group("inside"), value, own == null ? unit : own, byYear);
    }
    return List.of(
        new SourceAmount(
            part.group("source").replaceAll("[\\s,(]+$", "").strip(),
            value,
            byYear,
            part.group("yearly") != null,
            words));
  }

  private static void years(
      String inside, BigDecimal value, AmountUnit unit, SortedMap<Integer, BigDecimal> byYear) {
    var one = ONE_YEAR.matcher(inside.strip());
    if (one.matches()) {
      byYear.put(Integer.valueOf(one.group("year")), value);
    } else {
      byYear.putAll(Amounts.parse(inside, unit).byYear());
    }
  }
}
