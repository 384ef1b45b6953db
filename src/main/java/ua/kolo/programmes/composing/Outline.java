package ua.kolo.programmes.composing;

import java.util.List;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// What a new programme says of itself before it has a measure.
///
/// @param unit amounts are printed in
public record Outline(
    String title,
    Head.Kind kind,
    Head.Level level,
    Head.Place place,
    Head.Period period,
    AmountUnit unit) {
  Head head() {
    return new Head(
        title, kind, level, place, period, Head.Approval.NONE, unit, List.of(), List.of());
  }
}
