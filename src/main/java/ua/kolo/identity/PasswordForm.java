package ua.kolo.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What somebody tells who changes their password.
record PasswordForm(
    @NotBlank(message = "{identity.set-up.required}") String current,
    @NotNull(message = "{identity.set-up.password.short}")
        @Size(min = 12, max = 128, message = "{identity.set-up.password.short}")
        String password,
    String again) {
  boolean isTypedTwice() {
    return password.equals(again);
  }

  /// Never the passwords: they must not reach a log by mistake.
  @Override
  public String toString() {
    return "PasswordForm";
  }
}
