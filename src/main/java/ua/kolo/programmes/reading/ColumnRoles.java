package ua.kolo.programmes.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Units;

/// What a column holds, told by the words of its header. The earliest word decides: «Термін
/// виконання заходу» is a term, not a measure.
final class ColumnRoles {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(№|n|#|п\\s*/\\s*п|з\\s*/\\s*п)[\\s№пз/.\\-]*$|^(шифр( заходу)?|(код|індекс)"
              + " заходу)$|^(№|номер)\\s*(заходу|завдання|пункту)?(\\s+(згідно|відповідно|за|із?|у|в)\\s.*)?$");
  private static final Pattern YEAR = Pattern.compile("^\\D{0,14}(20\\d\\d)(?!\\d)\\D{0,14}$");
  private static final Pattern ONE_YEAR = Pattern.compile("^\\D{0,70}(20\\d\\d)(?!\\d)\\D{0,30}$");
  private static final Pattern FACT =
      Pattern.compile("^(факт|касов|профінансов|використан|викон|освоєн|відхилен|%|відсот)");

  // A sheet that prints all its numbers alike prints the year so.
  private static final Pattern YEAR_AS_SUM = Pattern.compile("^(2)\\s?(0\\d\\d)[.,]0+$");
  private static final Pattern YEARS_ONLY =
      Pattern.compile("^(рік|роки|рік виконання|роки виконання|рік реалізації|роки реалізації)$");
  private static final Pattern TOTAL =
      Pattern.compile(
          "^\\s*(усього|всього|разом|загальн(?!\\p{L}*\\s+фонд)|підсумок|[σς∑]$|(за|на)"
              + " (рік|роки|весь період)$)");
  private static final Pattern MONEY =
      Pattern.compile(
          "обсяг|фінанс|кошт|вартіст|грн|гривен|видатк|витрат|потреба|сум[аи]|бюджет|асигнуван");
  private static final Pattern INDICATOR = Pattern.compile("показник|індикатор|значення");

  /// «осіб» beside «сума» under a year: how many, or at what price, is no money.
  private static final Pattern COUNTED =
      Pattern.compile(
          "^(?:кіл|к-?сть|осіб|особ|чол|сім.?[яїе]|дітей|учнів|одиниц|од(?!\\p{L})|штук|шт(?!\\p{L})|ліжк|випадк|ціна|тариф|норма)");

  private static final Pattern PRICE =
      Pattern.compile("^(?:ціна|тариф|норма)(?!\\p{L})|^вартіст\\p{L}* (?:за )?(?:1 )?одиниц");

  private static final Pattern SPENT =
      Pattern.compile("профінансован|фактичн|касов|використан|освоєн|витрачен|^%|відсот");

  /// How a sum was reckoned: so many, at such a price.
  private static final Pattern RECKONED =
      Pattern.compile(
          "^(кількість|к-(?:сть|ть)|кільк\\.|ціна|розцінк|одиниц|од\\.|вартість (за )?(одиниц|1 ))");

  /// Over the columns a report puts beside the plan: their sums are not the plan's.
  private static final Pattern REPORTED = Pattern.compile("^кошти за звітом");

  private static final Pattern OF_WHICH =
      Pattern.compile("^((у|в) тому числі|(у|в) ?т\\. ?ч|з них|з яких|із них)");
  private static final Pattern BY_SOURCE = Pattern.compile("за рахунок|джерел|коштом");
  private static final Pattern SHORT_NAME =
      Pattern.compile("\\p{Lu}{2,6}\\d?|\\p{Lu}\\p{Ll}\\p{Lu}{1,3}");
  private static final Pattern SOURCE_NAME =
      Pattern.compile(
          "держав|обласн|районн|міськ|місцев|селищн|сільськ|бюджет|інш|субвенц|донор|громад|позабюджет|грант|спонсор|власні|партнер|(?:загальн|спеціальн)\\p{L}*\\s+фонд");

  private static final Pattern BUDGET_OF = Pattern.compile("^бюджет (?:заход|програм|план)");

