package ua.kolo.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ua.kolo.platform.CannotStart;

/// A database folder on disk: made once by `initdb`, known by its secret, freed of a leftover
/// server.
record Cluster(Path home, Path binaries, Servant servant) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Cluster open(Path home, Progress progress)
      throws IOException, CannotStart, InterruptedException {
    Files.createDirectories(home);
    if (!Files.isDirectory(home.resolve("data"))) {
      progress.step("trial.progress.unpack");
    }
    var binaries = PostgresBinaries.unpack(home);
    var cluster = new Cluster(home, binaries, Servant.hire(home.resolve("data")));
    if (!Files.isDirectory(cluster.data())) {
      progress.step("trial.progress.create");
      cluster.create();
    }
    cluster.stopLeftover();
    return cluster;
  }

  Path data() {
    return home.resolve("data");
  }

  Path log() {
    return home.resolve("postgres.log");
  }

  Path program(String name) {
    return binaries.resolve(name);
  }

  String secret() throws IOException {
    return Files.readString(home.resolve("superuser.secret")).strip();
  }

  static String newSecret() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// The last thing PostgreSQL said, for the one sentence at the terminal.
  CannotStart failure() throws IOException {
    var said = Files.exists(log()) ? Files.readAllLines(log()) : List.<String>of();
    var last = said.subList(Math.max(0, said.size() - 20), said.size());
    if (last.stream().anyMatch(Disk::saysFull)) {
      return new CannotStart("trial.disk.full", home);
    }
    var telling = last.stream().filter(line -> line.contains("FATAL") || line.contains("error:"));
    return new CannotStart(
        "trial.database.failed", log(), telling.reduce((_, later) -> later).orElse(""));
  }

  // Made beside its place and moved there whole: a start that was cut off leaves nothing half made.
  private void create() throws IOException, CannotStart, InterruptedException {
    var torn = home.resolve("data.new");
    Folders.delete(torn);
    Files.createDirectories(torn);
    var secret = home.resolve("superuser.secret");
    Files.deleteIfExists(secret);
    var onlyMine =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(secret, onlyMine);
    Files.writeString(secret, newSecret());
    servant.prepare(torn, program("initdb"));
    if (servant.owner() != null) {
      Folders.handOver(secret, servant.owner());
    }
    if (run(initdb(torn, secret)) != 0) {
      throw failure();
    }
    Files.move(torn, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  // Case and sorting by PostgreSQL's own Unicode tables: right for Ґ Є І Ї on every system, and no
  // index breaks when the system's libraries change.
  private List<String> initdb(Path into, Path secret) {
    return List.of(
        program("initdb").toString(),
        "-D",
        into.toString(),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile=" + secret,
        "-E",
        "UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=PG_UNICODE_FAST",
        "--no-instructions");
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(servant.with(command))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start()
        .waitFor();
  }

  /// A server whose program was killed is on its way down; wait for it, hurry it, end it.
  private void stopLeftover() throws IOException, InterruptedException {
    var note = data().resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    // After a power cut the note may be empty or torn: then it names no server.
    var words = Files.readString(note, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    if (!words.strip().matches("\\d{1,9}")) {
      Files.delete(note);
      return;
    }
    long pid = Long.parseLong(words.strip());
    var server = ProcessHandle.of(pid).filter(this::isOurServer);
    if (server.isEmpty()) {
      return;
    }
    interrupt(pid);
    if (!ended(server.get())) {
      server.get().destroyForcibly();
    }
  }

  // A number may have passed to another process; only one that names our folder is ours.
  private boolean isOurServer(ProcessHandle process) {
    try {
      var command = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
      return Stream.of(command.split("\0")).anyMatch(data().toString()::equals);
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean ended(ProcessHandle server) throws InterruptedException {
    try {
      server.onExit().get(60, TimeUnit.SECONDS);
      return true;
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
      return false;
    }
  }

  /// A fast, clean shutdown; the gentle signal Java would send waits for every client.
  static void interrupt(long pid) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT " + pid).start().waitFor();
  }
}
