package ua.kolo.consents;

import org.jspecify.annotations.Nullable;

/// A ground of the law to act without consent.
///
/// @param reason of the list `consent_exempt_reason`
/// @param words why it holds here
public record Ground(String reason, @Nullable String words) {
  /// A child is concerned; the only ground the program may find by itself.
  public static final String CHILD = "CHILD";
}
