package ua.kolo.indicators;

import java.util.Locale;
import java.util.regex.Pattern;

/// Units of shares and rates: their figures are neither added up nor averaged, for the whole of
/// each is another.
final class Shares {
  private static final Pattern SHARE =
      Pattern.compile("%|‰|відсот|частк|проміл|коефіцієнт|на 1000|на 10 ?000");

  private static final Pattern PERCENTAGE = Pattern.compile("%|відсот|частк");

  private Shares() {}

  static boolean is(String measuredIn) {
    return SHARE.matcher(measuredIn.toLowerCase(Locale.ROOT)).find();
  }

  static boolean isPercentage(String measuredIn) {
    return PERCENTAGE.matcher(measuredIn.toLowerCase(Locale.ROOT)).find();
  }
}
