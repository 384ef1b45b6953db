package ua.kolo.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.platform.CannotStart;

class KeySharesTests {
  @TempDir private Path temporary = Path.of("");
  private KeyFolder keys = new KeyFolder(temporary);
  private KeyFolder restored = new KeyFolder(temporary);

  @BeforeEach
  void place() throws CannotStart {
    keys = new KeyFolder(temporary.resolve("keys"));
    restored = new KeyFolder(temporary.resolve("restored"));
    keys.create();
  }

  @Test
  void anyThreeOfFiveBringTheSecretBack() throws CannotStart {
    var all = KeyShares.split(5, 3);
    var secret = KeyShares.join(all);

    for (var chosen : List.of(List.of(1, 2, 3), List.of(1, 3, 5), List.of(2, 4, 5))) {
      assertThat(KeyShares.join(only(chosen, all))).isEqualTo(secret);
    }
  }

  @Test
  void twoOfThemDoNot() throws CannotStart {
    var all = KeyShares.split(5, 3);

    assertThat(KeyShares.join(only(List.of(1, 2), all))).isNotEqualTo(KeyShares.join(all));
  }

  @Test
  void filesOfSharesBringTheKeysBackInAnotherFolder() throws CannotStart, IOException {
    var files = KeyShares.write(keys, 5, 3, temporary.resolve("shares"));

    assertThat(KeyShares.restore(List.of(files.get(4), files.get(1), files.get(2)), restored))
        .isEqualTo(keys.list());
  }

  @Test
  void sharesAreForTheirOwnersEyesAndNeverWrittenOver() throws CannotStart, IOException {
    var folder = temporary.resolve("shares");
    var files = KeyShares.write(keys, 5, 3, folder);

    for (var file : files) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    Files.delete(files.getFirst());
    assertThatThrownBy(() -> KeyShares.write(keys, 5, 3, folder)).hasMessage("vault.shares.exists");
    assertThat(files.getFirst()).doesNotExist();
    assertThat(KeyShares.restore(files.subList(1, 4), restored)).isEqualTo(keys.list());
  }

  @Test
  void tooFewSharesAreRefused() throws CannotStart, IOException {
    var files = KeyShares.write(keys, 5, 3, temporary.resolve("shares"));

    assertThatThrownBy(() -> KeyShares.restore(files.subList(0, 2), restored))
        .hasMessage("vault.shares.few");
  }

  @Test
  void sharesOfTwoBackupsAreRefused() throws CannotStart, IOException {
    var first = KeyShares.write(keys, 3, 2, temporary.resolve("first"));
    keys.rotate(true, true);
    var second = KeyShares.write(keys, 3, 2, temporary.resolve("second"));

    assertThatThrownBy(() -> KeyShares.restore(List.of(first.get(0), second.get(1)), restored))
        .hasMessage("vault.shares.mixed");
  }

  @Test
  void sharesOfTwoBackupsOfTheSameKeysAreToldApart() throws CannotStart, IOException {
    var first = KeyShares.write(keys, 3, 2, temporary.resolve("first"));
    var second = KeyShares.write(keys, 3, 2, temporary.resolve("second"));

    assertThat(refusal(List.of(first.get(0), second.get(1))))
        .hasMessage("vault.shares.mixed")
        .satisfies(
            refused -> assertThat(refused.details()).containsExactly(second.get(1), first.get(0)));
  }

  @Test
  void theSameShareTwiceIsToldAsThat() throws CannotStart, IOException {
    var files = KeyShares.write(keys, 3, 2, temporary.resolve("shares"));
    var copy = Files.copy(files.get(0), temporary.resolve("copy.txt"));

    assertThat(refusal(List.of(files.get(0), copy)))
        .hasMessage("vault.shares.twice")
        .satisfies(
            refused -> assertThat(refused.details()).containsExactly(copy, files.get(0), 1, 2));
    assertThat(KeyShares.restore(List.of(files.get(0), copy, files.get(2)), restored))
        .isEqualTo(keys.list());
  }

  @ParameterizedTest
  @CsvSource({
    "needed=2, needed=two, needed",
    "needed=2, needed=, needed",
    "needed=2, needed=99999999999, needed",
    "needed=2, needed=1, needed",
    "needed=2, needed=3, keys",
    "share=1, share=x, share",
    "share=1, share=0, share",
    "share=1, share=3, secret",
    "of=3, of=99, of",
    "secret=(.{16})(.{16}), secret=$2$1, secret",
    "secret=.., secret=zz, secret",
    "check=.*, '', check",
    "keys=(.{16})(.{16}), keys=$2$1, keys",
    "keys=., keys=, keys"
  })
  void theDamagedLineOfAShareIsNamed(String was, String becomes, String line)
      throws CannotStart, IOException {
    var files = KeyShares.write(keys, 3, 2, temporary.resolve("shares"));
    var text = Files.readString(files.get(0));
    Files.writeString(files.get(0), text.replaceFirst(was, becomes));

    assertThat(refusal(files))
        .hasMessage("vault.shares.damaged")
        .satisfies(refused -> assertThat(refused.details()).containsExactly(files.get(0), line));
    assertThat(restored.hasKeys()).isFalse();
  }

  @Test
  void whatIsNoShareIsToldAsThat() throws IOException {
    var letter = Files.writeString(temporary.resolve("letter.txt"), "Доброго дня");

    assertThat(refusal(List.of(letter))).hasMessage("vault.shares.none");
    assertThat(refusal(List.of(temporary.resolve("nowhere.txt")))).hasMessage("vault.shares.none");
  }

  @Test
  void sharesOfBeforeTheyNamedTheirBackupStillBringTheKeysBack() throws CannotStart, IOException {
    var files = KeyShares.write(keys, 3, 2, temporary.resolve("shares"));
    for (var file : files) {
      Files.writeString(file, asBefore(Files.readString(file)));
    }

    assertThat(KeyShares.restore(files.subList(1, 3), restored)).isEqualTo(keys.list());
  }

  @Test
  void whatIsNoKeySetIsNotWritten() throws CannotStart {
    var parts = new String(keys.bundle(), UTF_8).split("\n\n", -1);

    for (var wrong : List.of("nothing", "{}\n\n{}", parts[1] + "\n\n" + parts[0])) {
      assertThatThrownBy(() -> restored.restore(wrong.getBytes(UTF_8)))
          .hasMessage("vault.shares.wrong");
      assertThat(restored.hasKeys()).isFalse();
    }
  }

  private CannotStart refusal(List<Path> files) {
    return catchThrowableOfType(CannotStart.class, () -> KeyShares.restore(files, restored));
  }

  // A share written by an earlier Kolo: no line of the backup, and a check of the secret alone.
  private static String asBefore(String text) throws IOException {
    var lines = new Properties();
    lines.load(new StringReader(text));
    var check = hash(HexFormat.of().parseHex(lines.getProperty("secret"))).substring(0, 16);
    return text.replaceFirst("backup=.*\\R", "").replaceFirst("check=.*", "check=" + check);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<Integer, byte[]> only(List<Integer> numbers, Map<Integer, byte[]> all) {
    var some = new HashMap<>(all);
    some.keySet().retainAll(numbers);
    return some;
  }
}
