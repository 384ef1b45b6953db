package ua.kolo.consents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An answer to be recorded.
///
/// @param answeredOn null stands for today
public record Answer(
    String scope,
    boolean given,
    Consent.Form form,
    @Nullable LocalDate answeredOn,
    @Nullable String words) {
  static final int LONGEST = 2000;
}
