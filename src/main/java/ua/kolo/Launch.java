package ua.kolo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The first class to run. It is compiled for Java 17, so that an older `java` gets one clear
/// sentence, or hands over to a newer one on the same machine, instead of a stack trace. Reading a
/// file on the command line is handed over to a process with little memory: on a large machine Java
/// would take a gigabyte for a hostile file and give none of it back.
public final class Launch {
  private static final int NEEDED = 25;
  private static final int CANNOT_START = 3;
  private static final String READS_FILES = "programme";
  private static final long ENOUGH = 512L << 20;
  private static final List<String> LITTLE = List.of("-Xmx384m", "-XX:+UseSerialGC");
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private Launch() {}

  public static void main(String[] arguments) throws Exception {
    if (isNeedlesslyLarge(arguments)) {
      System.exit(handOver(own(), LITTLE, arguments));
    }
    if (Runtime.version().feature() >= NEEDED) {
      Class.forName("ua.kolo.Kolo")
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
      return;
    }
    Optional<Path> java = newer();
    System.exit(java.isPresent() ? handOver(java.get(), List.of(), arguments) : complain());
  }

  // Whoever names a limit keeps it.
  private static boolean isNeedlesslyLarge(String[] arguments) {
    return arguments.length > 0
        && arguments[0].equals(READS_FILES)
        && Runtime.version().feature() >= NEEDED
        && Runtime.getRuntime().maxMemory() > ENOUGH
        && System.getProperty("java.class.path").endsWith(".jar")
        && Files.isExecutable(own())
        && ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .noneMatch(given -> given.startsWith("-Xmx") || given.contains("RAM"));
  }

  private static Path own() {
    return Paths.get(System.getProperty("java.home"), "bin", "java");
  }

  private static int complain() {
    System.err.println(
        "Потрібна Java 25 або новіша (ця — "
            + Runtime.version().feature()
            + "): встановіть JDK 25 або вкажіть його в JAVA_HOME. / Java 25 or newer is needed:"
            + " install JDK 25 or name it in JAVA_HOME.");
    return CANNOT_START;
  }

  private static int handOver(Path java, List<String> options, String[] arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Paths.get("/usr/bin/setpriv"))) {
      command.addAll(Arrays.asList("/usr/bin/setpriv", "--pdeathsig", "TERM"));
    }
    command.add(java.toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.addAll(Arrays.asList("-jar", System.getProperty("java.class.path")));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    return process.waitFor();
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Path> newer() {
    List<Path> homes = new ArrayList<>();
    String named = System.getenv("JAVA_HOME");
    if (named != null) {
      homes.add(Paths.get(named));
    }
    homes.addAll(inside(Paths.get("/usr/lib/jvm")));
    homes.addAll(inside(Paths.get(System.getProperty("user.home"), ".sdkman/candidates/java")));
    homes.addAll(inside(Paths.get("/opt")));
    return homes.stream()
        .filter(Launch::newEnough)
        .map(home -> home.resolve("bin/java"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<Path> inside(Path folder) {
    List<Path> found = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(folder)) {
      entries.forEach(found::add);
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    return found;
  }

  private static boolean newEnough(Path home) {
    try {
      var version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() && Integer.parseInt(version.group(1)) >= NEEDED;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
