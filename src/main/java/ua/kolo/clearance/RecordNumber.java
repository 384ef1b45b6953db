package ua.kolo.clearance;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The number of a record as somebody was told it: alone, or within the address of its page.
final class RecordNumber {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private RecordNumber() {}

  static Optional<UUID> parse(String typed) {
    var found = SHAPE.matcher(typed);
    return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
  }
}
