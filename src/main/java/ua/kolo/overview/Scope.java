package ua.kolo.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.programmes.AdoptedRow;
import ua.kolo.programmes.PublishedProgrammes;

/// Which adopted programmes are whose: four queries for any number of hromadas.
@Component
class Scope {
  /// UA, and the digits that tell oblast, raion and hromada.
  private static final int HROMADA_ENDS = 9;

  private final Hromadas hromadas;
  private final PublishedProgrammes published;

  Scope(Hromadas hromadas, PublishedProgrammes published) {
    this.hromadas = hromadas;
    this.published = published;
  }

  /// Hromadas of a place by name, and the programmes of each that hold in the year.
  Found in(String place, int year) {
    var all = hromadas.within(place);
    var codes = all.stream().map(Place::code).collect(Collectors.toSet());
    var placed = hromadas.placesOf(published.keepers());
    var keepers = new HashSet<UUID>();
    placed.forEach(
        (unit, code) -> {
          if (codes.contains(code)) {
            keepers.add(unit);
          }
        });
    var programmes = new HashMap<String, List<AdoptedRow>>();
    for (var row : published.adopted(year, keepers, codes)) {
      hromada(row, placed, codes)
          .ifPresent(code -> programmes.computeIfAbsent(code, _ -> new ArrayList<>()).add(row));
    }
    return new Found(all, programmes);
  }

  // The hromada a programme was made for; where its document names none, or a village of the
  // hromada, the one the institution is in. An oblast's programme is no hromada's.
  private static Optional<String> hromada(
      AdoptedRow row, Map<UUID, String> placed, Set<String> codes) {
    if (row.level() != null && row.level() != Territory.Level.HROMADA) {
      return Optional.empty();
    }
    var made = row.territory();
    if (made != null && codes.contains(made)) {
      return Optional.of(made);
    }
    return Optional.ofNullable(placed.get(row.unit()))
        .filter(codes::contains)
        .filter(code -> made == null || made.startsWith(code.substring(0, HROMADA_ENDS)));
  }

  /// Programmes of the raions and the oblast in a place that hold in the year, kept there.
  List<AdoptedRow> upper(Place place, int year) {
    int digits = digits(place.level());
    var placed = hromadas.placesOf(published.keepers());
    var keepers = new HashSet<UUID>();
    placed.forEach(
        (unit, code) -> {
          if (code.startsWith(place.code().substring(0, digits))) {
            keepers.add(unit);
          }
        });
    return published.adopted(year, keepers, Set.of()).stream()
        .filter(row -> row.level() != null && row.level() != Territory.Level.HROMADA)
        .toList();
  }

  // How much of a code tells the place: UA, and two digits each for the oblast and the raion.
  private static int digits(Territory.Level level) {
    return switch (level) {
      case STATE -> 2;
      case OBLAST -> 4;
      case RAION -> 6;
      case HROMADA, SETTLEMENT, CITY_DISTRICT -> HROMADA_ENDS;
    };
  }

  /// @param programmes by the code of the hromada
  record Found(List<Place> hromadas, Map<String, List<AdoptedRow>> programmes) {
    List<AdoptedRow> of(String code) {
      return programmes.getOrDefault(code, List.of());
    }

    List<UUID> ids() {
      return programmes.values().stream().flatMap(List::stream).map(AdoptedRow::id).toList();
    }

    List<String> codes() {
      return hromadas.stream().map(Place::code).toList();
    }
  }
}
