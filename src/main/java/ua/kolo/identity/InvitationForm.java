package ua.kolo.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What an invited person tells.
record InvitationForm(
    @NotBlank(message = "{identity.set-up.required}") String login,
    @NotBlank(message = "{identity.set-up.required}") String code,
    @Size(min = 12, max = 128, message = "{identity.set-up.password.short}") String password) {}