  /// Word stems by role; the one that stands first in the header decides, of two the longer.
  private static final Map<Role, Pattern> STEMS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Role.TERM, Pattern.compile("термін|строк|дата|період|коли(?!\\p{L})")),
              Map.entry(Role.CO_EXECUTORS, Pattern.compile("співвиконав|залучен|учасник|партнер")),
              Map.entry(
                  Role.EXECUTORS,
                  Pattern.compile(
                      "(?<!спів)виконав(?!ч)|(?<!спів)виконавц|розпорядник|замовник|відповідальн|надавач(?!\\p{L}*\\s+коштів)|відповідає|відповідають|координатор|^хто(?!\\p{L})|суб.єкт")),
              Map.entry(
                  Role.SOURCE,
                  Pattern.compile(
                      "джерел|ресурс|фонд\\p{L}* (?:\\p{L}+ )?бюджет|вид\\p{L}*"
                          + " (?:коштів|фонд|бюджет)")),
              Map.entry(
                  Role.ACTUAL_RESULT,
                  Pattern.compile("фактичн|(?<!\\p{L})стан(?!\\p{L})|виконано|досягнут|хід викон")),
              Map.entry(
                  Role.EXPECTED_RESULT,
                  Pattern.compile(
                      "очікуван(?!\\p{L}* (?:обсяг|сум|варт|кошт|видат|витрат|потреб))|результат|ефект")),
              Map.entry(Role.INDICATOR_UNIT, Pattern.compile("одиниц|од\\. ?вим")),
              Map.entry(Role.INDICATOR, Pattern.compile("показник|індикатор")),
              Map.entry(Role.PLACE, Pattern.compile("місце|місця")),
              Map.entry(Role.NOTE, Pattern.compile("примітк")),
              Map.entry(
                  Role.AMOUNT,
                  Pattern.compile(
                      "обсяг|фінансуван|кошт|вартіст|видатк|витрат|сум[аи]|(?<!\\p{L})потреба|бюджет"
                          + " (?:заход|програм|план)|тис\\.? ?грн|грн")),
              Map.entry(Role.GOAL, Pattern.compile("(^|\\P{L})(ціл[іья]|мета)")),
              Map.entry(
                  Role.SECTION, Pattern.compile("розділ|пріоритетн\\p{L}+ напрям|стратегічн")),
              Map.entry(
                  Role.TASK,
                  Pattern.compile(
                      "завдан|напрям|проблем|пріоритет|(?<!\\p{L})(?:складов|компонент|тематик|підпрограм|блок(?!\\p{L})|блоки|сфер[аи])")),
              Map.entry(
                  Role.MEASURE,
                  Pattern.compile(
                      "заход|захід|^що (роб|зроб)|(?<!\\p{L})зміст|(?<!\\p{L})дії(?!\\p{L})|перелік"
                          + " робіт|активност|діяльніст|(?<!\\p{L})кроки(?!\\p{L})"))));

  private ColumnRoles() {}

  /// The role of one header text, UNKNOWN when no word tells.
  static Role of(String header) {
    String words = clean(header);
    if (NUMBER.matcher(words).find()) {
      return Role.NUMBER;
    }
    var best = Role.UNKNOWN;
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (var stem : STEMS.entrySet()) {
      var found = stem.getValue().matcher(words);
      if (found.find()
          && (found.start() < first || (found.start() == first && found.end() > end))) {
        first = found.start();
        end = found.end();
        best = stem.getKey();
      }
    }
    return best;
  }

  /// A word of the header tells the role, be it the first or a later one.
  static boolean names(String header, Role role) {
    var stem = STEMS.get(role);
    return stem != null && stem.matcher(clean(header)).find();
  }

  /// The column under a stack of header cells, outermost first; a rate of the money is none.
  static Column column(List<String> path) {
    var told = told(path);
    boolean rate = HeadWords.rateOfMoney(told.role(), path);
    return rate ? new Column(Role.NOTE, told.header(), null, null, null, 0.9) : told;
  }

  private static Column told(List<String> path) {
    String leaf = path.isEmpty() ? "" : path.getLast();
    String all = clean(String.join(" ", path));
    String above = clean(String.join(" ", path.subList(0, Math.max(0, path.size() - 1))));
    var unit = ColumnLabels.unit(path);
    var year = year(path) == null ? moneyYear(path) : year(path);
    boolean indicator = INDICATOR.matcher(all).find() && !moneyFirst(all);
    if (year != null && COUNTED.matcher(clean(leaf)).find() && !moneyFirst(clean(leaf))) {
      return new Column(Role.INDICATOR_TARGET, leaf, year, null, null, 0.85);
    }
    if (year != null || (!above.isEmpty() && TOTAL.matcher(clean(leaf)).find())) {
      return amount(path, indicator, year, unit);
    }
    if (REPORTED.matcher(above).find()) {
      return new Column(Role.NOTE, leaf, null, null, unit, 0.9);
    }
    if (!above.isEmpty()
        && moneyFirst(above)
        && (SPENT.matcher(clean(leaf)).find() || RECKONED.matcher(clean(leaf)).find())) {
      return new Column(Role.NOTE, leaf, null, null, unit, 0.8);
    }
    if (YEARS_ONLY.matcher(clean(leaf)).find()) {
      return new Column(Role.YEAR, leaf, null, null, unit, 0.9);
    }
    var part = partOf(leaf);
    if (part != null) {
      return new Column(Role.AMOUNT, leaf, null, part, unit, 0.9);
    }
    boolean parts = OF_WHICH.matcher(above).find() && of(above) == Role.UNKNOWN;
    if (!above.isEmpty() && (parts || moneyFirst(above)) && namesSource(leaf, above)) {
      return new Column(Role.AMOUNT, leaf, null, leaf, unit, 0.9);
    }
    if (TOTAL.matcher(clean(leaf)).find()) {
      return new Column(Role.AMOUNT_TOTAL, leaf, null, null, unit, 0.85);
    }
    return worded(path, leaf, unit);
  }

  /// «у т.ч. обласний бюджет» in a head of one storey: the source's name; null for other heads.
  private static @Nullable String partOf(String leaf) {
    String words = ColumnLabels.withoutUnit(leaf).strip();
    var opening = OF_WHICH.matcher(words.toLowerCase(Locales.UK));
    if (!opening.find()) {
      return null;
    }
    String name = words.substring(opening.end()).replaceFirst("^[\\s.:]+", "");
    return name.length() < 60 && SOURCE_NAME.matcher(clean(name)).find() ? name : null;
  }

  /// A word for a source, or an abbreviation under «за рахунок», «за джерелами».
  private static boolean namesSource(String leaf, String above) {
    return SOURCE_NAME.matcher(clean(leaf)).find()
        || (BY_SOURCE.matcher(above).find() && SHORT_NAME.matcher(Words.trim(leaf)).matches());
  }

  private static Column worded(List<String> path, String leaf, @Nullable AmountUnit unit) {
    var role = of(leaf);
    double confidence = 0.95;
    for (int i = path.size() - 2; role == Role.UNKNOWN && i >= 0; i--) {
      role = of(path.get(i));
      confidence = 0.8;
    }
    return new Column(role, leaf, null, null, unit, role == Role.UNKNOWN ? 0.3 : confidence);
  }

  private static Column amount(
      List<String> path, boolean indicator, @Nullable Integer year, @Nullable AmountUnit unit) {
    String leaf = path.getLast();
    if (indicator) {
      return new Column(Role.INDICATOR_TARGET, leaf, year, null, unit, 0.9);
    }
    boolean total = path.stream().anyMatch(text -> TOTAL.matcher(clean(text)).find());
    if (total && year == null) {
      return new Column(Role.AMOUNT_TOTAL, leaf, null, source(path), unit, 0.95);
    }
    return new Column(Role.AMOUNT, leaf, year, source(path), unit, 0.95);
  }

  /// A source named at one of the header's levels: «обласний бюджет» over the years, or under one.
  /// The innermost says it best: «загальний фонд» under «кошти місцевого бюджету».
  private static @Nullable String source(List<String> path) {
    for (var whole : path.reversed().stream().map(ColumnLabels::withoutUnit).toList()) {
      String text = ColumnLabels.rest(whole);
      if (!text.equals(whole) && ColumnLabels.shortName(text)) {
        return text;
      }
      if (namesOneSource(text)) {
        return text;
      }
    }
    return null;
  }

  /// «Обласний бюджет», neither «Джерела фінансування» nor «Обсяг коштів».
  static boolean namesOneSource(String text) {
    String words = clean(text);
    boolean named = SOURCE_NAME.matcher(words).find() && words.length() < 60;
    boolean heading = of(text) == Role.SOURCE && !words.startsWith("інш");
    boolean several = StrokeSums.names(text).size() > 1;
    return named && !heading && !several && !TOTAL.matcher(words).find() && !group(words);
  }

  private static boolean group(String words) {
    return words.contains("обсяг")
        || words.contains("фінансуван")
        || words.contains("грн")
        || BUDGET_OF.matcher(words).find();
  }

  private static boolean moneyFirst(String words) {
    var money = MONEY.matcher(words);
    var indicator = INDICATOR.matcher(words);
    return money.find() && (!indicator.find() || money.start() < indicator.start());
  }

  private static @Nullable Integer year(List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      String words = YEAR_AS_SUM.matcher(clean(path.get(i))).replaceFirst("$1$2");
      var found = YEAR.matcher(words);
      if (found.find()) {
        return Integer.valueOf(found.group(1));
      }
    }
    return null;
  }

  /// «Обсяг фінансування на 2026 рік, тис. грн»
  private static @Nullable Integer moneyYear(List<String> path) {
    String words = path.isEmpty() ? "" : clean(path.getLast());
    var found = ONE_YEAR.matcher(words);
    boolean told = found.find() && moneyFirst(words) && !TOTAL.matcher(words).find();
    return told ? Integer.valueOf(found.group(1)) : null;
  }

  /// What was paid, beside what was planned.
  static boolean fact(String header) {
    return FACT.matcher(clean(header)).find();
  }

  /// What one costs, not what all do.
  static boolean price(String header) {
    return PRICE.matcher(clean(header)).find();
  }

  /// The text is a year, as a header's or a cell's.
  static @Nullable Integer yearOf(String text) {
    return year(List.of(text));
  }

  /// A word that may stand in a lower header row: a year, «усього», a source, a unit, a role.
  static boolean headerish(String text) {
    String words = clean(text);
    return words.length() < 120
        && (yearOf(text) != null
            || TOTAL.matcher(words).find()
            || (SOURCE_NAME.matcher(words).find() && words.length() < 40)
            || Units.of(text) != null
            || of(text) != Role.UNKNOWN);
  }

  static String clean(String text) {
    return Words.trim(text.replace("\u00AD", "").replaceAll("[\\s\\u00A0\\u000B]+", " "))
        .replaceAll("(?<=\\p{L})- (?=\\p{Ll})|(?<=\\p{L})-(?=\\n)", "")
        .toLowerCase(Locales.UK);
  }
}
