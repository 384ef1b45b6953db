package ua.kolo.documents;

import java.util.List;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Reads OpenDocument texts and spreadsheets (.odt, .ott, .ods, .ots).
final class OdfReader {
  private OdfReader() {}

  static List<Block> read(Archive archive, Budget budget) {
    if (archive.start("META-INF/manifest.xml", 1_000_000).contains("encryption-data")) {
      throw new Refusal(Reason.PASSWORD);
    }
    var styles = OdfStyles.of(archive);
    var pages = new PageFlow(budget);
    try (var xml = archive.require("content.xml")) {
      var text = new OdfText(xml, styles, budget);
      xml.root(
          _ ->
              xml.children(
                  name -> {
                    if (name.equals("body")) {
                      xml.children(kind -> body(kind, xml, text, styles, budget, pages));
                    }
                  }));
      text.notes().into(pages);
    }
    return pages.blocks();
  }

  private static void body(
      String kind, Xml xml, OdfText text, OdfStyles styles, Budget budget, PageFlow pages) {
    if (kind.equals("text")) {
      text.blocks(pages);
    } else if (kind.equals("spreadsheet")) {
      xml.children(
          name -> {
            if (name.equals("table") && !styles.isHidden(xml)) {
              if (!pages.isEmpty()) {
                pages.pageBreak();
              }
              new OdfSheet(xml, text, budget).read(pages);
            }
          });
    }
  }
}
