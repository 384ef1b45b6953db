package ua.kolo.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import ua.kolo.platform.CannotStart;

/// One share of a backup of the keys, as lines of a file or of paper somebody types off.
///
/// @param keys all keys, sealed; the same in every share of a backup
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeyShare(int number, int of, int needed, byte[] secret, byte[] keys) {
  static final int MOST = 16;
  static final int SECRET_LENGTH = 32;
  private static final int PRINT_LENGTH = 8;
  private static final HexFormat HEX = HexFormat.of();

  /// What tells the shares of one backup from those of another; far too short to tell the keys.
  String backup() {
    return print(of + ";" + needed + ";" + HEX.formatHex(keys));
  }

  List<String> lines() {
    return List.of(
        "# Kolo: частка ключів / a share of the keys. Зберігайте окремо від інших / keep apart.",
        "share=" + number,
        "of=" + of,
        "needed=" + needed,
        "secret=" + HEX.formatHex(secret),
        "check=" + check(),
        "backup=" + backup(),
        "keys=" + HEX.formatHex(keys));
  }

  /// Reads a share; refuses a damaged one by the name of its line. One of before lines had
  /// `backup=` is taken, too: its check is of the secret alone.
  static KeyShare read(Path file) throws CannotStart {
    var lines = lines(file);
    if (!lines.containsKey("secret") && !lines.containsKey("keys")) {
      throw new CannotStart("vault.shares.none", file);
    }
    var of = number(lines, "of", file, 2, MOST);
    var needed = number(lines, "needed", file, 2, of);
    var number = number(lines, "share", file, 1, of);
    var secret = bytes(lines, "secret", file);
    var keys = bytes(lines, "keys", file);
    var share = new KeyShare(number, of, needed, secret, keys);
    var backup = lines.getProperty("backup");
    var check = backup == null ? print(secret) : share.check();
    if (secret.length != SECRET_LENGTH || !check.equalsIgnoreCase(line(lines, "check", file))) {
      throw damaged(file, "secret");
    }
    if (backup != null && !share.backup().equalsIgnoreCase(backup.strip())) {
      throw damaged(file, "keys");
    }
    return share;
  }

  private static Properties lines(Path file) throws CannotStart {
    try (var reader = Files.newBufferedReader(file)) {
      var lines = new Properties();
      lines.load(reader);
      return lines;
    } catch (IOException | IllegalArgumentException unreadable) {
      // No file or no text: the sentence tells both, and nothing of what stands there.
      throw new CannotStart("vault.shares.none", file);
    }
  }

  private static String line(Properties lines, String name, Path file) throws CannotStart {
    var value = lines.getProperty(name);
    if (value == null) {
      throw damaged(file, name);
    }
    return value.strip();
  }

  private static int number(Properties lines, String name, Path file, int least, int most)
      throws CannotStart {
    try {
      var number = Integer.parseInt(line(lines, name, file));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Said below, as a number that cannot be.
    }
    throw damaged(file, name);
  }

  private static byte[] bytes(Properties lines, String name, Path file) throws CannotStart {
    try {
      return HEX.parseHex(line(lines, name, file));
    } catch (IllegalArgumentException noDigits) {
      throw damaged(file, name);
    }
  }

  private static CannotStart damaged(Path file, String line) {
    return new CannotStart("vault.shares.damaged", file, line);
  }

  // Finds a slip of copying, of the number of the share as of its secret.
  private String check() {
    return print(number + ";" + HEX.formatHex(secret));
  }

  private static String print(String text) {
    return print(text.getBytes(StandardCharsets.US_ASCII));
  }

  // Far too short to tell the share.
  private static String print(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HEX.formatHex(Arrays.copyOf(hash, PRINT_LENGTH));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
