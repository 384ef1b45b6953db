package ua.kolo.audit;

import java.time.LocalDate;

/// A day of the trail ended and is sealed; may be told more than once.
///
/// @param root stands for all that was written up to its end
public record DayEnded(LocalDate day, String root) {}
