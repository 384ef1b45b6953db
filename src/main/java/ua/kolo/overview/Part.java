package ua.kolo.overview;

import ua.kolo.tracking.PublishedReport;

/// Of which part of a year reports are looked for.
public enum Part {
  YEAR(12, 1),
  H1(6, 1),
  H2(6, 7),
  Q1(3, 1),
  Q2(3, 4),
  Q3(3, 7),
  Q4(3, 10);

  private final int months;
  private final int first;

  Part(int months, int first) {
    this.months = months;
    this.first = first;
  }

  /// The final report of a programme tells of its last year too.
  boolean isOf(PublishedReport report) {
    return report.months() == months && report.startsOn().getMonthValue() == first;
  }
}
