package ua.kolo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file got another status.
///
/// @param status of `case_status`
/// @param ending why it was closed, of `closing_reason`
public record Turn(
    UUID id,
    String status,
    @Nullable String ending,
    @Nullable String words,
    Instant turnedAt,
    String turnedBy) {
  static final String FIRST = "REGISTERED";

  /// Why a joined file is closed, of `closing_reason`; given by the joining alone.
  static final String JOINED = "JOINED";

  private static final Set<String> ENDS = Set.of("CLOSED", "TRANSFERRED", "REFUSED");

  /// Whether nothing more is done in a file of the status.
  static boolean ends(String status) {
    return ENDS.contains(status);
  }

  /// A status to be given.
  ///
  /// @param reviewOn when the file is looked at again; null keeps a day that is still to come
  /// @param noReview true for no day at all
  public record New(
      String status,
      @Nullable String ending,
      @Nullable String words,
      @Nullable LocalDate reviewOn,
      @Nullable Boolean noReview) {
    public New(String status, @Nullable String ending, @Nullable String words) {
      this(status, ending, words, null, null);
    }

    // In a file that ended nothing more is looked at.
    @Nullable LocalDate next(@Nullable LocalDate before, LocalDate today) {
      if (ends(status) || Boolean.TRUE.equals(noReview)) {
        return null;
      }
      return reviewOn == null && before != null && before.isAfter(today) ? before : reviewOn;
    }
  }
}
