package ua.kolo.overview.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said of a service: from a day on it is provided so, or not.
///
/// @param service of the list `minimum_service`
/// @param edition of the law in which the service was read
/// @param provider by whom; always there for a contract and a neighbour
/// @param act by which it was decided
/// @param replacedAt when it was corrected or taken out
/// @param publishedAt since when other institutions see it
public record Provision(
    UUID id,
    String territory,
    String service,
    UUID edition,
    Way way,
    LocalDate since,
    @Nullable String provider,
    @Nullable String act,
    @Nullable String note,
    Instant madeAt,
    String madeBy,
    @Nullable Instant replacedAt,
    @Nullable Instant publishedAt) {
  public boolean isCurrent() {
    return replacedAt == null;
  }
}
