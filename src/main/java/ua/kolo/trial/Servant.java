package ua.kolo.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.CannotStart;

/// As whom PostgreSQL's programs run: they refuse to be root.
///
/// An ordinary user runs them as is. Root runs them in a user namespace of their own, where files
/// keep their owner; where the system forbids namespaces, as `nobody`, who then owns the files.
record Servant(List<String> prefix, @Nullable Integer owner) {
  static final int NOBODY = 65534;
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  static Servant hire(Path cluster) throws IOException, CannotStart {
    if (uid(Path.of("/proc/self")) != 0) {
      return new Servant(List.of(), null);
    }
    var belongsToNobody = Files.exists(cluster) && uid(cluster) == NOBODY;
    if (!belongsToNobody && works(NAMESPACE)) {
      return new Servant(NAMESPACE, null);
    }
    if (!works(AS_NOBODY)) {
      throw new CannotStart("trial.root.blocked");
    }
    return new Servant(AS_NOBODY, NOBODY);
  }

  /// The command so that it dies with this program and does not hear the terminal's Ctrl-C.
  List<String> lasting(List<String> command) {
    var all = new ArrayList<String>();
    if (isThere("setsid")) {
      all.add("setsid");
    }
    all.addAll(prefix);
    // After the change of user, which would forget it.
    if (isThere("setpriv")) {
      all.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    all.addAll(command);
    return all;
  }

  /// Gives the folder to whoever will run, and proves that they can reach the program.
  void prepare(Path folder, Path program) throws IOException, CannotStart {
    if (owner != null) {
      Folders.handOver(folder, owner);
      if (!works(with(List.of("test", "-x", program.toString())))) {
        throw new CannotStart("trial.root.unreachable", folder.resolveSibling(""));
      }
    }
  }

  List<String> with(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  private static boolean works(List<String> prefixOrCommand) throws IOException {
    if (!isThere(prefixOrCommand.getFirst())) {
      return false;
    }
    var command = new ArrayList<>(prefixOrCommand);
    if (!command.contains("test")) {
      command.add("true");
    }
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isThere(String program) {
    var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }
}
