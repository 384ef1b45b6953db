package ua.kolo.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Set;
import ua.kolo.platform.CannotStart;

/// The folder outside the database that keeps the key sets; nobody but the program's own user may
/// read it.
public final class KeyFolder {
  private static final String CELLS = "cells.json";
  private static final String TOKENS = "tokens.json";
  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OUR_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final String BETWEEN = "\n\n";
  private final Path folder;

  public KeyFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  public Path path() {
    return folder;
  }

  public boolean hasKeys() {
    return Files.exists(folder.resolve(CELLS)) || Files.exists(folder.resolve(TOKENS));
  }

  /// Makes new key sets; refuses where there are some.
  public KeyList create() throws CannotStart {
    refuseWhereThereAreSome();
    try {
      return write(KeySets.generate());
    } catch (IOException | GeneralSecurityException refused) {
      throw unwritable(refused);
    }
  }

  /// Adds a new primary key to the sets asked for. What older keys made stays open.
  public KeyList rotate(boolean cells, boolean tokens) throws CannotStart {
    try {
      return write(read().rotated(cells, tokens));
    } catch (IOException | GeneralSecurityException refused) {
      throw unwritable(refused);
    }
  }

  /// Takes these keys out of the sets, for good. What they made opens never again.
  KeyList retire(Collection<Long> keys) throws CannotStart {
    try {
      return write(read().without(keys));
    } catch (IOException | GeneralSecurityException refused) {
      throw unwritable(refused);
    }
  }

  public KeyList list() throws CannotStart {
    return KeyList.of(read());
  }

  /// Both sets in one piece, for a backup.
  byte[] bundle() throws CannotStart {
    try {
      var sets = read();
      return (sets.cellsAsJson() + BETWEEN + sets.tokensAsJson()).getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Puts a backup back; refuses where there are keys, and what is no backup.
  KeyList restore(byte[] bundle) throws CannotStart {
    refuseWhereThereAreSome();
    var parts = new String(bundle, StandardCharsets.UTF_8).split(BETWEEN, -1);
    if (parts.length != 2) {
      throw new CannotStart("vault.shares.wrong");
    }
    try {
      return write(KeySets.parse(parts[0], parts[1]));
    } catch (GeneralSecurityException wrong) {
      throw new CannotStart("vault.shares.wrong");
    } catch (IOException refused) {
      throw unwritable(refused);
    }
  }

  KeySets read() throws CannotStart {
    if (!hasKeys()) {
      throw new CannotStart("vault.keys.missing", folder);
    }
    refuseOpenTo(CELLS);
    refuseOpenTo(TOKENS);
    try {
      return KeySets.parse(
          Files.readString(folder.resolve(CELLS)), Files.readString(folder.resolve(TOKENS)));
    } catch (IOException | GeneralSecurityException broken) {
      throw new CannotStart("vault.keys.unreadable", folder);
    }
  }

  FileTime changedAt() throws IOException {
    var cells = Files.getLastModifiedTime(folder.resolve(CELLS));
    var tokens = Files.getLastModifiedTime(folder.resolve(TOKENS));
    return cells.compareTo(tokens) > 0 ? cells : tokens;
  }

  private void refuseWhereThereAreSome() throws CannotStart {
    if (hasKeys()) {
      throw new CannotStart("vault.keys.exist", folder);
    }
  }

  private void refuseOpenTo(String name) throws CannotStart {
    var file = folder.resolve(name);
    try {
      if (knowsOwners() && !OURS.containsAll(Files.getPosixFilePermissions(file))) {
        throw new CannotStart("vault.keys.open", file);
      }
    } catch (IOException missing) {
      throw new CannotStart("vault.keys.unreadable", folder);
    }
  }

  private KeyList write(KeySets sets) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    if (knowsOwners()) {
      Files.setPosixFilePermissions(folder, OUR_FOLDER);
    }
    write(TOKENS, sets.tokensAsJson());
    write(CELLS, sets.cellsAsJson());
    return KeyList.of(sets);
  }

  // Whole or not at all: a torn key file is a lost installation.
  private void write(String name, String json) throws IOException {
    var fresh = folder.resolve(name + ".new");
    Files.deleteIfExists(fresh);
    if (knowsOwners()) {
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OURS));
    }
    Files.writeString(
        fresh, json, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(
        fresh,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean knowsOwners() {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private CannotStart unwritable(Exception reason) {
    return new CannotStart("vault.keys.unwritable", folder, String.valueOf(reason.getMessage()));
  }
}
