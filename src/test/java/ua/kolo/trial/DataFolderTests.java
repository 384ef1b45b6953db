package ua.kolo.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.kolo.platform.CannotStart;

class DataFolderTests {
  @Test
  void oneFolderHasOneOwnerAtATime(@TempDir Path folder) throws CannotStart, IOException {
    try (var owned = DataFolder.own(folder)) {
      owned.announce("http://localhost:8080");

      assertThatThrownBy(() -> DataFolder.own(folder)).hasMessage("trial.folder.busy");
    }
    DataFolder.own(folder).close();
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused(@TempDir Path folder) throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataFolder.own(file.resolve("inside")))
        .isInstanceOf(CannotStart.class)
        .hasMessage("trial.folder.unwritable");
    assertThat(file).isEmptyFile();
  }
}
