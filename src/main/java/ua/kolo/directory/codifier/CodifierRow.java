package ua.kolo.directory.codifier;

import ua.kolo.directory.Territory.Level;

/// A place as a row of the codifier has it.
///
/// @param category O K P H M C X T B
record CodifierRow(String code, String parent, String category, String name) {
  Level level() {
    return switch (category) {
      case "O", "K" -> Level.OBLAST;
      case "P" -> Level.RAION;
      case "H" -> Level.HROMADA;
      case "B" -> Level.CITY_DISTRICT;
      default -> Level.SETTLEMENT;
    };
  }
}
