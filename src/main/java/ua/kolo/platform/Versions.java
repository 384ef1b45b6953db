package ua.kolo.platform;

import org.jspecify.annotations.Nullable;

/// Versions as they travel in the headers ETag and If-Match.
public final class Versions {
  private Versions() {}

  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  public static int expected(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new Precondition();
    }
    try {
      return Integer.parseInt(ifMatch.replace("W/", "").replace("\"", "").strip());
    } catch (NumberFormatException nonsense) {
      throw new BadRequest("platform.request.badVersion");
    }
  }
}
