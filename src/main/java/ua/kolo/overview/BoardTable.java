package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The board as rows of a file; what is missing stays empty there.
@Component
class BoardTable {
  static final List<Integer> WIDTHS = List.of(24, 30, 24, 12, 12, 18, 12, 12, 12);
  private final MessageSource messages;

  BoardTable(MessageSource messages) {
    this.messages = messages;
  }

  List<List<String>> rows(Board board, Locale reader) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        Stream.of(
                "code",
                "hromada",
                "raion",
                "programmes",
                "period",
                "planned",
                "reports",
                "coverage",
                "services")
            .map(head -> messages.getMessage("overview.file." + head, null, reader))
            .toList());
    board.rows().forEach(row -> rows.add(row(row)));
    return rows;
  }

  private static List<String> row(HromadaRow row) {
    var coverage = row.coverage();
    boolean any = !row.programmes().isEmpty();
    return List.of(
        row.place().code(),
        row.place().name(),
        Objects.toString(row.place().raion(), ""),
        any ? String.valueOf(row.programmes().size()) : "",
        years(row.from(), row.to()),
        number(row.planned()),
        any ? row.reported() + "/" + row.programmes().size() : "",
        coverage == null ? "" : String.valueOf(coverage.percent()),
        coverage == null ? "" : coverage.provided() + "/" + coverage.services());
  }

  private static String years(@Nullable Integer from, @Nullable Integer to) {
    return Objects.equals(from, to) ? Objects.toString(from, "") : from + "–" + to;
  }

  private static String number(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString().replace('.', ',');
  }
}
