package ua.kolo.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ua.kolo.platform.CannotStart;

/// One running `postgres` process, child of this program.
record Server(Process process, int port) {
  static Server start(Cluster cluster, boolean durable)
      throws IOException, CannotStart, InterruptedException {
    var port = freePort();
    var command = cluster.servant().lasting(command(cluster, port, durable));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()));
    return new Server(startFromLastingThread(builder), port);
  }

  private static List<String> command(Cluster cluster, int port, boolean durable) {
    return List.of(
        cluster.program("postgres").toString(),
        "-D",
        cluster.data().toString(),
        "-p",
        Integer.toString(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "max_connections=40",
        "-c",
        "jit=off",
        "-c",
        // Memory and solid disks: a row by an index costs little more than one in order.
        "random_page_cost=1.1",
        "-c",
        "fsync=" + (durable ? "on" : "off"));
  }

  // The signal "my parent died" watches the thread that started the child, not its process.
  private static Process startFromLastingThread(ProcessBuilder builder) {
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .name("postgres-parent")
        .daemon()
        .start(
            () -> {
              try {
                var process = builder.start();
                started.complete(process);
                process.waitFor();
              } catch (IOException failed) {
                started.completeExceptionally(failed);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    return started.join();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Stays this long unless the process ends sooner.
  boolean endsWithin(int millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  void stop() throws IOException, InterruptedException {
    Cluster.interrupt(process.pid());
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
