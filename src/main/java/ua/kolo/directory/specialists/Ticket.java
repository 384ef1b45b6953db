package ua.kolo.directory.specialists;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The part of a link that opens it: which link, and the signature.
record Ticket(UUID link, String signature) {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{32})");

  static Optional<Ticket> parse(String text) {
    var found = SHAPE.matcher(text);
    return found.matches()
        ? Optional.of(new Ticket(UUID.fromString(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  String text() {
    return link + "." + signature;
  }

  /// Never the signature: it must not reach a log by mistake.
  @Override
  public String toString() {
    return "Ticket";
  }
}
