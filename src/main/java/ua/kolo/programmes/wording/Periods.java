package ua.kolo.programmes.wording;

import java.util.Collection;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Period;

/// The years a plan covers: its title says them, else its terms and columns.
final class Periods {
  private static final Pattern RANGE =
      Pattern.compile("(20\\d\\d)\\s*(?:[-–—−]|по|до)\\s*(20\\d\\d)\\s*(?:рок|рр|р\\.|$|[^\\d.])");
  private static final Pattern UNTIL =
      Pattern.compile("(?:на період )?до (20\\d\\d)\\s*(?:року|р\\.)");
  private static final Pattern ONE =
      Pattern.compile("(?:на|за|у|в)\\s+(20\\d\\d)\\s*(?:рік|року|році|р\\.)");

  private Periods() {}

  static @Nullable Period of(String title, String around, Collection<Integer> years) {
    var named = named(title, years);
    if (named != null) {
      return named;
    }
    if (!years.isEmpty()) {
      return new Period(Collections.min(years), Collections.max(years));
    }
    return named(around, years);
  }

  private static @Nullable Period named(String text, Collection<Integer> years) {
    var range = RANGE.matcher(text);
    if (range.find()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      return from <= to ? new Period(from, to) : null;
    }
    var until = UNTIL.matcher(text);
    if (until.find()) {
      int to = Integer.parseInt(until.group(1));
      int from = years.isEmpty() ? to : Math.min(to, Collections.min(years));
      return new Period(from, to);
    }
    var one = ONE.matcher(text);
    if (one.find()) {
      int year = Integer.parseInt(one.group(1));
      return new Period(year, year);
    }
    return null;
  }
}
