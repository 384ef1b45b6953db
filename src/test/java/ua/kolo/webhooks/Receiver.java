package ua.kolo.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Another system on this machine that is told things.
final class Receiver implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final HttpServer server;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile int answer = 204;

  private Receiver(HttpServer server) {
    this.server = server;
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  static Receiver open() {
    try {
      return new Receiver(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  void answers(int status) {
    answer = status;
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return "http://localhost:" + port() + "/hook?from=kolo";
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    header -> header.getValue().getFirst()));
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    told.add(new Told(exchange.getRequestURI().toString(), headers, body));
    if (answer / 100 == 3) {
      exchange.getResponseHeaders().add("Location", "http://localhost:" + port() + "/elsewhere");
    }
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// One request.
  record Told(String path, Map<String, String> headers, String body) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String type() {
      return json().get("type").asString();
    }

    String record() {
      return json().get("data").get("id").asString();
    }
  }
}
