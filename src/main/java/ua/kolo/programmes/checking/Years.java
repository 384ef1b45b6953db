package ua.kolo.programmes.checking;

import java.util.List;
import java.util.regex.Pattern;

/// Years named in a text.
final class Years {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private Years() {}

  static List<Integer> in(String text) {
    return YEAR.matcher(text).results().map(r -> Integer.valueOf(r.group())).distinct().toList();
  }
}
