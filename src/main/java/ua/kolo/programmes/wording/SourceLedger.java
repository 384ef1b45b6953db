package ua.kolo.programmes.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;

/// Reads a cell from left to right: a source, then its sum, then its years, then the next source;
/// or a year, then its sources with their sums, then the next year.
final class SourceLedger {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String YEAR = "(?:рік|року|році|рр?\\.?)(?!\\p{L})";
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:(?:у|в|на|за) )?(?<head>20\\d\\d)\\s*"
              + "(?:"
              + YEAR
              + "\\s*[-–—−:,]?|[-–—−:])\\s*(?=\\p{L})"
              + "|(?:(?:у|в|на|за) )?(?<year>20\\d\\d)\\s*(?:"
              + YEAR
              + ")?\\s*(?:[-–—−:=]\\s*|\\()\\s*(?<dated>"
              + Money.SUM
              + ")|(?<after>"
              + Money.SUM
              + ")\\s*\\(?(?:у |в |на |за )?(?<later>20\\d\\d)\\s*"
              + "(?:"
              + YEAR
              + "\\)?|(?<=\\(20\\d\\d)\\))(?!\\s*:|\\s*[-–—−]\\s*\\p{L})|(?:(?:всього|усього|разом|загалом)\\s*[-–—−:=]?\\s*)?(?<sum>"
              + Money.SUM
              + ")|(?<noise>(?:у|в)\\s*т\\.?\\s*ч\\.?|(?:у|в)\\s+тому\\s+числі|з\\s+них|за\\s+роками|[\\p{P}\\s]+)|(?<source>\\p{L}[^\\d;:\\n"
              + "–—]*?)(?=\\s*[-–—−:,;]?\\s*(?:всього|усього|разом|загалом|(?:у|в)\\s*т\\.|(?:у|в)\\s+тому|(?:(?:у|в|на|за) (?=20\\d\\d))?\\d))",
          FLAGS);

  // «МБ», «ДБ»: the plan says under the table what they are.
  private static final Pattern SHORT = Pattern.compile("\\p{Lu}{2,5}");

  // «інші», after sources that say more.
  private static final Pattern OTHER = Pattern.compile("інш(?:і|е)", FLAGS);

  // Two numbers run into one another: no sum of money.
  private static final Pattern BARE_YEAR = Pattern.compile("20[1-4]\\d");

  private final AmountUnit unit;
  private final List<SourceAmount> all = new ArrayList<>();
  private @Nullable String source;
  private @Nullable BigDecimal total;

  /// The year whose sources follow.
  private @Nullable Integer head;

  /// What that year's sources must come to, if it is said, and what they came to so far.
  private @Nullable BigDecimal owed;

  private BigDecimal given = BigDecimal.ZERO;

  private final TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();

  /// The unit of the years' numbers: the one their sum names, else the table's.
  private AmountUnit years;

  SourceLedger(AmountUnit unit) {
    this.unit = unit;
    this.years = unit;
  }

  /// The sources in order; none when some of the words say anything else.
  List<SourceAmount> read(String cell) {
    String text = Texts.broken(cell);
    var next = NEXT.matcher(text);
    int at = 0;
    while (at < text.length()) {
      next.region(at, text.length());
      if (!next.lookingAt() || next.end() == at || !take(next)) {
        return List.of();
      }
      at = next.end();
    }
    close();
    return paid() ? all : List.of();
  }

  private boolean take(java.util.regex.Matcher found) {
    if (found.group("noise") != null) {
      return true;
    }
    if (found.group("head") != null) {
      return head(Integer.valueOf(found.group("head")));
    }
    if (found.group("source") != null) {
      close();
      source = found.group("source").replaceAll("[\\s(]+$", "");
      return Sources.looksLikeSources(source)
          || SHORT.matcher(source).matches()
          || (!all.isEmpty() && OTHER.matcher(source).matches());
    }
    if (found.group("sum") != null) {
      if (BARE_YEAR.matcher(found.group("sum")).matches()) {
        return false;
      }
      if (source == null && head != null && owed == null && given.signum() == 0) {
        return owe(Money.hryvnias(found.group("sum"), unit));
      }
      var sum = Money.hryvnias(found.group("sum"), unit);
      var named = Units.of(found.group("sum"));
      years = named == null ? unit : named;
      total = total == null ? sum : total.add(sum);
    } else if (found.group("year") != null && (head != null || source == null)) {
      return head(Integer.valueOf(found.group("year")))
          && owe(Money.hryvnias(found.group("dated"), unit));
    } else if (found.group("year") != null) {
      year(found.group("year"), found.group("dated"));
    } else {
      year(found.group("later"), found.group("after"));
    }
    return source != null;
  }

  /// «2026 рік – 20,0, у т. ч.»: what the sources of the year must come to.
  private boolean owe(BigDecimal sum) {
    owed = sum;
    return true;
  }

  /// A source whose sum is still to come has a year of its own: no head of others.
  private boolean head(Integer year) {
    boolean bare = source != null && total == null && byYear.isEmpty();
    close();
    boolean late = head == null && !all.isEmpty();
    boolean paid = paid();
    head = year;
    return !bare && !late && paid;
  }

  private boolean paid() {
    boolean paid = owed == null || owed.compareTo(given) == 0;
    owed = null;
    given = BigDecimal.ZERO;
    return paid;
  }

  private void year(String year, String sum) {
    byYear.merge(Integer.valueOf(year), Money.hryvnias(sum, years), BigDecimal::add);
  }

  private void close() {
    if (source != null && (total != null || !byYear.isEmpty())) {
      if (head != null && total != null) {
        byYear.merge(head, total, BigDecimal::add);
        given = given.add(total);
      }
      var sum =
          total == null ? byYear.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add) : total;
      all.add(new SourceAmount(source, sum, new TreeMap<>(byYear), false, source));
    }
    source = null;
    total = null;
    years = unit;
    byYear.clear();
  }
}
