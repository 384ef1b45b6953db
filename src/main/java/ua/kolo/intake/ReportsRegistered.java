package ua.kolo.intake;

import java.util.List;
import java.util.UUID;

/// Reports were registered; told inside the transaction that registers them.
///
/// @param unit the institution in whose journal they stand
public record ReportsRegistered(List<UUID> reports, UUID unit) {
  public ReportsRegistered {
    reports = List.copyOf(reports);
  }
}
