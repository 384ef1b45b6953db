package ua.kolo.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireTests {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final byte[] BODY = "{\"type\":\"TEST\"}".getBytes(StandardCharsets.UTF_8);
  private static final char[] PASSWORD = "changeit".toCharArray();
  private final Wire wire = wire((SSLSocketFactory) SSLSocketFactory.getDefault());

  @Test
  void sendsTheBodyAndTheHeaders() {
    try (var receiver = Receiver.open()) {
      var to = target("http://localhost:" + receiver.port() + "/a?b=c");

      assertThat(wire.post(to, Map.of("x-y", "z"), BODY)).isEqualTo(new Answer(204, null));
      var told = receiver.told().getFirst();
      assertThat(told.path()).isEqualTo("/a?b=c");
      assertThat(told.body()).isEqualTo("{\"type\":\"TEST\"}");
      assertThat(told.headers()).containsEntry("x-y", "z");
    }
  }

  @Test
  void goesToTheJudgedAddressWhateverTheNameSays() {
    try (var receiver = Receiver.open()) {
      var to = target("http://nowhere.invalid:" + receiver.port() + "/");

      assertThat(wire.post(to, Map.of(), BODY).isTaken()).isTrue();
      assertThat(receiver.told().getFirst().headers())
          .containsEntry("host", "nowhere.invalid:" + receiver.port());
    }
  }

  @Test
  void followsNothing() {
    try (var receiver = Receiver.open()) {
      receiver.answers(302);

      assertThat(wire.post(target("http://localhost:" + receiver.port()), Map.of(), BODY))
          .isEqualTo(new Answer(302, Trouble.REDIRECT));
      assertThat(receiver.told()).hasSize(1);
    }
  }

  @Test
  void tellsARefusalFromNoAnswer() throws IOException {
    try (var receiver = Receiver.open()) {
      receiver.answers(500);
      assertThat(wire.post(target("http://localhost:" + receiver.port()), Map.of(), BODY))
          .isEqualTo(new Answer(500, Trouble.REFUSED));
    }
    int free;
    try (var socket = new ServerSocket(0, 1, HERE)) {
      free = socket.getLocalPort();
    }
    assertThat(wire.post(target("http://localhost:" + free), Map.of(), BODY))
        .isEqualTo(Answer.none(Trouble.UNREACHABLE));
  }

  @Test
  void waitsForNobodyForever() throws IOException {
    var hasty = new Wire((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofMillis(200));
    try (var silent = new ServerSocket(0, 1, HERE)) {
      assertThat(hasty.post(target("http://localhost:" + silent.getLocalPort()), Map.of(), BODY))
          .isEqualTo(Answer.none(Trouble.TIMEOUT));
    }
    try (var silent = new ServerSocket(0, 1, HERE)) {
      assertThat(hasty.post(target("https://localhost:" + silent.getLocalPort()), Map.of(), BODY))
          .isEqualTo(Answer.none(Trouble.TIMEOUT));
    }
  }

  @Test
  void trustsACertificateOnlyForTheNameItVouchesFor(@TempDir Path folder) throws Exception {
    var store = certificate(folder, "hook.example");
    var server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      var port = server.getAddress().getPort();
      var trusting = wire(context(store).getSocketFactory());

      assertThat(trusting.post(target("https://hook.example:" + port), Map.of(), BODY))
          .isEqualTo(new Answer(200, null));
      assertThat(trusting.post(target("https://other.example:" + port), Map.of(), BODY))
          .isEqualTo(Answer.none(Trouble.TLS));
      assertThat(wire.post(target("https://hook.example:" + port), Map.of(), BODY))
          .isEqualTo(Answer.none(Trouble.TLS));
    } finally {
      server.stop(0);
    }
  }

  private static Wire wire(SSLSocketFactory tls) {
    return new Wire(tls, Duration.ofSeconds(30));
  }

  private static Target target(String address) {
    return new Target(URI.create(address), HERE);
  }

  private static KeyStore certificate(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve("hook.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    var asked =
        "%s -genkeypair -alias hook -keyalg EC -dname CN=%s -ext san=dns:%s -validity 30"
                .formatted(keytool, name, name)
            + " -storetype PKCS12 -storepass %s -keystore %s".formatted(new String(PASSWORD), file);
    var made = new ProcessBuilder(asked.split(" ")).redirectErrorStream(true).start();
    assertThat(made.waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException, IOException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("hook", store.getCertificate("hook"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
