package ua.kolo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void aDamagedShareIsNamed() throws CannotStart, IOException {
    var files = KeyShares.write(keys, 3, 2, temporary.resolve("shares"));
    var text = Files.readString(files.get(0));
    Files.writeString(files.get(0), text.replaceFirst("secret=..", "secret=00"));

    assertThatThrownBy(() -> KeyShares.restore(files, restored))
        .isInstanceOfSatisfying(
            CannotStart.class,
            refused -> assertThat(refused.details()).containsExactly(files.get(0)))
        .hasMessage("vault.shares.damaged");
  }

  private static Map<Integer, byte[]> only(List<Integer> numbers, Map<Integer, byte[]> all) {
    var some = new HashMap<>(all);
    some.keySet().retainAll(numbers);
    return some;
  }
}
