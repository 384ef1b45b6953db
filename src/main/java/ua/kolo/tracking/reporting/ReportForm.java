package ua.kolo.tracking.reporting;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.platform.Days;

/// A report somebody is about to open.
record ReportForm(
    Period.@Nullable Kind kind,
    @Nullable Integer year,
    @Nullable Integer part,
    @Nullable String due) {
  static final int FIRST = 2000;
  static final int LAST = 2100;
  private static final int DAYS_AFTER = 15;

  /// The year before for January to March, else this year's: what is usually told of now.
  static ReportForm usual(LocalDate today) {
    int year = today.getMonthValue() <= 3 ? today.getYear() - 1 : today.getYear();
    var end = LocalDate.of(year, 12, 31);
    return new ReportForm(Period.Kind.YEAR, year, 1, Days.show(end.plusDays(DAYS_AFTER)));
  }

  void check(BindingResult errors) {
    if (kind == null) {
      errors.rejectValue("kind", "reporting.open.noKind");
    }
    if (year == null || year < FIRST || year > LAST) {
      errors.rejectValue("year", "reporting.open.noYear");
    }
    int parts = kind == Period.Kind.QUARTER ? 4 : kind == Period.Kind.HALF_YEAR ? 2 : 1;
    if (parts > 1 && (part == null || part < 1 || part > parts)) {
      errors.rejectValue("part", "reporting.open.noPart", new Object[] {parts}, null);
    }
    if (Days.parse(due) == null) {
      errors.rejectValue("due", "reporting.day.wrong");
    }
  }

  Period period() {
    var chosen = Objects.requireNonNull(kind);
    boolean parted = chosen == Period.Kind.QUARTER || chosen == Period.Kind.HALF_YEAR;
    return new Period(
        chosen, Objects.requireNonNull(year), parted ? Objects.requireNonNull(part) : 1);
  }

  LocalDate day() {
    return Objects.requireNonNull(Days.parse(due));
  }
}
