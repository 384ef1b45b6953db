package ua.kolo.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import ua.kolo.TestDatabase;

/// A small id.gov.ua beside the program: the addresses and the words of the real one, one invented
/// person.
final class StateProvider implements AutoCloseable {
  private final HttpServer server;
  private final String taxNumber;
  private final String institution;
  private final AtomicInteger left = new AtomicInteger();

  private StateProvider(HttpServer server, String taxNumber, String institution) {
    this.server = server;
    this.taxNumber = taxNumber;
    this.institution = institution;
  }

  static StateProvider of(String taxNumber) throws IOException {
    return of(taxNumber, "00000000");
  }

  /// @param institution the code the person's key holds
  static StateProvider of(String taxNumber, String institution) throws IOException {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), TestDatabase.STATE_PORT);
    var provider = new StateProvider(HttpServer.create(here, 0), taxNumber, institution);
    provider.server.createContext("/", provider::begin);
    provider.server.createContext("/get-access-token", provider::token);
    provider.server.createContext("/get-user-info", provider::person);
    provider.server.createContext("/get-user-logout", provider::leave);
    provider.server.start();
    return provider;
  }

  private void begin(HttpExchange asked) throws IOException {
    var query = query(asked);
    var back = query.get("redirect_uri") + "?code=right&state=" + query.get("state");
    asked.getResponseHeaders().add("Location", back);
    asked.sendResponseHeaders(302, -1);
    asked.close();
  }

  private void token(HttpExchange asked) throws IOException {
    var query = query(asked);
    var fits =
        Map.of(
                "grant_type", "authorization_code",
                "client_id", "kolo",
                "client_secret", "secret",
                "code", "right")
            .equals(query);
    say(
        asked,
        fits
            ? "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":60,\"user_id\":7}"
            : "{\"error\":\"invalid_grant\",\"message\":\"no\"}");
  }

  private void person(HttpExchange asked) throws IOException {
    var query = query(asked);
    var fits = "t".equals(query.get("access_token")) && "7".equals(query.get("user_id"));
    say(
        asked,
        fits
            ? "{\"drfocode\":\"%s\",\"edrpoucode\":\"%s\"}".formatted(taxNumber, institution)
            : "{\"error\":\"no\"}");
  }

  private void leave(HttpExchange asked) throws IOException {
    var query = query(asked);
    if ("t".equals(query.get("access_token")) && "7".equals(query.get("user_id"))) {
      left.incrementAndGet();
    }
    asked.sendResponseHeaders(500, -1);
    asked.close();
  }

  /// How often a session was ended.
  int left() {
    return left.get();
  }

  private static Map<String, String> query(HttpExchange asked) {
    return Arrays.stream(Objects.toString(asked.getRequestURI().getRawQuery(), "").split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void say(HttpExchange asked, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    asked.getResponseHeaders().add("Content-Type", "application/json");
    asked.sendResponseHeaders(200, bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
