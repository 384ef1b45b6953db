package ua.kolo.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/// The browser and the system a request names, as a person would; the proper names are the same in
/// every language, and what is unknown is left out.
public record Device(String words) {
  // The first that fits wins: every browser also claims to be the ones before it.
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser", "Samsung Internet"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("Chrome/", "Chrome"),
          new Sign("CriOS/", "Chrome"),
          new Sign("Safari/", "Safari"));
  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS X", "macOS"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Linux", "Linux"));

  public static Device of(HttpServletRequest request) {
    var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    var known =
        Stream.of(BROWSERS, SYSTEMS)
            .flatMap(signs -> signs.stream().filter(sign -> agent.contains(sign.mark())).limit(1))
            .map(Sign::name);
    return new Device(String.join(", ", known.toList()));
  }

  private record Sign(String mark, String name) {}
}
