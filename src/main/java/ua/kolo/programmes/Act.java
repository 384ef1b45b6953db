package ua.kolo.programmes;

import java.time.LocalDate;

/// The act that adopts an edition.
public record Act(String body, Kind kind, LocalDate date, String number) {
  /// What the body passed.
  public enum Kind {
    DECISION,
    ORDER
  }

  public Act {
    if (body.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException("An act has a body and a number");
    }
  }
}
