package ua.kolo.programmes.wording;

import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;

/// One body found in a cell, before its name is cleaned.
///
/// @param start first character in the marked text
/// @param end after its last character
/// @param before what parts it from the body before
/// @param left how sure its beginning is
/// @param right how sure its end is
record Piece(
    String name,
    int start,
    int end,
    Parting before,
    double left,
    double right,
    boolean byConsent,
    Executor.@Nullable Role role) {
  /// What stands before a body.
  enum Parting {
    EDGE,
    SEMICOLON,
    CONSENT,
    COMMA,
    LINE,
    BLANK
  }

  Executors.Split split() {
    return new Executors.Split(new Executor(name, byConsent, role), Math.min(left, right));
  }
}
