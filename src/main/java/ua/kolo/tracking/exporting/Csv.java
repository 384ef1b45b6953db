package ua.kolo.tracking.exporting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Lines of a table as the open data have them: comma, CRLF, no value is empty.
final class Csv {
  private final StringBuilder text = new StringBuilder();

  Csv(List<String> heads) {
    text.append(String.join(",", heads)).append("\r\n");
  }

  void row(List<? extends @Nullable Object> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(@Nullable Object value) {
    var plain = Objects.toString(value, "");
    boolean bare =
        plain.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
    return bare ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
