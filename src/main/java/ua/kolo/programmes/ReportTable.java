package ua.kolo.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Published reports on programmes for the open data; a module that keeps reports gives one.
public interface ReportTable {
  List<Row> published();

  /// Another text once any of them has changed, cheaper than they are.
  String state();

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
