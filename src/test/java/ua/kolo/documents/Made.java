package ua.kolo.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files made for one test, and short views of what was read from them.
final class Made {
  private static final String W =
      "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

  private Made() {}

  static byte[] zip(Map<String, String> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] docx(String body) {
    return docx(body, Map.of());
  }

  /// A Word document of this body; further parts are related to it by their names.
  static byte[] docx(String body, Map<String, String> parts) {
    var entries = new LinkedHashMap<String, String>();
    entries.put(
        "[Content_Types].xml",
        "<Types><Override ContentType='application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml' PartName='/word/document.xml'/></Types>");
    entries.put(
        "word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
    var relations = new StringBuilder();
    parts.forEach(
        (name, content) -> {
          entries.put("word/" + name + ".xml", content.replace("W>", W + ">"));
          relations.append(
              "<Relationship Id='%s' Type='x/%s' Target='%s.xml'/>".formatted(name, name, name));
        });
    entries.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return zip(entries);
  }

  static List<Block> read(byte[] content) {
    return read(content, "file");
  }

  static List<Block> read(byte[] content, String name) {
    try {
      return new Documents().read(content, name).blocks();
    } catch (UnreadableDocument e) {
      throw new AssertionError(e);
    }
  }

  static String paragraph(byte[] content) {
    return read(content).getFirst() instanceof Block.Paragraph(var text) ? text : "";
  }

  static Grid table(byte[] content) {
    return table(read(content));
  }

  static Grid table(List<Block> blocks) {
    for (var block : blocks) {
      if (block instanceof Block.Table(var grid)) {
        return grid;
      }
    }
    throw new AssertionError("no table in " + blocks);
  }

  /// A table in one line: `a(2x1) b | c`, the sizes as columns x rows.
  static String sketch(Grid grid) {
    var all = new StringBuilder();
    for (var row : grid.rows()) {
      all.append(all.isEmpty() ? "" : " | ");
      var cells = row.cells().stream().map(Made::sketch).toList();
      all.append(String.join(" ", cells));
    }
    return all.toString();
  }

  private static String sketch(Grid.Cell cell) {
    var text = cell.column() + ":" + cell.text();
    boolean single = cell.columnSpan() == 1 && cell.rowSpan() == 1;
    return single ? text : text + "(" + cell.columnSpan() + "x" + cell.rowSpan() + ")";
  }

  /// The words of all filled cells with their places: what two forms of one table share.
  static List<String> words(Grid grid) {
    var all = new ArrayList<String>();
    for (int r = 0; r < grid.rows().size(); r++) {
      for (var cell : grid.rows().get(r).cells()) {
        var words = cell.text().replaceAll("[\\s\u00a0]+", " ").strip();
        if (!words.isEmpty()) {
          all.add(r + "/" + cell.column() + "+" + cell.columnSpan() + " " + words);
        }
      }
    }
    return all;
  }
}
