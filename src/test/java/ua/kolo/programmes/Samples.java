package ua.kolo.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Our own sample documents.
final class Samples {
  /// A plan whose sums come out.
  static final String PLAIN = "4-oblast-trafficking.odt";

  /// A plan with two wrong totals.
  static final String WRONG = "5-oblast-money.xlsx";

  private Samples() {}

  static byte[] read(String name) {
    try (var file = Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
