package ua.kolo.persons;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as whoever acts may see them.
///
/// @param hiddenAddresses empty without the right SECRET_ADDRESS, and to another institution
/// @param hasHiddenAddress whether there is one, which everybody working with the person must know
/// @param mergedInto the record this one was merged into
public record Person(
    UUID id,
    int version,
    Identity identity,
    List<String> hiddenAddresses,
    boolean hasHiddenAddress,
    Instant changedAt,
    String changedBy,
    @Nullable UUID mergedInto) {

  /// Somebody about to be written down.
  ///
  /// @param hiddenAddresses addresses nobody may learn without the right
  public record New(Identity identity, List<String> hiddenAddresses) {
    public New {
      hiddenAddresses = List.copyOf(hiddenAddresses);
    }
  }
}
