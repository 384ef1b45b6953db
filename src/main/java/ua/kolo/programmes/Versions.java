package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;

/// Versions as they travel in the headers ETag and If-Match.
final class Versions {
  private Versions() {}

  static String tag(int version) {
    return "\"" + version + "\"";
  }

  static int expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new BadRequest("programmes.request.noVersion");
    }
    try {
      return Integer.parseInt(ifMatch.replace("W/", "").replace("\"", "").strip());
    } catch (NumberFormatException nonsense) {
      throw new BadRequest("programmes.request.badVersion");
    }
  }
}
