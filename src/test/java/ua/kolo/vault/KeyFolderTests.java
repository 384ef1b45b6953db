package ua.kolo.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.kolo.platform.CannotStart;

class KeyFolderTests {
  @TempDir private Path temporary = Path.of("");
  private KeyFolder keys = new KeyFolder(temporary);

  @BeforeEach
  void place() {
    keys = new KeyFolder(temporary.resolve("keys"));
  }

  @Test
  void newKeysAreForTheProgramsOwnUserOnly() throws CannotStart, IOException {
    keys.create();

    for (var file : List.of("cells.json", "tokens.json")) {
      assertThat(permissions(keys.path().resolve(file))).isEqualTo("rw-------");
    }
    assertThat(permissions(keys.path())).isEqualTo("rwx------");
  }

  @Test
  void keysThatOthersMayReadAreRefused() throws CannotStart, IOException {
    keys.create();
    Files.setPosixFilePermissions(
        keys.path().resolve("cells.json"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(keys::list).isInstanceOf(CannotStart.class).hasMessage("vault.keys.open");
  }

  @Test
  void keysAreNeverReplacedByNewOnes() throws CannotStart {
    var before = keys.create();

    assertThatThrownBy(keys::create).hasMessage("vault.keys.exist");
    assertThat(keys.list()).isEqualTo(before);
  }

  @Test
  void anEmptyFolderIsRefusedWithWhatToDo() {
    assertThatThrownBy(keys::list).hasMessage("vault.keys.missing");
  }

  @Test
  void damagedKeysAreRefused() throws CannotStart, IOException {
    keys.create();
    Files.writeString(keys.path().resolve("tokens.json"), "{}");

    assertThatThrownBy(keys::list).hasMessage("vault.keys.unreadable");
  }

  @Test
  void aRotationAddsAPrimaryAndKeepsTheOldKey() throws CannotStart {
    var before = keys.create();

    var after = keys.rotate(true, false);

    assertThat(after.wrappingKey()).isNotEqualTo(before.wrappingKey());
    assertThat(after.wrappingKeys()).containsExactly(before.wrappingKey(), after.wrappingKey());
    assertThat(after.tokenKey()).isEqualTo(before.tokenKey());
    assertThat(keys.rotate(false, true).tokenKeys()).hasSize(2);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
