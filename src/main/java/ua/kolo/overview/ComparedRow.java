package ua.kolo.overview;

import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Place;
import ua.kolo.indicators.Compared;

/// A hromada in the comparison of one indicator.
///
/// @param compared null when none of its programmes tells the indicator: missing, which is not zero
public record ComparedRow(Place place, @Nullable Compared compared) {
  public String code() {
    return place.code();
  }

  public boolean isTold() {
    return compared != null && compared.progress().figure() != null;
  }
}
