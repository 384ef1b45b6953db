package ua.kolo.trial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.CannotStart;

/// The folder that keeps a trial; one program at a time owns it.
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Makes the folder if need be and owns it until closed or until the program ends.
  public static DataFolder own(Path folder) throws CannotStart {
    var path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      return lock(path);
    } catch (IOException refused) {
      throw Disk.isFull(refused)
          ? new CannotStart("trial.disk.full", path)
          : new CannotStart("trial.folder.unwritable", path);
    }
  }

  private static DataFolder lock(Path path) throws IOException, CannotStart {
    var file = path.resolve("lock");
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    if (tryLock(channel) == null) {
      channel.close();
      throw new CannotStart("trial.folder.busy", path, Files.readString(address(path)));
    }
    Files.writeString(address(path), "");
    return new DataFolder(path, channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProgram) {
      return null;
    }
  }

  /// Lets a second start on the same folder say where the first one answers.
  public void announce(String address) throws IOException {
    Files.writeString(address(path), " " + address);
  }

  public Path path() {
    return path;
  }

  private static Path address(Path path) {
    return path.resolve("address");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
