package ua.kolo.identity.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody to be let in, as typed.
record PersonForm(
    @NotBlank(message = "{people.name.none}") @Size(max = 200, message = "{people.name.long}")
        @Nullable String name,
    @Pattern(regexp = " *[A-Za-z0-9._-]{3,40} *", message = "{people.login.wrong}")
        @NotBlank(message = "{people.login.wrong}")
        @Nullable String login,
    @Nullable UUID unit) {
  NewPerson asked() {
    return new NewPerson(
        Objects.requireNonNull(name), Objects.requireNonNull(login), Objects.requireNonNull(unit));
  }
}
