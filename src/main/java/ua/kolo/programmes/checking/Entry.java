package ua.kolo.programmes.checking;

import java.util.List;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;

/// A funding line in its measure.
///
/// @param number of the line in the measure, from 1
record Entry(Measure measure, int number, FundingLine line, Place place) {
  /// The line carries a number. A blank, a dash or words are unknown, not zero.
  boolean known() {
    return line.state() == FundingLine.State.AMOUNT || line.state() == FundingLine.State.ZERO;
  }

  /// Money may be meant though no number stands there.
  boolean unknown() {
    return switch (line.state()) {
      case BLANK, DASH, TEXT, SOURCE_ONLY -> true;
      case AMOUNT, ZERO, NOT_REQUIRED, NO_COLUMN -> false;
    };
  }

  /// Money is planned.
  boolean pays() {
    return known() && line.amount().signum() != 0;
  }

  /// A total is printed, but not how it falls on the years.
  boolean undated() {
    return pays() && line.byYear().isEmpty();
  }

  Amounts amounts() {
    return known() ? Amounts.of(line.amount(), line.byYear()) : Amounts.NOTHING;
  }

  List<String> executors() {
    var named = line.executors().isEmpty() ? measure.executors() : line.executors();
    return named.stream().map(Executor::name).toList();
  }

  List<String> sources() {
    return line.sources();
  }
}
