package ua.kolo.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import ua.kolo.platform.CannotStart;

/// PostgreSQL's programs, unpacked once from their Maven artifact.
final class PostgresBinaries {
  private static final Map<String, String> ARCHIVES =
      Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  private PostgresBinaries() {}

  /// The folder of `initdb` and `postgres`; unpacks beside it first, so a torn start leaves no
  /// half.
  static Path unpack(Path home) throws IOException, CannotStart {
    var done = home.resolve("binaries-18.4");
    if (Files.isDirectory(done)) {
      return done.resolve("bin");
    }
    var torn = home.resolve("binaries.new");
    Folders.delete(torn);
    try (var archive = open();
        var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      unpack(tar, torn);
    }
    Files.move(torn, done, StandardCopyOption.ATOMIC_MOVE);
    return done.resolve("bin");
  }

  private static InputStream open() throws CannotStart {
    var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    var name = ARCHIVES.get(System.getProperty("os.arch"));
    var archive =
        name == null || !machine.startsWith("Linux")
            ? null
            : PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new CannotStart("trial.machine.unknown", machine);
    }
    return archive;
  }

  private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
    folder(into);
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var target = into.resolve(entry.getName()).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("Outside the folder: " + entry.getName());
      }
      write(entry, tar, target);
    }
  }

  private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      folder(target);
      return;
    }
    folder(target.resolveSibling(""));
    if (entry.isSymbolicLink() || entry.isLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    var runs = (entry.getMode() & 0100) != 0;
    // Not left to the umask: under root the programs run as somebody else.
    Files.setPosixFilePermissions(target, runs ? FOLDER : FILE);
  }

  private static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, FOLDER);
    }
  }
}
