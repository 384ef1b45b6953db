package ua.kolo.identity.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.identity.Role;

/// A post to be made, as typed.
record PostForm(
    @NotBlank(message = "{people.title.none}") @Size(max = 200, message = "{people.title.long}")
        @Nullable String title,
    @Nullable Role role,
    boolean heads,
    @Nullable UUID unit) {}
