package ua.kolo.overview.services;

/// How much of the minimum package a hromada provides on a day.
///
/// @param services of the list in force on the day
/// @param told of how many somebody said anything; the rest is missing, which is not «none»
/// @param provided of how many somebody said they are provided
public record Coverage(int services, int told, int provided) {
  private static final int HUNDRED = 100;

  /// Whole per cent of the list; 0 for an empty list.
  public int percent() {
    return services == 0 ? 0 : Math.round((float) provided * HUNDRED / services);
  }

  public int missing() {
    return services - told;
  }

  public boolean isWhole() {
    return services > 0 && provided == services;
  }
}
