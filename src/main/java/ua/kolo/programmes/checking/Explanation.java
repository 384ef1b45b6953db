package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The smallest set of slips that accounts for a whole difference, total and years at once.
///
/// @param causes together they give the difference exactly; empty when nothing was to be explained
public record Explanation(List<Cause> causes) {
  static final Explanation NONE = new Explanation(List.of());
  static final Explanation UNEXPLAINED = new Explanation(List.of(Cause.of(Cause.Kind.UNEXPLAINED)));

  public Explanation {
    causes = List.copyOf(causes);
  }

  /// A reason was found.
  public boolean found() {
    return !causes.isEmpty() && causes.getFirst().kind() != Cause.Kind.UNEXPLAINED;
  }

  /// One slip.
  ///
  /// @param place the line or total concerned
  /// @param year the year concerned
  /// @param amount hryvnias: the line's total, or by how much the year is off
  /// @param instead what should have been printed, hryvnias
  /// @param orElse places that would explain the same
  public record Cause(
      Kind kind,
      @Nullable Place place,
      @Nullable Integer year,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal instead,
      List<Place> orElse) {
    public Cause {
      orElse = List.copyOf(orElse);
    }

    static Cause of(Kind kind) {
      return new Cause(kind, null, null, null, null, List.of());
    }

    static Cause at(Kind kind, Place place, @Nullable BigDecimal amount) {
      return new Cause(kind, place, null, amount, null, List.of());
    }

    static Cause in(Kind kind, @Nullable Integer year, BigDecimal amount) {
      return new Cause(kind, null, year, amount, null, List.of());
    }

    Cause orElse(List<Place> places) {
      return new Cause(kind, place, year, amount, instead, places);
    }

    /// What went wrong; in words the message `checking.cause.<NAME>`.
    public enum Kind {
      LINE_LEFT_OUT,
      LINE_TWICE,
      LINE_FOREIGN,
      LINE_SUBTRACTED,
      YEAR_SLIP,
      YEARS_SWAPPED,
      LINE_YEAR_LEFT_OUT,
      YEAR_LEFT_OUT,
      YEAR_TWICE,
      TOTAL_SLIP,
      DIGITS_SWAPPED,
      SCALE,
      OF_WHICH_ADDED,
      SUBTOTAL_TWICE,
      SUBTOTAL_LEFT_OUT,
      REPEATS_TOTAL,
      ROUNDING,
      UNEXPLAINED
    }
  }
}
