package ua.kolo.identity.devices;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.identity.sessions.Device;
import ua.kolo.identity.sessions.Token;

/// From where a request comes.
///
/// @param network the address; of a long one the half a provider gives to one household
/// @param token what the device keeps to be known again; null when it has nothing
public record Place(String network, @Nullable String token, String device) {
  static final String COOKIE = "kolo-device";
  static final String MARK = "kolo.device";
  private static final int HALF = 4;

  public static Place of(HttpServletRequest request) {
    return new Place(
        network(Objects.requireNonNullElse(request.getRemoteAddr(), "")),
        token(request),
        Device.of(request).words());
  }

  /// The network this one is a part of: what one tenant of a provider has many of.
  String wider() {
    var parts = network.split(network.contains(":") ? ":" : "\\.", -1);
    return parts.length < HALF
        ? network
        : String.join(":", Arrays.asList(parts).subList(0, HALF - 1));
  }

  /// What is kept of the device; of one that keeps nothing, the hash of nothing.
  public byte[] hash() {
    return Token.hash(Objects.requireNonNullElse(token, ""));
  }

  static String network(String address) {
    return address.contains(":")
        ? String.join(":", Arrays.asList(whole(address).split(":")).subList(0, HALF))
        : address;
  }

  // 2001:db8::1 says «as many zeros as needed» in the middle.
  private static String whole(String address) {
    var plain = address.replaceAll("%.*", "");
    var gap = plain.indexOf("::");
    if (gap < 0) {
      return plain;
    }
    var before = parts(plain.substring(0, gap));
    var after = parts(plain.substring(gap + 2));
    var zeros = "0 ".repeat(Math.max(1, 2 * HALF - before.length - after.length)).split(" ");
    return String.join(":", Stream.of(before, zeros, after).flatMap(Arrays::stream).toList());
  }

  private static String[] parts(String some) {
    return some.isEmpty() ? new String[0] : some.split(":");
  }

  private static @Nullable String token(HttpServletRequest request) {
    if (request.getAttribute(MARK) instanceof String given) {
      return given;
    }
    var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().endsWith(COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }
}
