package ua.kolo.intake;

import java.util.UUID;

/// The words of a report are destroyed with the last of those who suffered; told in the same
/// transaction, so that whoever repeats them lets them go too.
public record ReportForgotten(UUID report) {}
