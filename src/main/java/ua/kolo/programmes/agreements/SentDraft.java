package ua.kolo.programmes.agreements;

import java.util.UUID;

/// A draft that was sent to the acting institution to be agreed to.
///
/// @param line of the sheet, with what the institution answered last
/// @param unit who sent it
/// @param version of the draft now; an answer names it
/// @param open it is not adopted yet, and may be answered
public record SentDraft(
    Agreement line, UUID unit, String title, int edition, int version, boolean open) {
  /// The institution has not answered since it was asked.
  public boolean isAwaited() {
    return open && line.isAwaited();
  }
}
