package ua.kolo.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which files to list; null means any.
///
/// @param standing whether it is open
/// @param status of `case_status`
/// @param kind of `case_kind`
/// @param reviewBy those to be looked at again by the day
/// @param person those that name the person
/// @param elsewhere those of other institutions in which this one takes part, instead of its own
/// @param lead who leads it
public record CaseFilter(
    Standing standing,
    @Nullable String status,
    @Nullable String kind,
    @Nullable LocalDate reviewBy,
    @Nullable UUID person,
    boolean elsewhere,
    Lead lead) {
  public CaseFilter(
      Standing standing,
      @Nullable String status,
      @Nullable String kind,
      @Nullable LocalDate reviewBy,
      @Nullable UUID person,
      boolean elsewhere) {
    this(standing, status, kind, reviewBy, person, elsewhere, Lead.ANY);
  }

  /// Who leads files.
  public enum Lead {
    ANY,
    /// The post that acts.
    MINE,
    /// No post that is open.
    NOBODY
  }

  /// Whether files are open.
  public enum Standing {
    OPEN,
    ENDED,
    ANY
  }

  public static final CaseFilter OPEN =
      new CaseFilter(Standing.OPEN, null, null, null, null, false);

  /// Open files of other institutions in which this one takes part.
  static final CaseFilter ELSEWHERE = new CaseFilter(Standing.OPEN, null, null, null, null, true);

  /// Open files nobody leads.
  static final CaseFilter LED_BY_NOBODY =
      new CaseFilter(Standing.OPEN, null, null, null, null, false, Lead.NOBODY);

  static CaseFilter of(UUID person) {
    return new CaseFilter(Standing.ANY, null, null, null, person, false);
  }
}
