package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.wording.Amount;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Texts;

/// A money cell that also names its source: «Обласний бюджет: усього 99,0 …», «24 000 грн щороку,
/// бюджет громади».
///
/// @param source as printed, null when the cell names none
record CellMoney(Amount amount, @Nullable String source) {
  private static final Pattern FIRST = Pattern.compile("^([^:\\d]{4,80}):\\s*(.*\\d.*)$");
  private static final Pattern LAST =
      Pattern.compile("^(.*\\d.*?)[,;(]\\s*([^,;\\d]{4,80}?)\\)?[.;]?$");
  private static final Pattern DATED =
      Pattern.compile(
          "^(\\d[^()]*?)\\s*\\(?(?:у |в |на |за )?(20\\d\\d) (?:рік|році|року|р\\.)\\)?$");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d (?:рік|рок|році|р\\.)");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:усього|всього|разом)\\s*[–—:-]?\\s*(\\d[\\d\\s.,\\u00A0]*(?:(?:тис|млн)?[.\\s]*(?:грн|гривень)?\\.?))$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static CellMoney of(String cell, AmountUnit unit) {
    if (Amounts.tooLong(cell)) {
      return new CellMoney(Amounts.parse(cell, unit), null);
    }
    String text = Texts.normalise(cell);
    var first = FIRST.matcher(text);
    if (first.matches() && Sources.looksLikeSources(first.group(1))) {
      return new CellMoney(parse(first.group(2), unit), first.group(1));
    }
    var last = LAST.matcher(text);
    if (last.matches() && Sources.looksLikeSources(last.group(2))) {
      return new CellMoney(parse(last.group(1), unit), last.group(2));
    }
    return new CellMoney(parse(cell, unit), null);
  }

  /// «1,2 млн грн (2026 рік)», «68 400 грн у 2027 році».
  private static Amount dated(Amount amount, int year) {
    var byYear = new TreeMap<Integer, BigDecimal>();
    if (amount.value() != null) {
      byYear.put(year, amount.value());
    }
    return new Amount(
        amount.state(), amount.value(), byYear, List.of(), false, amount.doubtful(), amount.raw());
  }

  /// «2024 – 10; 2025 – 12; разом – 22»: the total stands last.
  private static Amount parse(String cell, AmountUnit unit) {
    var dated = DATED.matcher(Texts.normalise(cell));
    if (dated.matches() && !YEAR.matcher(dated.group(1)).find()) {
      return dated(Amounts.parse(dated.group(1), unit), Integer.parseInt(dated.group(2)));
    }
    var amount = Amounts.parse(cell.replaceFirst("^по (?=\\d)", ""), unit);
    var total = TOTAL.matcher(amount.raw());
    if (amount.byYear().isEmpty() || !total.find()) {
      return amount;
    }
    var value = Amounts.parse(total.group(1), unit).value();
    return new Amount(
        amount.state(),
        value,
        amount.byYear(),
        amount.bySource(),
        false,
        amount.doubtful(),
        amount.raw());
  }
}
