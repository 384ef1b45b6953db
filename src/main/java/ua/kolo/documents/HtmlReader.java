package ua.kolo.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import ua.kolo.documents.UnreadableDocument.Reason;

/// Reads a web page saved to a file. Nothing it refers to is fetched.
final class HtmlReader {
  private static final char UNKNOWN = '\ufffd';

  private HtmlReader() {}

  static List<Block> read(byte[] content, Budget budget) {
    budget.text(content.length / 4);
    var pages = new PageFlow(budget);
    var body = parse(content).body();
    new HtmlStory(budget).read(body, pages);
    return pages.blocks();
  }

  private static Document parse(byte[] content) {
    try {
      var page = Jsoup.parse(new ByteArrayInputStream(content), null, "");
      // no encoding was named and it is not the usual one
      return page.text().indexOf(UNKNOWN) >= 0 ? Jsoup.parse(TextBytes.require(content)) : page;
    } catch (IOException e) {
      throw new Refusal(Reason.DAMAGED, e);
    }
  }
}
