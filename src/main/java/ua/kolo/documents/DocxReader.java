package ua.kolo.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a Word document (.docx, .docm, .dotx). Macros, headers, footers and comments are not
/// looked at; foot- and endnotes follow at the end.
final class DocxReader {
  private DocxReader() {}

  static List<Block> read(Archive archive, Budget budget) {
    var main = Relations.of(archive, "").kind("officeDocument");
    var part = main == null ? "word/document.xml" : main;
    var relations = Relations.of(archive, part);
    var numbering = DocxNumbering.of(archive, relations);
    var pages = new PageFlow(budget);
    try (var xml = archive.require(part)) {
      var story = new DocxStory(xml, numbering, budget);
      xml.root(_ -> xml.children(_ -> story.blocks(pages)));
    }
    notes(archive, relations.kind("footnotes"), numbering, budget, pages);
    notes(archive, relations.kind("endnotes"), numbering, budget, pages);
    return pages.blocks();
  }

  private static void notes(
      Archive archive, @Nullable String part, DocxNumbering numbering, Budget budget, Flow pages) {
    if (part == null) {
      return;
    }
    try (var xml = archive.xml(part)) {
      if (xml != null) {
        var story = new DocxStory(xml, numbering, budget);
        xml.root(_ -> xml.children(_ -> note(xml, story, pages)));
      }
    }
  }

  /// Separators between text and notes are stored as notes with a type.
  private static void note(Xml xml, DocxStory story, Flow pages) {
    if (xml.attribute("type", "normal").equals("normal")) {
      story.blocks(pages);
    }
  }
}
