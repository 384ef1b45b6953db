package ua.kolo.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Published reports on programmes for the open data; a module that keeps reports gives one.
public interface ReportTable {
  List<Row> published();

  /// One report.
  ///
  /// @param accepted the day it was approved, or considered by the council
  /// @param path of its page, from `/`
  record Row(
      UUID id,
      UUID programme,
      LocalDate accepted,
      String title,
      LocalDate from,
      LocalDate to,
      String path) {}
}
