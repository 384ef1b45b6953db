package ua.kolo.directory.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.directory.SearchKey;
import ua.kolo.platform.Wording;

/// What stands over the columns: written in the reader's language, read in both and by the short
/// names (`name`, `duty_desk`).
@Component
class Heads {
  private final MessageSource words;

  Heads(MessageSource words) {
    this.words = words;
  }

  String of(Column column, Locale reader) {
    return words.getMessage("directory.table." + column, null, reader);
  }

  List<String> all(Locale reader) {
    return Arrays.stream(Column.values()).map(column -> of(column, reader)).toList();
  }

  Optional<Column> read(String cell) {
    var key = SearchKey.of(cell);
    return Arrays.stream(Column.values())
        .filter(column -> names(column).anyMatch(name -> SearchKey.of(name).equals(key)))
        .findFirst();
  }

  private Stream<String> names(Column column) {
    return Stream.of(column.name(), of(column, Wording.UKRAINIAN), of(column, Locale.ENGLISH));
  }
}
