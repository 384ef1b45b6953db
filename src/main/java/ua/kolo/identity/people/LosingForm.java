package ua.kolo.identity.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Why somebody's factors are taken, as typed; they will read it.
///
/// @param everything whether access tokens and ties to providers end too
record LosingForm(
    @NotBlank(message = "{people.losing.reason.none}")
        @Size(max = 200, message = "{people.losing.reason.long}")
        @Nullable String reason,
    boolean everything) {}
