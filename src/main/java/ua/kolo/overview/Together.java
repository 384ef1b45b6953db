package ua.kolo.overview;

import java.util.List;
import ua.kolo.indicators.Compared;
import ua.kolo.indicators.Indicator;

/// What figures of several hromadas may be made into.
public enum Together {
  /// They add up: events, teams, places, hryvnias.
  SUM,
  /// People: each hromada counts a person once, two may count the same one, so the sum is the most
  /// there can be. Never over quarters of a year.
  AT_MOST,
  /// The largest of them.
  LARGEST,
  /// Shares and averages do not add up: only from where to where they lie.
  SPREAD,
  /// Told in different units or counted by different rules: nothing.
  UNLIKE;

  /// The rule for the indicators told under one code.
  static Together of(List<Compared> told) {
    long kinds = told.stream().map(Together::kind).distinct().count();
    return kinds > 1 ? UNLIKE : told.isEmpty() ? SPREAD : of(told.getFirst().indicator());
  }

  /// What of an indicator must be the same for its figures to be reckoned together.
  static String kind(Compared told) {
    var one = told.indicator();
    return LikeUnit.of(one.measuredIn()) + one.subject() + one.aggregation() + of(one);
  }

  private static Together of(Indicator indicator) {
    if (LikeUnit.isNoCount(indicator.measuredIn())) {
      return SPREAD;
    }
    boolean rate =
        indicator.kind() == Indicator.Kind.EFFICIENCY || indicator.kind() == Indicator.Kind.QUALITY;
    boolean people = indicator.subject() == Indicator.Subject.PERSONS;
    return switch (indicator.aggregation()) {
      case SUM -> SUM;
      case LAST -> people ? AT_MOST : rate ? SPREAD : SUM;
      case MAX -> LARGEST;
      case AVERAGE -> SPREAD;
      case APART -> people ? AT_MOST : SPREAD;
    };
  }
}
