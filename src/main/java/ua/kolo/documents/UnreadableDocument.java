package ua.kolo.documents;

/// A file that cannot be read, with the reason as a message key (`documents.unreadable.*`).
public final class UnreadableDocument extends Exception {
  /// Why a file was refused.
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    PASSWORD,
    UNKNOWN_FORMAT,
    DAMAGED,
    TOO_MUCH_INSIDE,
    NO_TEXT
  }

  private static final long serialVersionUID = 1;
  private final Reason reason;

  public UnreadableDocument(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public UnreadableDocument(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /// The key of the sentence for people.
  public String messageKey() {
    return "documents.unreadable." + reason;
  }
}
