package ua.kolo.documents;

import ua.kolo.documents.UnreadableDocument.Reason;

/// Stops a reading from any depth; the door turns it into [UnreadableDocument].
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  final Reason reason;

  Refusal(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Refusal(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }
}
