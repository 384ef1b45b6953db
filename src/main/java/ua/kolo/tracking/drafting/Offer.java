package ua.kolo.tracking.drafting;

import org.jspecify.annotations.Nullable;

/// A document that may be made of a programme.
///
/// @param lack what it cannot be made without; null when it can be made
/// @param empty how many of its words nobody gave yet
public record Offer(Kind kind, @Nullable Lack lack, int empty) {
  /// What a document needs first.
  public enum Lack {
    /// A second edition.
    EDITION,
    /// An adopted programme.
    ADOPTION,
    /// A budget code upon a line.
    CODES,
    /// An approved report.
    REPORT
  }
}
