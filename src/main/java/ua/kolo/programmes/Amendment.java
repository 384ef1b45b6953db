package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What kind of amendment an edition is, and its changes one by one when they are few enough to be
/// told in the decision itself.
///
/// @param kinds several may hold at once; with NEW_EDITION the points are not told
/// @param points in the order of the plan
/// @param year whose money changes, null unless ONE_YEAR holds
public record Amendment(Set<Kind> kinds, List<Point> points, @Nullable Integer year) {
  public Amendment {
    kinds = Set.copyOf(kinds);
    points = List.copyOf(points);
  }

  /// Kinds of amendments councils make.
  public enum Kind {
    NEW_EDITION,
    SINGLE_POINT,
    /// Several points, each of which can be told in words of its own.
    SEVERAL_POINTS,
    ONE_YEAR,
    EXTENSION,
    RENAMING
  }

  /// What happens to one point of the programme.
  public enum What {
    MONEY,
    REWORDED,
    /// Only its number is another one.
    RENUMBERED,
    ADDED,
    REMOVED,
    SECTION_REWORDED,
    SECTION_ADDED,
    SECTION_REMOVED
  }

  /// One change.
  ///
  /// @param number of the measure or section as printed, without the last full stop; null for none
  /// @param text its words: before the change where it is money or goes, else after it
  /// @param sources whose money changes, where the measure has several lines; null for others
  /// @param year of the money
  /// @param before in hryvnias, null where nothing stood
  public record Point(
      What what,
      @Nullable String number,
      String text,
      List<String> said,
      @Nullable String sources,
      @Nullable Integer year,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after) {
    public Point {
      said = List.copyOf(said);
    }

    static Point of(What what, @Nullable String number, String text, List<String> said) {
      return new Point(what, plain(number), text, said, null, null, null, null);
    }

    private static @Nullable String plain(@Nullable String number) {
      return number == null || number.isBlank() ? null : number.strip().replaceFirst("[.)]$", "");
    }

    static Point of(
        @Nullable String number,
        String text,
        @Nullable String sources,
        int year,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after) {
      return new Point(What.MONEY, plain(number), text, List.of(), sources, year, before, after);
    }
  }
}
