package ua.kolo.overview;

import org.jspecify.annotations.Nullable;

/// Which hromadas of a place to show, of which time, in which order.
///
/// @param text a part of the name of the hromada or its raion; null for all
/// @param upwards the smallest first; a name goes from А on then, and what is missing always last
public record BoardFilter(
    String place,
    int year,
    Part part,
    @Nullable String text,
    Show show,
    Sort sort,
    boolean upwards) {
  /// Which of them.
  public enum Show {
    ALL,
    NO_PROGRAMME,
    NO_REPORT,
    NO_PACKAGE,
    PART_PACKAGE,
    COMPLETE
  }

  /// By what.
  public enum Sort {
    NAME,
    PROGRAMMES,
    PLANNED,
    REPORTS,
    PACKAGE
  }

  /// All hromadas of a place by name.
  public static BoardFilter of(String place, int year) {
    return new BoardFilter(place, year, Part.YEAR, null, Show.ALL, Sort.NAME, true);
  }
}
