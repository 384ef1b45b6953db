package ua.kolo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.trial.DataFolder;
import ua.kolo.trial.EmbeddedDatabase;

/// `kolo trial`: everything on this machine, with an invented hromada.
@Command(name = "trial")
final class TrialCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT")
  private int port;

  @Option(names = "--data", defaultValue = "./data", paramLabel = "FOLDER")
  private Path data = Path.of("data");

  TrialCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CannotStart, IOException, InterruptedException {
    terminal.say("trial.progress.begin", data.toAbsolutePath().normalize().toString());
    // Kept until the process ends: the folder stays ours while anything of it still runs.
    var folder = DataFolder.own(data);
    mustBeFree(port);
    var database = EmbeddedDatabase.start(folder.path().resolve("postgres"), true, terminal::say);
    SpringApplication.getShutdownHandlers().add(database::close);
    database.whenLost(this::endWithoutDatabase);
    terminal.say("trial.progress.program");
    Start.of(terminal, "trial", settings(folder, database));
    var address = "http://localhost:" + port;
    folder.announce(address);
    terminal.say("trial.ready", address);
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  private List<String> settings(DataFolder folder, EmbeddedDatabase database) {
    return List.of(
        // The trial's passwords are known to everybody, so only this machine may come in.
        "--server.address=127.0.0.1",
        "--server.port=" + port,
        "--kolo.base-url=http://localhost:" + port,
        "--kolo.data=" + folder.path(),
        "--kolo.keys.make=true",
        "--kolo.trial.records=true",
        // Systems tried beside the trial are on this machine too.
        "--kolo.webhooks.inner=localhost,127.0.0.1",
        "--logging.threshold.console=OFF",
        "--logging.file.name=" + folder.path().resolve("kolo.log"),
        "--spring.datasource.url=" + database.url(),
        "--spring.datasource.username=kolo_app",
        "--spring.datasource.password=" + database.appPassword(),
        "--spring.flyway.user=kolo_owner",
        "--spring.flyway.password=" + database.ownerPassword());
  }

  private void endWithoutDatabase() {
    terminal.complain("trial.database.lost");
    Runtime.getRuntime().halt(ExitCode.DATABASE_LOST);
  }

  private static void mustBeFree(int port) throws CannotStart {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException | IllegalArgumentException taken) {
      throw new CannotStart("command.port.taken", Integer.toString(port));
    }
  }
}
