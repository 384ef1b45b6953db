package ua.kolo.webhooks;

import org.jspecify.annotations.Nullable;

/// What came of a try.
///
/// @param status of HTTP; null when there was no answer
/// @param trouble null when it was taken
record Answer(@Nullable Integer status, @Nullable Trouble trouble) {
  private static final int GONE = 410;

  static Answer of(int status) {
    if (status >= 200 && status < 300) {
      return new Answer(status, null);
    }
    return new Answer(status, status / 100 == 3 ? Trouble.REDIRECT : Trouble.REFUSED);
  }

  static Answer none(Trouble trouble) {
    return new Answer(null, trouble);
  }

  boolean isTaken() {
    return trouble == null;
  }

  /// Whether the other system says it will never be there again.
  boolean isGone() {
    return status != null && status == GONE;
  }
}
