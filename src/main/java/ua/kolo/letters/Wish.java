package ua.kolo.letters;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where somebody wants letters, and which.
///
/// @param digestDay Monday is 1; null for no weekly one
/// @param overdue whether to tell when terms pass
/// @param reports whether to tell when reports or figures are due
/// @param entries whether to tell of entries from new devices
public record Wish(
    UUID person,
    UUID post,
    String address,
    String language,
    boolean confirmed,
    @Nullable Integer digestDay,
    boolean overdue,
    boolean reports,
    boolean entries) {
  Locale reader() {
    return Locale.of(language);
  }

  /// Never the address.
  @Override
  public String toString() {
    return "Wish[" + person + "]";
  }
}
