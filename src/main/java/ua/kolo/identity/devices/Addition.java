package ua.kolo.identity.devices;

import java.time.Instant;

/// Something by which an account can be entered, or acted for, was added to it.
public record Addition(What what, Instant madeAt) {
  public enum What {
    TOTP,
    PASSKEY,
    CODES,
    TOKEN,
    /// A provider outside vouches for the account from now on.
    TIE,
    /// A one-time code was used to set a new password.
    PASSWORD
  }
}
