package ua.kolo.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Entries as a table for a spreadsheet: `;` between, a mark at the beginning.
@Component
class TrailCsv {
  private static final String[] HEADS = {
    "number",
    "when",
    "who",
    "institution",
    "what",
    "kind",
    "subject",
    "row",
    "changed",
    "purpose",
    "about",
    "outcome",
    "found"
  };
  private final MessageSource messages;

  TrailCsv(MessageSource messages) {
    this.messages = messages;
  }

  /// @param cut whether older ones did not fit, which the last line then says
  byte[] of(List<TrailLine> lines, boolean cut, Locale reader) {
    var text = new StringBuilder("\uFEFF");
    append(text, Arrays.stream(HEADS).map(head -> say("head." + head, reader)).toArray());
    lines.forEach(line -> append(text, cells(line, reader)));
    if (cut) {
      append(text, say("csv.cut", reader));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private @Nullable Object[] cells(TrailLine line, Locale reader) {
    var row = line.row();
    return new @Nullable Object[] {
      row.id(),
      line.moment(),
      line.who() == null ? say("actor." + line.actor(), reader) : line.who(),
      line.institution(),
      say("operation." + row.operation(), reader),
      row.subjectKind(),
      row.subject(),
      row.rowId(),
      line.changed(),
      row.purpose(),
      row.about(),
      row.outcome(),
      row.found()
    };
  }

  private static void append(StringBuilder text, @Nullable Object... cells) {
    text.append(Arrays.stream(cells).map(TrailCsv::cell).collect(Collectors.joining(";")));
    text.append("\r\n");
  }

  // A cell that begins like a formula would run in a spreadsheet.
  private static String cell(@Nullable Object value) {
    var plain = Objects.toString(value, "").replaceAll("\\s+", " ");
    var safe = plain.matches("^[=+@\\-].*") ? "'" + plain : plain;
    return safe.matches(".*[;\"].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private String say(String key, Locale reader) {
    return messages.getMessage("audit." + key, null, reader);
  }
}
