package ua.kolo.clearance;

import java.util.Optional;
import java.util.UUID;

/// A kind of record under these rules; the module that keeps such records implements it.
public interface Guarded {
  /// The noun by which database policies know the kind, such as `person`.
  String kind();

  /// The institution that keeps the record, though whoever acts may not see it.
  Optional<UUID> owner(UUID record);

  /// Asked when a glass was broken: why the record stays closed to whoever acts all the same, as
  /// one that names somebody close to them or sealed. The glass then stays whole.
  default Optional<Closed> closed(UUID record) {
    return Optional.empty();
  }

  /// Where the record is shown, once it is open; holds its id and nothing else.
  String address(UUID record);
}
