package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;

/// A large table as it was made last: made anew only once what it is made of has changed, and by
/// one of those who ask at the same time.
final class KeptTable {
  private @Nullable String state;
  private byte[] content = {};

  /// @param now of the rows, asked before they are read
  synchronized <E extends Exception> byte[] of(String now, Making<E> making) throws E {
    if (!now.equals(state)) {
      content = making.content();
      state = now;
    }
    return content;
  }

  /// Makes it.
  interface Making<E extends Exception> {
    byte[] content() throws E;
  }
}
