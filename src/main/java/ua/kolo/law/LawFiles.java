package ua.kolo.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files under `resources/law`: `;` between, a head line, `#` before remarks.
final class LawFiles {
  private LawFiles() {}

  /// The leaves of every file, by the file's name.
  static Map<String, List<Leaf>> all() {
    var files = new LinkedHashMap<String, List<Leaf>>();
    files.put("acts.csv", leaves(Subject.ACT, read("acts.csv")));
    files.put("terms.csv", leaves(Subject.RULE, read("terms.csv")));
    files.put("hotlines.csv", leaves(Subject.HOTLINE, read("hotlines.csv")));
    var lists = rows(read("lists.csv"));
    files.put("lists.csv", leaves(Subject.LIST, read("lists.csv")));
    for (var list : lists) {
      var name = "lists/" + list.get("code") + ".csv";
      files.put(name, values(list, read(name)));
    }
    return files;
  }

  static List<Leaf> leaves(Subject subject, String text) {
    var leaves = new ArrayList<Leaf>();
    for (var row : rows(text)) {
      leaves.add(leaf(subject, row.getOrDefault("code", ""), leaves.size(), row));
    }
    return leaves;
  }

  // A value without its own act, clause or grade takes the list's.
  private static List<Leaf> values(Map<String, String> list, String text) {
    var leaves = new ArrayList<Leaf>();
    for (var row : rows(text)) {
      var item = row.getOrDefault("code", "");
      var whole = new HashMap<String, String>();
      whole.put("grade", list.getOrDefault("grade", "DESIGN"));
      if (!row.containsKey("act") && list.containsKey("act")) {
        whole.put("act", list.getOrDefault("act", ""));
        if (list.containsKey("clause")) {
          whole.put("clause", list.getOrDefault("clause", ""));
        }
      }
      whole.putAll(row);
      whole.put("list", list.getOrDefault("code", ""));
      whole.put("item", item);
      leaves.add(leaf(Subject.VALUE, list.get("code") + "." + item, leaves.size(), whole));
    }
    return leaves;
  }

  private static Leaf leaf(Subject subject, String code, int place, Map<String, String> row) {
    var columns = new HashMap<>(row);
    columns.remove("code");
    return new Leaf(subject, code, place, columns);
  }

  private static List<Map<String, String>> rows(String text) {
    var lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).iterator();
    var heads = List.of(lines.next().split(";", -1));
    var rows = new ArrayList<Map<String, String>>();
    lines.forEachRemaining(line -> rows.add(row(heads, line)));
    return rows;
  }

  private static Map<String, String> row(List<String> heads, String line) {
    var cells = line.split(";", -1);
    if (cells.length > heads.size()) {
      throw new IllegalStateException("More cells than heads: " + line);
    }
    var row = new HashMap<String, String>();
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        row.put(heads.get(i), cells[i].strip());
      }
    }
    return row;
  }

  private static String read(String name) {
    try (var file = LawFiles.class.getResourceAsStream("/law/" + name)) {
      if (file == null) {
        throw new IllegalStateException("No law/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
