package ua.kolo.audit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are wanted; null means any.
///
/// @param who the member of staff who acted
/// @param kind the noun of the record, of [Nouns#toChoose] for all that are alike
/// @param from the first day in Kyiv
/// @param to the last day in Kyiv
/// @param denied only refusals
/// @param elsewhere only what was done at other institutions, or only what was done here
record TrailFilter(
    @Nullable UUID who,
    @Nullable Operation operation,
    @Nullable String kind,
    @Nullable UUID subject,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean denied,
    @Nullable Boolean elsewhere) {
  /// The days shown when none are named: the trail of a country is too long to be read through.
  static final int DAYS = 31;

  /// The same within days: of one record all are found, of everything else so many back.
  TrailFilter within(LocalDate today) {
    return from != null || subject != null ? this : since((to == null ? today : to), to);
  }

  /// As many days as are shown before these.
  TrailFilter earlier() {
    var last = Objects.requireNonNull(from).minusDays(1);
    return since(last, last);
  }

  private TrailFilter since(LocalDate day, @Nullable LocalDate last) {
    return new TrailFilter(
        who, operation, kind, subject, day.minusDays(DAYS - 1), last, denied, elsewhere);
  }
}
