package ua.kolo.programmes.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Quantity;

/// Countable promises inside a result text.
public final class Quantities {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String WORD = "[\\p{L}’ʼ'`´](?:[\\p{L}’ʼ'`´]|(?:\\s?[-–]\\s?)(?=\\p{Ll}))*";
  private static final String DIGITS = "\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:,\\d+)?";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,№#/-])(?<![\\p{L}][-–])(?:(?<least>щонайменше|не\\s+менше(?:\\s+ніж|\\s+як)?|не\\s+менш(?:\\s+ніж|\\s+як)?|мінімум|понад|більше(?:\\s+ніж)?|від)\\s+"
              + "|(?<about>близько|приблизно|орієнтовно|майже|до)\\s+)?"
              + "(?<first>"
              + DIGITS
              + ")(?:\\s*[-–—]\\s*(?<second>"
              + DIGITS
              + "))?(?<scale>\\s*(?:тис|млн)\\.?(?=\\s))?"
              + "(?:\\s*(?<percent>%|відсотк\\p{L}*|проц\\p{L}*))?"
              + "(?<unit>(?:[ ]"
              + WORD
              + "){0,4})",
          FLAGS);
  private static final Pattern ALL =
      Pattern.compile(
          "(?<!\\p{L})(?:усі|всі|усіх|всіх|усім|всім|кожн\\p{L}+|100\\s*%)\\s+(?<unit>"
              + WORD
              + "(?:\\s"
              + WORD
              + ")?)",
          FLAGS);

  private Quantities() {}

  /// The quantities in order; campaign names, dates, phone and act numbers are none.
  public static List<Quantity> find(String text) {
    var line = Texts.normalise(text);
    var all = new ArrayList<Quantity>();
    for (var sentence : Clauses.of(line)) {
      all.addAll(counted(sentence));
    }
    return all;
  }

  // After a share («50 % громад надають …») a further number describes the share.
  private static List<Quantity> counted(String clause) {
    var all = new ArrayList<Quantity>();
    var covered = Shield.cover(clause);
    boolean share = false;
    for (var number : NUMBER.matcher(covered).results().toList()) {
      var quantity = share ? null : quantity(clause, covered, number);
      if (quantity != null) {
        all.add(quantity);
        share = number.group("percent") != null;
      }
    }
    if (all.isEmpty()) {
      ALL.matcher(covered)
          .results()
          .filter(found -> Counted.people(found.group("unit")))
          .findFirst()
          .ifPresent(found -> all.add(everyone(clause, found)));
    }
    return all;
  }

  private static Quantity everyone(String clause, MatchResult found) {
    var unit = clause.substring(found.start("unit"), found.end("unit"));
    var quote = clause.substring(found.start(), found.end());
    return new Quantity(Quantity.Kind.ALL, null, null, null, unit, quote);
  }

  private static @Nullable Quantity quantity(String clause, String covered, MatchResult found) {
    var unit = Counted.unit(found.group("unit"));
    boolean percent = found.group("percent") != null;
    if (Counted.notCounted(covered, found.start("first"), found.end("first"), unit)
        || (unit.isEmpty() && !percent)) {
      return null;
    }
    int end = found.start("unit") + unit.length() + (unit.isEmpty() ? 0 : 1);
    var quote = clause.substring(found.start(), Math.min(end, clause.length())).strip();
    var first = value(found.group("first"), found.group("scale"));
    var counted = percent ? ("% " + unit).strip() : unit;
    if (found.group("second") != null) {
      var second = value(found.group("second"), found.group("scale"));
      return first.compareTo(second) < 0
          ? new Quantity(Quantity.Kind.RANGE, null, first, second, counted, quote)
          : null;
    }
    return new Quantity(kind(found), first, null, null, counted, quote);
  }

  private static Quantity.Kind kind(MatchResult found) {
    if (found.group("least") != null) {
      return Quantity.Kind.AT_LEAST;
    }
    return found.group("about") == null ? Quantity.Kind.EXACT : Quantity.Kind.ABOUT;
  }

  private static BigDecimal value(String digits, @Nullable String scale) {
    var value = new BigDecimal(digits.replace(" ", "").replace(',', '.'));
    if (scale == null) {
      return value;
    }
    boolean thousands = scale.strip().toLowerCase(Letters.UKRAINIAN).startsWith("тис");
    return value.multiply(BigDecimal.valueOf(thousands ? 1_000 : 1_000_000));
  }
}
