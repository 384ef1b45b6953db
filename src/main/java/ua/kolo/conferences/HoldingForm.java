package ua.kolo.conferences;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who was there, as ticked.
record HoldingForm(@Nullable Integer version, @Nullable List<UUID> there) {
  Set<UUID> present() {
    return there == null
        ? Set.of()
        : there.stream().filter(Objects::nonNull).collect(Collectors.toSet());
  }

  int shown() {
    return version == null ? 0 : version;
  }
}
