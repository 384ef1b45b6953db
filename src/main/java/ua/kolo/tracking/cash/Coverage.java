package ua.kolo.tracking.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Figures of one code, kind of spending and fund for different times, made into those of the time
/// asked for: told as such, the difference of two counted from the year's beginning, or pieces that
/// fill it without a gap. Otherwise nothing is known, and nothing is guessed.
final class Coverage {
  /// Money of a stretch of days.
  record Piece(CashPeriod period, CashAmounts amounts) {}

  private Coverage() {}

  static Optional<CashAmounts> of(List<Piece> pieces, CashPeriod asked) {
    return flows(pieces, asked).map(flows -> withYearly(flows, pieces, asked));
  }

  private static Optional<CashAmounts> flows(List<Piece> pieces, CashPeriod asked) {
    var told = at(pieces, asked);
    if (told != null) {
      return Optional.of(told);
    }
    var sinceNewYear = at(pieces, CashPeriod.upTo(asked.to()));
    boolean later = asked.from().getDayOfYear() > 1;
    var before = later ? at(pieces, CashPeriod.upTo(asked.from().minusDays(1))) : null;
    if (sinceNewYear != null && before != null) {
      return Optional.of(sinceNewYear.since(before));
    }
    return filled(pieces, asked.from(), asked.to(), CashAmounts.NONE);
  }

  // The longest piece first: few large ones are better known than many small.
  private static Optional<CashAmounts> filled(
      List<Piece> pieces, LocalDate from, LocalDate to, CashAmounts sum) {
    if (from.isAfter(to)) {
      return Optional.of(sum);
    }
    var next = new ArrayList<>(pieces);
    next.removeIf(one -> !one.period().from().equals(from) || one.period().to().isAfter(to));
    next.sort(Comparator.comparing((Piece one) -> one.period().to()).reversed());
    for (var piece : next) {
      var rest = filled(pieces, piece.period().to().plusDays(1), to, sum.plus(piece.amounts()));
      if (rest.isPresent()) {
        return rest;
      }
    }
    return Optional.empty();
  }

  /// What is told for the whole year does not add up over its parts: the newest stands.
  private static CashAmounts withYearly(CashAmounts flows, List<Piece> pieces, CashPeriod asked) {
    var newest =
        pieces.stream()
            .filter(one -> one.period().to().getYear() == asked.to().getYear())
            .filter(one -> !one.period().to().isAfter(asked.to()))
            .max(Comparator.comparing(one -> one.period().to()));
    var yearly = newest.map(Piece::amounts).orElse(CashAmounts.NONE);
    return new CashAmounts(yearly.planned(), yearly.allocated(), flows.financed(), flows.spent());
  }

  private static @Nullable CashAmounts at(List<Piece> pieces, CashPeriod period) {
    return pieces.stream()
        .filter(one -> one.period().equals(period))
        .findFirst()
        .map(Piece::amounts)
        .orElse(null);
  }
}
