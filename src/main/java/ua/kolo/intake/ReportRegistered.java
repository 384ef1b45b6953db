package ua.kolo.intake;

import java.util.UUID;

/// A report was registered; told inside the transaction that registers it.
///
/// @param unit the institution in whose journal it stands
public record ReportRegistered(UUID report, UUID unit) {}
