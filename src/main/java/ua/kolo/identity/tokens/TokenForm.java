package ua.kolo.identity.tokens;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Right;

/// What is asked of whoever makes a token; the password, since a token outlives an open screen.
record TokenForm(
    @NotBlank(message = "{tokens.name.none}") @Size(max = 100, message = "{tokens.name.long}")
        @Nullable String name,
    @Min(value = 1, message = "{tokens.days.wrong}")
        @Max(value = NewToken.LONGEST_DAYS, message = "{tokens.days.wrong}")
        int days,
    @NotEmpty(message = "{tokens.scopes.none}") @Nullable List<Right> scopes,
    @Nullable String password) {
  static final List<Integer> TERMS = List.of(30, 90, 180, NewToken.LONGEST_DAYS);

  static TokenForm empty() {
    return new TokenForm("", 30, List.of(), "");
  }

  NewToken asked() {
    return new NewToken(
        String.valueOf(name), Set.copyOf(scopes == null ? List.of() : scopes), days);
  }
}
