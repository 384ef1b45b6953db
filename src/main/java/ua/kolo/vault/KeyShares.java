package ua.kolo.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.CannotStart;

/// A backup of the keys in shares: so many of them together bring the keys back, fewer tell
/// nothing. What is split (Shamir's scheme, over GF(256)) is a key made for this backup; the keys
/// themselves, sealed with it, stand in every share.
public final class KeyShares {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final byte[] PURPOSE = "kolo key shares".getBytes(StandardCharsets.UTF_8);

  private KeyShares() {}

  /// Writes a file per share into the folder, each for its owner's eyes alone. A share that lies
  /// there already is never written over: it may be all that is left of an earlier backup.
  ///
  /// @param needed how many of them bring the keys back, from 2
  public static List<Path> write(KeyFolder keys, int shares, int needed, Path folder)
      throws CannotStart, IOException {
    if (needed < 2 || shares < needed || shares > KeyShare.MOST) {
      throw new CannotStart("vault.shares.numbers", KeyShare.MOST);
    }
    var split = split(shares, needed);
    var backup = seal(join(split), keys.bundle());
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (var number = 1; number <= shares; number++) {
      files.add(folder.resolve("kolo-key-share-%d-of-%d.txt".formatted(number, shares)));
    }
    for (var file : files) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new CannotStart("vault.shares.exists", file);
      }
    }
    for (var number = 1; number <= shares; number++) {
      var secret = Objects.requireNonNull(split.get(number));
      var file = Files.createFile(files.get(number - 1), OWNER_ONLY);
      Files.write(file, new KeyShare(number, shares, needed, secret, backup).lines());
      KeyShare.read(file);
    }
    return files;
  }

  /// Puts the keys back from shares; refuses too few, shares of different backups and damaged ones.
  /// What they make is opened and read as key sets before anything is written.
  public static KeyList restore(List<Path> files, KeyFolder keys) throws CannotStart {
    var secrets = new TreeMap<Integer, byte[]>();
    var from = new TreeMap<Integer, Path>();
    KeyShare first = null;
    CannotStart twice = null;
    for (var file : files) {
      var share = KeyShare.read(file);
      first = first == null ? share : first;
      if (!first.backup().equals(share.backup())) {
        throw new CannotStart("vault.shares.mixed", file, files.getFirst());
      }
      var other = from.putIfAbsent(share.number(), file);
      if (other != null) {
        twice = new CannotStart("vault.shares.twice", file, other, share.number(), first.needed());
      }
      secrets.putIfAbsent(share.number(), share.secret());
    }
    if (first == null || secrets.size() < first.needed()) {
      throw twice != null ? twice : few(secrets.size(), first);
    }
    return keys.restore(open(join(secrets), first.keys()));
  }

  private static CannotStart few(int given, @Nullable KeyShare one) {
    return new CannotStart("vault.shares.few", given, one == null ? 2 : one.needed());
  }

  /// Shares of a new random secret, numbered from 1.
  static Map<Integer, byte[]> split(int shares, int needed) {
    var split =
        new ShamirSecretSplitter(
                ShamirSecretSplitter.Algorithm.AES,
                ShamirSecretSplitter.Mode.Native,
                KeyShare.SECRET_LENGTH,
                new SecureRandom())
            .split(needed, shares);
    var numbered = new TreeMap<Integer, byte[]>();
    // The library's array is longer than the shares it holds.
    for (var number = 1; number <= shares; number++) {
      numbered.put(number, encoded(split.getSecretShares()[number - 1]));
    }
    return numbered;
  }

  private static byte[] encoded(ShamirSplitSecretShare share) {
    try {
      return share.getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] join(Map<Integer, byte[]> shares) throws CannotStart {
    var parts =
        shares.entrySet().stream()
            .map(share -> new ShamirSplitSecretShare(share.getValue(), share.getKey()))
            .toArray(ShamirSplitSecretShare[]::new);
    try {
      return new ShamirSplitSecret(
              ShamirSecretSplitter.Algorithm.AES, ShamirSecretSplitter.Mode.Native, parts)
          .getSecret();
    } catch (IOException | RuntimeException wrong) {
      throw new CannotStart("vault.shares.wrong");
    }
  }

  private static byte[] seal(byte[] key, byte[] plain) {
    try {
      return new AesGcmJce(key).encrypt(plain, PURPOSE);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] open(byte[] key, byte[] sealed) throws CannotStart {
    try {
      return new AesGcmJce(key).decrypt(sealed, PURPOSE);
    } catch (GeneralSecurityException wrong) {
      throw new CannotStart("vault.shares.wrong");
    }
  }
}
