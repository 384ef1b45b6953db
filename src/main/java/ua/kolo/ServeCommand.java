package ua.kolo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.vault.KeyFolder;

/// `kolo serve`: a real installation on an external PostgreSQL; nothing of the demo.
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--config", paramLabel = "FILE")
  private @Nullable Path config;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    var settings = Settings.read(System.getenv(), properties(config));
    // Before the database is touched: without its keys nothing in it may be read or written.
    new KeyFolder(settings.keys()).list();
    terminal.say("command.serve.begin");
    ReachDatabase.with(settings);
    Start.of(terminal, "serve", settings.forSpring());
    terminal.say("command.serve.ready", settings.baseUrl());
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  /// The settings of a file; none when there is none.
  static Properties properties(@Nullable Path config) throws CannotStart {
    var properties = new Properties();
    if (config == null) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(config)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new CannotStart("command.config.unreadable", config.toString());
    }
  }
}
