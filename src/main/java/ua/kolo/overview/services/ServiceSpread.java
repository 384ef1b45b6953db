package ua.kolo.overview.services;

import java.util.Map;
import ua.kolo.law.ListValue;

/// In how many hromadas a service is provided, and how.
///
/// @param ways how many said each
/// @param hromadas how many there are
public record ServiceSpread(ListValue service, Map<Way, Integer> ways, int hromadas) {
  public ServiceSpread {
    ways = Map.copyOf(ways);
  }

  public int of(Way way) {
    return ways.getOrDefault(way, 0);
  }

  public int provided() {
    return of(Way.OWN) + of(Way.CONTRACT) + of(Way.NEIGHBOUR);
  }

  /// Hromadas that said nothing of it.
  public int missing() {
    return hromadas - provided() - of(Way.NONE);
  }

  /// Whole per cent of all hromadas, the silent ones too.
  public int percent() {
    return hromadas == 0 ? 0 : Math.round(provided() * 100f / hromadas);
  }
}
