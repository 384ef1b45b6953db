package ua.kolo.webhooks;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One POST to an address that was judged before. The clients at hand take a name and look it up
/// once more, so what they reach need not be what was judged; this one connects to the address, and
/// takes the name only to ask for the certificate. It follows nothing and reads no more than the
/// first line of the answer.
final class Wire {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
  private static final int LONGEST_LINE = 1000;
  private static final int FIRST_FINAL = 200;
  private final SSLSocketFactory tls;
  private final Duration limit;

  /// @param limit for all of it, so that nobody holds a connection by answering slowly
  Wire(SSLSocketFactory tls, Duration limit) {
    this.tls = tls;
    this.limit = limit;
  }

  Answer post(Target target, Map<String, String> headers, byte[] body) {
    var late = new AtomicBoolean();
    try (var socket = new Socket()) {
      var watch =
          runAsync(() -> closeLate(socket, late), delayedExecutor(limit.toMillis(), MILLISECONDS));
      try {
        socket.connect(new InetSocketAddress(target.address(), target.port()));
        return Answer.of(
            exchange(
                target.isUnderTls() ? secure(socket, target) : socket,
                head(target, headers, body),
                body));
      } finally {
        watch.cancel(false);
      }
    } catch (SSLException refused) {
      return Answer.none(late.get() ? Trouble.TIMEOUT : Trouble.TLS);
    } catch (IOException broken) {
      return Answer.none(late.get() ? Trouble.TIMEOUT : Trouble.UNREACHABLE);
    }
  }

  private void closeLate(Socket socket, AtomicBoolean late) {
    late.set(true);
    try {
      socket.close();
    } catch (IOException closed) {
      // It is closed either way.
    }
  }

  private Socket secure(Socket plain, Target target) throws IOException {
    var socket = (SSLSocket) tls.createSocket(plain, target.name(), target.port(), true);
    var wanted = socket.getSSLParameters();
    wanted.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(wanted);
    socket.startHandshake();
    return socket;
  }

  private static String head(Target target, Map<String, String> headers, byte[] body) {
    var head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
    head.append("Host: ").append(target.host()).append("\r\n");
    head.append("User-Agent: Kolo\r\nConnection: close\r\n");
    head.append("Content-Type: application/json\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString();
  }

  private static int exchange(Socket socket, String head, byte[] body) throws IOException {
    var out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
    var in = new BufferedInputStream(socket.getInputStream());
    var status = status(in);
    while (status < FIRST_FINAL) {
      skipHead(in);
      status = status(in);
    }
    return status;
  }

  private static int status(InputStream in) throws IOException {
    var line = STATUS.matcher(line(in));
    if (!line.matches()) {
      throw new IOException("No HTTP");
    }
    return Integer.parseInt(line.group(1));
  }

  // Of what is only a sign of life before the answer.
  private static void skipHead(InputStream in) throws IOException {
    while (!line(in).isEmpty()) {
      // The next line.
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0 || line.size() > LONGEST_LINE) {
        throw new IOException("No HTTP");
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.US_ASCII).stripTrailing();
  }
}
