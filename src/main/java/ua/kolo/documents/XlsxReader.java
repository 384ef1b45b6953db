package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an Excel workbook (.xlsx, .xlsm): every visible sheet, cells as they are shown. Formulas
/// are not computed, their stored results are taken.
final class XlsxReader {
  private final Archive archive;
  private final Budget budget;
  private final Relations relations;
  private final List<String> strings = new ArrayList<>();
  private final XlsxFormats formats = new XlsxFormats();

  private XlsxReader(Archive archive, Budget budget, String workbook) {
    this.archive = archive;
    this.budget = budget;
    relations = Relations.of(archive, workbook);
  }

  static List<Block> read(Archive archive, Budget budget) {
    var main = Relations.of(archive, "").kind("officeDocument");
    var workbook = main == null ? "xl/workbook.xml" : main;
    var reader = new XlsxReader(archive, budget, workbook);
    reader.part("sharedStrings", xml -> xml.children(_ -> reader.strings.add(reader.string(xml))));
    reader.part("styles", xml -> xml.children(name -> reader.formats.read(name, xml)));
    var pages = new PageFlow(budget);
    for (var sheet : reader.sheets(workbook)) {
      if (!pages.isEmpty()) {
        pages.pageBreak();
      }
      reader.sheet(sheet, pages);
    }
    return pages.blocks();
  }

  private interface Part {
    void read(Xml xml);
  }

  private void part(String kind, Part part) {
    var name = relations.kind(kind);
    try (var xml = name == null ? null : archive.xml(name)) {
      if (xml != null) {
        xml.root(_ -> part.read(xml));
      }
    }
  }

  private String string(Xml xml) {
    var text = text(xml);
    budget.text(text.length());
    return text;
  }

  /// The text of a shared or inline string, without the readings of Asian names.
  static String text(Xml xml) {
    var text = new StringBuilder();
    xml.children(
        name -> {
          if (name.equals("t")) {
            text.append(xml.text());
          } else if (name.equals("r")) {
            xml.children(part -> text.append(part.equals("t") ? xml.text() : ""));
          }
        });
    return unescaped(text.toString());
  }

  private static String unescaped(String text) {
    return text.contains("_x")
        ? text.replaceAll("_x00(0D|0d)_", "").replace("_x000A_", "\n")
        : text;
  }

  /// The paths of the sheets that are not hidden.
  private List<String> sheets(String workbook) {
    var paths = new ArrayList<String>();
    try (var xml = archive.require(workbook)) {
      xml.root(
          _ ->
              xml.children(
                  name -> {
                    if (name.equals("workbookPr")) {
                      formats.countFrom1904(xml.attribute("date1904", "0"));
                    } else if (name.equals("sheets")) {
                      xml.children(_ -> addSheet(xml, paths));
                    }
                  }));
    }
    return paths;
  }

  private void addSheet(Xml xml, List<String> paths) {
    // both `sheetId` and `r:id` exist; the relation is the one named `id`
    var path = relations.byId().get(xml.attribute("id", ""));
    if (path != null && xml.attribute("state", "visible").equals("visible")) {
      paths.add(path);
    }
  }

  private void sheet(String path, Flow pages) {
    try (var xml = archive.xml(path)) {
      if (xml != null) {
        xml.root(_ -> new XlsxSheet(xml, this, budget).read(pages));
      }
    }
  }

  String shared(String index) {
    int at = Integer.parseInt(index.strip());
    return at >= 0 && at < strings.size() ? strings.get(at) : "";
  }

  String number(String value, @Nullable String style) {
    return formats.shown(value, style);
  }
}
