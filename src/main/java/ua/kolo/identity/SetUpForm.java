package ua.kolo.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// What the first person of a new installation tells.
record SetUpForm(
    @NotBlank(message = "{identity.set-up.required}") String code,
    @NotBlank(message = "{identity.set-up.required}") String institution,
    @NotBlank(message = "{identity.set-up.required}") String territory,
    @NotBlank(message = "{identity.set-up.required}") String name,
    @NotBlank(message = "{identity.set-up.required}") String post,
    @Pattern(regexp = "[a-z0-9._-]{3,40}", message = "{identity.set-up.login.wrong}") String login,
    @Size(min = 12, max = 128, message = "{identity.set-up.password.short}") String password) {
  static SetUpForm empty() {
    return new SetUpForm("", "", "", "", "", "", "");
  }

  Accounts.NewPerson administrator(UUID unit) {
    return new Accounts.NewPerson(login, name, post, unit, Role.ADMINISTRATOR);
  }
}
