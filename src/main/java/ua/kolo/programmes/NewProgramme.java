package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Place;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.composing.Outline;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// What a new programme is asked for: its title, whose it is, its years, the unit of its amounts.
///
/// @param territory code of the oblast, raion or hromada, or of a place in a hromada
public record NewProgramme(
    String title, Head.Kind kind, String territory, Head.Period period, AmountUnit unit) {
  private static final int LONGEST = 1000;

  public NewProgramme {
    title = title.strip();
    if (title.isEmpty() || title.length() > LONGEST) {
      throw new BadRequest("programmes.new.title.missing");
    }
    if (!period.isLikely()) {
      throw new BadRequest("programmes.new.period.wrong");
    }
  }

  /// @throws BadRequest when no council sits at the place
  Outline outline(Place place) {
    var level = level(place);
    if (level == null) {
      throw new BadRequest("programmes.new.place.none");
    }
    return new Outline(title, kind, level, names(place, level), period, unit);
  }

  private static Head.@Nullable Level level(Place place) {
    return switch (place.level()) {
      case OBLAST -> Head.Level.OBLAST;
      case RAION -> Head.Level.RAION;
      case HROMADA, SETTLEMENT, CITY_DISTRICT -> Head.Level.HROMADA;
      case STATE -> null;
    };
  }

  private static Head.Place names(Place place, Head.Level level) {
    return switch (level) {
      case STATE -> Head.Place.UNKNOWN;
      case OBLAST -> new Head.Place(place.name(), null, null);
      case RAION -> new Head.Place(place.oblast(), place.name(), null);
      case HROMADA -> {
        var own = place.hromada() == null || place.hromada().isBlank();
        yield new Head.Place(place.oblast(), place.raion(), own ? place.name() : place.hromada());
      }
    };
  }
}
