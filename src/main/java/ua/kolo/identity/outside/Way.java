package ua.kolo.identity.outside;

import java.net.URI;

/// A provider outside, and how one comes back from it.
interface Way {
  /// How addresses and tables name it.
  String id();

  /// What its button says; empty when the installation does not use it.
  String name();

  default boolean isUsed() {
    return !name().isEmpty();
  }

  /// Where to send the browser.
  URI begin(Errand errand);

  /// Whom the provider vouches for.
  ///
  /// @throws NotVouched when it does not, or cannot be asked
  Subject finish(Errand errand, String code);
}
