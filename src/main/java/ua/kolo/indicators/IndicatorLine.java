package ua.kolo.indicators;

/// An indicator in a list.
///
/// @param year how it stands in the chosen year
/// @param term how it stands in the whole term
record IndicatorLine(Indicator indicator, Progress year, Progress term) {
  /// The one of the two there is a target for; else the year's.
  public Progress told() {
    return year.target() == null && term.target() != null ? term : year;
  }
}
