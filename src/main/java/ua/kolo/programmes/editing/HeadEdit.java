package ua.kolo.programmes.editing;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// Changes of what the document says of itself.
final class HeadEdit {
  private final Head head;

  HeadEdit(Head head) {
    this.head = head;
  }

  Head title(String title) {
    if (title.isBlank()) {
      throw new CorrectionRefused("noTitle");
    }
    return whole(title.strip(), head.level(), head.place(), head.period(), head.unit());
  }

  Head kind(Head.Kind kind) {
    return new Head(
        head.title(),
        kind,
        head.level(),
        head.place(),
        head.period(),
        head.approval(),
        head.unit(),
        head.preamble(),
        head.footnotes());
  }

  Head level(Head.Level level) {
    return whole(head.title(), level, head.place(), head.period(), head.unit());
  }

  Head place(Head.Place place) {
    return whole(head.title(), head.level(), place, head.period(), head.unit());
  }

  Head period(int from, int to) {
    if (to < from) {
      throw new CorrectionRefused("periodBackwards");
    }
    var period = new Head.Period(from, to);
    if (!period.isLikely()) {
      throw new CorrectionRefused("periodUnlikely");
    }
    return whole(head.title(), head.level(), head.place(), period, head.unit());
  }

  Head unit(AmountUnit unit) {
    return whole(head.title(), head.level(), head.place(), head.period(), unit);
  }

  private Head whole(
      String title,
      Head.@Nullable Level level,
      Head.Place place,
      Head.@Nullable Period period,
      AmountUnit unit) {
    return new Head(
        title,
        head.kind(),
        level,
        place,
        period,
        head.approval(),
        unit,
        head.preamble(),
        head.footnotes());
  }
}
