package ua.kolo.attachments;

/// Stops the reading of a signature from any depth; the reader turns it into words.
final class UnreadableSignature extends RuntimeException {
  static final String DAMAGED = "attachments.signed.damaged";
  static final String TOO_MUCH = "attachments.signed.tooMuch";
  private static final long serialVersionUID = 1;
  private final String code;

  UnreadableSignature(String code) {
    super(code);
    this.code = code;
  }

  String code() {
    return code;
  }
}
