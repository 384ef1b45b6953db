package ua.kolo.intake;

import java.util.UUID;

/// Somewhere a report is used that its striking out would leave without it: such as a case file.
public interface ReportHold {
  /// Whether it is used there.
  boolean holds(UUID report);
}
