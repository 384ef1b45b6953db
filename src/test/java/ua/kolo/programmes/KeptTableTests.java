package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class KeptTableTests {
  private final KeptTable table = new KeptTable();
  private byte made;

  @Test
  void aTableIsMadeAnewOnlyWhenItsRowsChanged() {
    assertThat(table.of("1", this::make)).containsExactly(1);
    assertThat(table.of("1", this::make)).containsExactly(1);
    assertThat(table.of("2", this::make)).containsExactly(2);
  }

  @Test
  void oneThatCouldNotBeMadeIsNotKept() {
    assertThatThrownBy(
            () ->
                table.of(
                    "1",
                    () -> {
                      throw new IOException("unreadable");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(table.of("1", this::make)).containsExactly(1);
  }

  private byte[] make() {
    made++;
    return new byte[] {made};
  }
}
