package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.wording.Amount;
import ua.kolo.programmes.wording.Amounts;
import ua.kolo.programmes.wording.Numbering;
import ua.kolo.programmes.wording.SourceAmount;
import ua.kolo.programmes.wording.Sources;
import ua.kolo.programmes.wording.Texts;
import ua.kolo.programmes.wording.Units;

/// The sums the passport and the table of resources print.
final class OtherTables {
  private static final Pattern VOLUME =
      Pattern.compile("загальн\\p{L}* обсяг|обсяг\\p{L}* фінансув|обсяг фінансових ресурсів");

  /// «Обсяг фінансування Програми на 2026–2028 роки становить …», not «становив».
  private static final Pattern VOLUME_IS =
      Pattern.compile(
          "^обсяг\\p{L}* (?:фінансування|коштів|видатків|фінансових ресурсів)[^.]{0,80}програм[^.]{0,60}(?:становит|складає|складатиме)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ONE_YEAR = Pattern.compile("^\\D*(20\\d\\d)(?!\\d)\\D*$");

  /// «Всього 70,0 тис. грн, у тому числі» before its years.
  private static final Pattern LED =
      Pattern.compile(
          "(?iu)^(.*\\p{L})\\s+(\\d[\\d\\s.,]*(?:тис\\.?|млн\\.?)?\\s*(?:грн|гривень)?\\.?),?"
              + "\\s*(?:(?:у|в)\\s?т\\.?\\s?ч\\.?|(?:у|в) тому числі|з них)$");

  private static final Pattern SUMMED =
      Pattern.compile(
          "^(обсяг|сума|ресурс)\\p{L}*.*(?<!\\p{L})(усього|всього|разом)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST = 500;
  private static final int SHORTEST = 2;

  private final AmountUnit unit;
  private final int before;
  private final List<NodeDraft> nodes;
  private final List<PrintedTotal> totals = new ArrayList<>();

  /// The sum whose parts may follow; null where something else stands between.
  private @Nullable Integer open;

  private OtherTables(AmountUnit unit, int before, List<NodeDraft> nodes) {
    this.unit = unit;
    this.before = before;
    this.nodes = nodes;
  }

  /// The sums of paragraphs and of the tables beside the plan's.
  ///
  /// @param before how many sums the plan's table prints, before which these come
  static List<PrintedTotal> totals(
      PlanTable table, AmountUnit unit, int before, List<NodeDraft> nodes) {
    var sums = new OtherTables(unit, before, nodes);
    table.after.forEach(text -> sums.sentence(text, Kind.GRAND_TOTAL, Kind.SOURCE_TOTAL));
    sums.open = null;
    table.before.forEach(text -> sums.sentence(text, Kind.PASSPORT_TOTAL, Kind.PASSPORT_TOTAL));
    for (var rows : table.others) {
      sums.open = null;
      var header =
          Header.find(rows).filter(OtherTables::years).or(() -> Header.ofYears(rows)).orElse(null);
      if (header != null) {
        sums.resources(rows, header, table.units.of(rows));
      } else {
        rows.forEach(sums::passport);
      }
    }
    return sums.totals;
  }

  private static boolean years(Header header) {
    return header.columns().stream().anyMatch(column -> column.year() != null);
  }

  /// «Загальний обсяг фінансування – 252,7 тис. грн, у тому числі: …» outside any table, and the
  /// sources under it.
  private void sentence(String text, Kind kind, Kind ofSource) {
    String words = Texts.normalise(text);
    var parts = Tokens.SUM_SENTENCE.matcher(words);
    var origin = new Origin(-1, -1, -1, 0.8);
    boolean sum = Tokens.total(words) || VOLUME_IS.matcher(words).find();
    if (words.length() < LONGEST && sum && parts.matches()) {
      var amount = CellMoney.of(parts.group(2).replaceAll("[.;]$", ""), unit).amount();
      var led = LED.matcher(parts.group(1));
      var said = led.matches() ? CellMoney.of(led.group(2), unit).amount().value() : null;
      if (said != null) {
        whole(led.group(1), kind, said, amount, origin);
      } else if (amount.value() != null || !amount.byYear().isEmpty()) {
        whole(parts.group(1), kind, amount.value(), amount, origin);
      }
      amount.bySource().forEach(part -> part(part.source(), ofSource, part.value(), origin));
    } else if (open != null && words.length() < LONGEST) {
      var sources = SourceAmount.listed(words.replaceAll("[.;]$", ""), unit);
      sources.forEach(part -> part(part.source(), ofSource, part.value(), origin));
      open = sources.isEmpty() ? null : open;
    }
  }

  /// @param value of all years; where the label names one and the amount not that one, of it
  private void whole(
      String label, Kind kind, @Nullable BigDecimal value, Amount amount, Origin origin) {
    open = before + totals.size();
    var byYear = new TreeMap<>(amount.byYear());
    var named = ONE_YEAR.matcher(label);
    var year = named.matches() ? Integer.valueOf(named.group(1)) : null;
    boolean ofYear =
        year != null && value != null && !byYear.containsKey(year) && !isSumOf(byYear, value);
    if (ofYear) {
      byYear.put(year, value);
    }
    totals.add(total(label, kind, null, null, ofYear ? null : value, byYear, amount.raw(), origin));
  }

  // The year is of something else then: of the act the programme was adopted by.
  private static boolean isSumOf(SortedMap<Integer, BigDecimal> byYear, BigDecimal value) {
    var sum = byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return !byYear.isEmpty() && sum.compareTo(value) == 0;
  }

  /// What of the sum above falls to a source.
  private void part(String source, Kind kind, BigDecimal value, Origin origin) {
    totals.add(total(source, kind, source, open, value, new TreeMap<>(), "", origin));
  }

  private static PrintedTotal total(
      String label,
      Kind kind,
      @Nullable String subject,
      @Nullable Integer partOf,
      @Nullable BigDecimal value,
      SortedMap<Integer, BigDecimal> byYear,
      String raw,
      Origin origin) {
    return new PrintedTotal(
        label, kind, subject, null, partOf, value, byYear, Map.of(0, raw), origin);
  }

  private void passport(Line row) {
    for (int c = 0; c + 1 < row.width(); c++) {
      String label = Texts.normalise(row.at(c));
      String source = SumWords.withoutOfWhich(label);
      boolean whole = VOLUME.matcher(label.toLowerCase(Locales.UK)).find();
      if (whole || (open != null && Sources.looksLikeSources(source))) {
        var own = Units.of(label);
        for (int value = c + 1; value < row.width(); value++) {
          var amount = Amounts.parse(row.at(value), own == null ? unit : own);
          if (amount.value() != null) {
            passport(
                whole ? label : source, whole, amount, new Origin(row.block, row.row, value, 0.9));
            return;
          }
        }
      }
    }
    boolean words =
        row.words().stream().anyMatch(text -> !Tokens.onlyNumber(text) && !Tokens.ofWhich(text));
    open = words ? null : open;
  }

  private void passport(String label, boolean whole, Amount amount, Origin origin) {
    if (whole) {
      whole(label, Kind.PASSPORT_TOTAL, amount.value(), amount, origin);
      amount
          .bySource()
          .forEach(part -> part(part.source(), Kind.PASSPORT_TOTAL, part.value(), origin));
    } else {
      totals.add(
          total(
              label,
              Kind.PASSPORT_TOTAL,
              label,
              open,
              amount.value(),
              amount.byYear(),
              amount.raw(),
              origin));
    }
  }

  /// «Усього», «Обсяг ресурсів, усього, у тому числі:».
  private static boolean whole(String label) {
    return Tokens.total(label) || SUMMED.matcher(label).find();
  }

  /// A table may count in a unit of its own, told over any of its columns.
  private AmountUnit unit(Header header, @Nullable AmountUnit captioned) {
    return header.columns().stream()
        .map(column -> Units.of(column.header()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(captioned == null ? unit : captioned);
  }

  private void resources(List<Line> rows, Header header, @Nullable AmountUnit captioned) {
    var columns = new Columns(header.columns());
    var own = unit(header, captioned);
    for (var row : rows.subList(header.last() + 1, rows.size())) {
      int first = row.firstFilled();
      if (first < 0 || !columns.hasAmounts(row)) {
        continue;
      }
      String label = Texts.normalise(row.at(first));
      String source = SumWords.withoutOfWhich(label);
      var money = Money.read(row, columns, null, own, null);
      var section = section(row);
      if (section != null) {
        totals.add(resource(label, null, section.key, null, money, row));
      } else if (whole(row.at(first))) {
        open = before + totals.size();
        totals.add(resource(label, null, null, null, money, row));
      } else if (Sources.looksLikeSources(source)) {
        totals.add(resource(source, source, null, open, money, row));
      }
    }
  }

  /// The section of the plan the row is called by; null for none or for several.
  private @Nullable NodeDraft section(Line row) {
    var names =
        row.words().stream()
            .map(text -> Words.fold(Numbering.leading(text).rest()))
            .filter(name -> name.length() > SHORTEST)
            .toList();
    var named = nodes.stream().filter(node -> names.contains(Words.fold(node.text))).toList();
    return named.size() == 1 ? named.getFirst() : null;
  }

  private static PrintedTotal resource(
      String label,
      @Nullable String subject,
      @Nullable String node,
      @Nullable Integer partOf,
      Money money,
      Line row) {
    return new PrintedTotal(
        label,
        Kind.RESOURCE_TOTAL,
        subject,
        node,
        partOf,
        money.total(),
        new TreeMap<>(money.byYear()),
        money.raw(),
        Interpreter.origin(row, Math.max(0, row.firstFilled())));
  }
}
