package ua.kolo.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The beginning of a text too long for its place, cut between words. Templates call it by name, so
/// its method is public.
@Component("excerpt")
public final class Excerpt {
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:.(«“\"–—-]+$");

  /// The text itself when it is short enough.
  ///
  /// @param longest how many characters there may be, the sign of more included
  public @Nullable String of(@Nullable Object text, int longest) {
    var whole = text == null ? null : text.toString();
    if (whole == null || whole.length() <= longest) {
      return whole;
    }
    return LOOSE_END.matcher(whole.substring(0, end(whole, longest - 1))).replaceFirst("") + "…";
  }

  // A word longer than half of the place is cut: better a part of it than nothing.
  private static int end(String whole, int most) {
    for (int at = most; at > most / 2; at--) {
      if (Character.isWhitespace(whole.charAt(at))) {
        return at;
      }
    }
    return Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most;
  }
}
