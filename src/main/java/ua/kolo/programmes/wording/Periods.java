package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head;

/// The years a plan is made for.
final class Periods {
  private static final Pattern RANGE =
      Pattern.compile("(20\\d\\d)\\s*(?:р\\.?|року|рік)?\\s*(?:[-–—]|по|до)\\s*(20\\d\\d)");
  private static final Pattern UNTIL =
      Pattern.compile("(?<!\\p{L})до\\s+(?:кінця\\s+)?(20\\d\\d)\\s*(?:р|$)");
  private static final Pattern LIST =
      Pattern.compile("на\\s+(20\\d\\d)(?:\\s*,\\s*20\\d\\d)*\\s*(?:та|і|,)\\s*(20\\d\\d)\\s*р");
  private static final Pattern ONE =
      Pattern.compile("(?:на|за|у|в)\\s+(20\\d\\d)\\s*(?:-?\\s*й)?\\s*(?:р|$)");
  private static final Pattern NEAR =
      Pattern.compile("(?iu).*(?:програм|план|заход|строк|термін|період).*");

  private Periods() {}

  static Head.@Nullable Period of(HeadLines lines, Collection<Integer> years) {
    var period = in(lines.title(), years);
    for (var line : near(lines)) {
      period = period == null ? own(in(line, years), years) : period;
    }
    return period == null ? spanned(years) : period;
  }

  // Prose also tells of past years: a period without a year of the plan's own is another's.
  private static Head.@Nullable Period own(Head.@Nullable Period told, Collection<Integer> years) {
    boolean meets =
        told == null
            || years.isEmpty()
            || years.stream().anyMatch(year -> year >= told.from() && year <= told.to());
    return meets ? told : null;
  }

  private static List<String> near(HeadLines lines) {
    var approval = String.join(" ", lines.approval());
    var all = new ArrayList<String>();
    all.add(NEAR.matcher(approval).matches() ? approval : "");
    lines.preamble().stream().filter(line -> NEAR.matcher(line).matches()).forEach(all::add);
    return all;
  }

  private static Head.@Nullable Period in(String text, Collection<Integer> years) {
    var line = Letters.fold(text);
    for (var pattern : List.of(RANGE, LIST)) {
      var found = pattern.matcher(line);
      if (found.find()) {
        return period(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
      }
    }
    var until = UNTIL.matcher(line);
    if (until.find()) {
      int to = Integer.parseInt(until.group(1));
      return years.stream()
          .filter(year -> year <= to)
          .min(Integer::compare)
          .map(from -> new Head.Period(from, to))
          .orElse(null);
    }
    var one = ONE.matcher(line);
    return one.find()
        ? period(Integer.parseInt(one.group(1)), Integer.parseInt(one.group(1)))
        : null;
  }

  private static Head.@Nullable Period period(int from, int to) {
    return to < from ? null : new Head.Period(from, to);
  }

  private static Head.@Nullable Period spanned(Collection<Integer> years) {
    return years.isEmpty() ? null : new Head.Period(Collections.min(years), Collections.max(years));
  }
}
