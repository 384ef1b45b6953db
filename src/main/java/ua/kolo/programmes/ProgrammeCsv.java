package ua.kolo.programmes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The list of programmes as a table for Excel: `;` between, a mark at the beginning, local commas.
@Component
class ProgrammeCsv {
  private static final String[] HEADS = {
    "title", "level", "territory", "period", "status", "edition", "measures", "money", "findings"
  };
  private final Programmes programmes;
  private final Figures figures;
  private final MessageSource messages;

  ProgrammeCsv(Programmes programmes, Figures figures, MessageSource messages) {
    this.programmes = programmes;
    this.figures = figures;
    this.messages = messages;
  }

  byte[] of(ProgrammeFilter filter) {
    var reader = LocaleContextHolder.getLocale();
    var text = new StringBuilder("\uFEFF");
    append(text, Arrays.stream(HEADS).map(head -> say("head." + head, reader)).toArray());
    Page<ProgrammeRow> page;
    String after = null;
    do {
      page = programmes.list(filter, new Paging(after, Paging.LARGEST));
      page.rows().forEach(row -> append(text, row, reader));
      after = page.next();
    } while (after != null);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void append(StringBuilder text, ProgrammeRow row, Locale reader) {
    append(
        text,
        row.title(),
        row.level() == null ? "" : say("level." + row.level(), reader),
        row.territory(),
        figures.years(row.periodFrom(), row.periodTo()),
        say("status." + row.status(), reader),
        row.edition(),
        row.measures(),
        row.money().toPlainString().replace('.', ','),
        row.openFindings());
  }

  private static void append(StringBuilder text, @Nullable Object... cells) {
    text.append(Arrays.stream(cells).map(ProgrammeCsv::cell).collect(Collectors.joining(";")));
    text.append("\r\n");
  }

  // A cell that begins like a formula would run in a spreadsheet.
  private static String cell(@Nullable Object value) {
    var plain = Objects.toString(value, "").replaceAll("\\s+", " ");
    var safe = plain.matches("^[=+@\\-].*") ? "'" + plain : plain;
    return safe.matches(".*[;\"].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private String say(String key, Locale reader) {
    return messages.getMessage("programmes." + key, null, reader);
  }
}
