package ua.kolo.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/// A stretch of a Word 97–2003 document: its paragraphs and the tables among them.
final class DocStory {
  private final Range range;
  private final DocLists lists;
  private final Budget budget;
  // for every field around: whether its instruction, not its result, is being passed
  private final Deque<Boolean> fields = new ArrayDeque<>();

  DocStory(Range range, DocLists lists, Budget budget) {
    this.range = range;
    this.lists = lists;
    this.budget = budget;
  }

  /// @param level how many tables stand around this text
  void read(Flow flow, int level) {
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      var paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        var table = range.getTable(paragraph);
        flow.table(new DocTable(table, lists, budget, level + 1).read());
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        paragraph(paragraph, flow);
      }
    }
    flow.end();
  }

  private void paragraph(Paragraph paragraph, Flow flow) {
    var text = new StringBuilder();
    boolean markDeleted = false;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      var run = paragraph.getCharacterRun(i);
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        append(run, text);
      }
      markDeleted = run.isMarkedDeleted() && run.text().endsWith("\r");
    }
    if (paragraph.pageBreakBefore()) {
      flow.pageBreak();
    }
    text.insert(0, lists.prefix(paragraph));
    if (markDeleted) {
      flow.unfinished(text.toString());
    } else {
      flow.paragraph(text.toString());
    }
  }

  private void append(CharacterRun run, StringBuilder text) {
    if (run.isSymbol()) {
      return;
    }
    var all = run.text();
    for (int i = 0; i < all.length(); i++) {
      char c = all.charAt(i);
      switch (c) {
        case '\u0013' -> fields.push(true);
        case '\u0014' -> {
          fields.poll();
          fields.push(false);
        }
        case '\u0015' -> fields.poll();
        case '\u001e' -> text.append('\u2011');
        case '\u001f' -> text.append('\u00ad');
        case '\u000e' -> text.append('\u000b');
        default -> {
          boolean shown = c >= ' ' || c == '\t' || c == '\u000b' || c == '\f';
          if (shown && !fields.contains(true)) {
            text.append(c);
          }
        }
      }
    }
  }
}
