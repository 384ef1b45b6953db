package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import ua.kolo.documents.UnreadableDocument.Reason;

/// A large workbook row by row: the texts of the first sheet, without layout and without keeping
/// the rows. What is unpacked is bounded.
public final class XlsxRows {
  private static final int MOST_COLUMNS = 200;
  private static final int MOST_ROWS = 200_000;
  private final Consumer<List<String>> reader;
  private final List<String> strings = new ArrayList<>();
  private int rows;

  private XlsxRows(Consumer<List<String>> reader) {
    this.reader = reader;
  }

  /// Gives each row to the reader; a cell that is not there is an empty text.
  ///
  /// @throws UnreadableDocument when the file is no workbook, or too much is inside
  public static void read(byte[] content, Consumer<List<String>> reader) throws UnreadableDocument {
    if (content.length == 0) {
      throw new UnreadableDocument(Reason.EMPTY);
    }
    if (content.length > Documents.LARGEST) {
      throw new UnreadableDocument(Reason.TOO_LARGE);
    }
    try (var archive = new Archive(content)) {
      new XlsxRows(reader).read(archive);
    } catch (Refusal refused) {
      throw new UnreadableDocument(refused.reason, refused);
    }
  }

  private void read(Archive archive) {
    var main = Relations.of(archive, "").kind("officeDocument");
    if (main == null) {
      throw new Refusal(Reason.UNKNOWN_FORMAT);
    }
    var relations = Relations.of(archive, main);
    var shared = relations.kind("sharedStrings");
    if (shared != null) {
      try (var xml = archive.require(shared)) {
        xml.root(_ -> xml.children(_ -> strings.add(XlsxReader.text(xml))));
      }
    }
    var sheet = relations.kind("worksheet");
    if (sheet == null) {
      throw new Refusal(Reason.UNKNOWN_FORMAT);
    }
    try (var xml = archive.require(sheet)) {
      xml.root(_ -> xml.children(part -> part(xml, part)));
    }
  }

  private void part(Xml xml, String part) {
    if (part.equals("sheetData")) {
      xml.children(_ -> row(xml));
    }
  }

  private void row(Xml xml) {
    if (++rows > MOST_ROWS) {
      throw new Refusal(Reason.TOO_MUCH_INSIDE);
    }
    var cells = new ArrayList<String>();
    xml.children(_ -> cell(xml, cells));
    reader.accept(cells);
  }

  private void cell(Xml xml, List<String> cells) {
    var place = xml.attribute("r");
    var type = xml.attribute("t", "n");
    int column = place == null ? cells.size() : new CellReference(place).getCol();
    if (column < cells.size() || column >= MOST_COLUMNS) {
      return;
    }
    while (cells.size() < column) {
      cells.add("");
    }
    var text = new StringBuilder();
    xml.children(
        name -> {
          if (name.equals("is")) {
            text.append(XlsxReader.text(xml));
          } else if (name.equals("v")) {
            text.append(type.equals("s") ? shared(xml.text()) : xml.text());
          }
        });
    cells.add(text.toString());
  }

  private String shared(String index) {
    int at = Integer.parseInt(index.strip());
    return at >= 0 && at < strings.size() ? strings.get(at) : "";
  }
}
