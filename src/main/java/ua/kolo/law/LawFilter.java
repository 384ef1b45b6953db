package ua.kolo.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which editions to show; null means any.
///
/// @param day the day they hold
/// @param act the code of an act
/// @param text words of the edition
public record LawFilter(
    LocalDate day,
    @Nullable String act,
    @Nullable Verification verification,
    @Nullable String text) {
  public static LawFilter on(LocalDate day) {
    return new LawFilter(day, null, null, null);
  }
}
