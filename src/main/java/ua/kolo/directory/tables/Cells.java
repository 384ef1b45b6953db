package ua.kolo.directory.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.kolo.directory.Contact;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Folding;
import ua.kolo.platform.Days;

/// Institutions as texts of the table, in a reader's language.
final class Cells {
  private final Map<UUID, Entry> register;
  private final Map<String, String> kinds;
  private final Directory directory;
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Long> named;

  /// @param kinds their names by code, in the reader's language
  Cells(Map<UUID, Entry> register, Map<String, String> kinds, Directory directory) {
    this.register = register;
    this.kinds = kinds;
    this.directory = directory;
    named =
        register.values().stream()
            .collect(Collectors.groupingBy(one -> Folding.fold(one.name()), Collectors.counting()));
  }

  /// Several values in one cell: `|` between, `\|` within.
  static String joined(Stream<String> values) {
    return values.map(value -> value.replace("|", "\\|")).collect(Collectors.joining(" | "));
  }

  static List<String> parts(String cell) {
    return Arrays.stream(cell.split("(?<!\\\\)[|\\n]"))
        .map(part -> plain(part.replace("\\|", "|")))
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /// Blanks made one, as a file keeps them.
  static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  List<String> row(Entry entry) {
    var cells = cells(entry);
    return Arrays.stream(Column.values()).map(column -> cells.getOrDefault(column, "")).toList();
  }

  Map<Column, String> cells(Entry entry) {
    var cells = new EnumMap<Column, String>(Column.class);
    cells.put(Column.NAME, plain(entry.name()));
    cells.put(Column.KIND, kind(entry));
    cells.put(Column.EDRPOU, Objects.toString(entry.edrpou(), ""));
    cells.put(Column.TERRITORY, entry.territory());
    cells.put(Column.PLACE, place(entry.territory()));
    cells.put(Column.PARENT, parent(entry));
    cells.put(Column.SERVES, joined(entry.serves().stream()));
    for (var contact : Column.contacts()) {
      var values = entry.contacts(contact).stream().map(Contact::value).map(Cells::plain);
      cells.put(Column.of(contact), joined(values));
    }
    cells.put(Column.VERIFIED, verified(entry));
    cells.put(Column.CLOSED, Days.show(entry.closedOn()));
    cells.put(Column.ID, entry.id().toString());
    return cells;
  }

  String place(String code) {
    return places.computeIfAbsent(
        code,
        one -> {
          var place = directory.place(one);
          return place.within().isEmpty() ? place.name() : place.name() + ", " + place.within();
        });
  }

  private String kind(Entry entry) {
    var code = entry.kind();
    return code == null ? "" : kinds.getOrDefault(code, code);
  }

  // The code when it has one; a name only when it stands for nobody else.
  private String parent(Entry entry) {
    var above = entry.parent() == null ? null : register.get(entry.parent());
    if (above == null) {
      return "";
    }
    if (above.edrpou() != null) {
      return above.edrpou();
    }
    return named.getOrDefault(Folding.fold(above.name()), 0L) == 1
        ? plain(above.name())
        : above.id().toString();
  }

  private static String verified(Entry entry) {
    return entry.contacts().stream().anyMatch(one -> one.verifiedOn() == null)
        ? ""
        : entry.contacts().stream()
            .map(Contact::verifiedOn)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .map(Days::show)
            .orElse("");
  }
}
