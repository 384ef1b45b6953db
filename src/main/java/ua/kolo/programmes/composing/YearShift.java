package ua.kolo.programmes.composing;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Period;

/// Years of one period as those of another: its first year becomes the other's first.
final class YearShift {
  private static final String YEAR = "(?<!\\d)((?:19|20)\\d{2})(?!\\d)";
  private static final Pattern YEARS = Pattern.compile(YEAR + "(?:(\\s*[-–—]\\s*)" + YEAR + ")?");
  private final Period before;
  private final Period now;

  YearShift(Period before, Period now) {
    this.before = before;
    this.now = now;
  }

  /// Null when it would fall outside the new period.
  @Nullable Integer of(int year) {
    int moved = moved(year);
    return moved < now.from() || moved > now.to() ? null : moved;
  }

  /// Amounts, words or targets by year; those that fall outside are left behind.
  <T> Map<Integer, T> of(Map<Integer, T> byYear, UnaryOperator<T> change) {
    var all = new TreeMap<Integer, T>();
    byYear.forEach(
        (year, value) -> {
          var moved = of(year);
          if (moved != null) {
            all.put(moved, change.apply(value));
          }
        });
    return all;
  }

  /// The words with their years moved into the new period: the whole of the one stands for the
  /// whole of the other, and what would reach beyond it ends with it.
  String words(String text) {
    return YEARS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words(found)));
  }

  private String words(MatchResult found) {
    int from = Integer.parseInt(found.group(1));
    if (found.group(3) == null) {
      return String.valueOf(held(from));
    }
    int to = Integer.parseInt(found.group(3));
    boolean whole = from == before.from() && to == before.to();
    int first = whole ? now.from() : held(from);
    int last = whole ? now.to() : held(to);
    return first == last ? String.valueOf(first) : first + found.group(2) + last;
  }

  private int held(int year) {
    return Math.clamp(moved(year), now.from(), now.to());
  }

  private int moved(int year) {
    return year + now.from() - before.from();
  }
}
