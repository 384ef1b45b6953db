package ua.kolo.documents;

import java.util.ArrayList;
import java.util.List;

/// The pages of a document: blocks one after another, empty paragraphs never twice in a row.
final class PageFlow extends Flow {
  private static final Block BLANK = new Block.Paragraph("");

  private final Budget budget;
  private final List<Block> blocks = new ArrayList<>();

  PageFlow(Budget budget) {
    this.budget = budget;
  }

  @Override
  void add(String paragraph) {
    var pages = paragraph.split("\f", -1);
    for (int i = 0; i < pages.length; i++) {
      if (i > 0) {
        pageBreak();
      }
      if (pages.length == 1 || !pages[i].isBlank()) {
        line(pages[i].strip());
      }
    }
  }

  private void line(String text) {
    budget.text(text.length());
    if (!text.isEmpty()) {
      blocks.add(new Block.Paragraph(text));
    } else if (!blocks.isEmpty() && !blocks.getLast().equals(BLANK)) {
      blocks.add(BLANK);
    }
  }

  @Override
  void table(Grid grid) {
    if (!grid.rows().isEmpty()) {
      blocks.add(new Block.Table(grid));
    }
  }

  @Override
  void pageBreak() {
    blocks.add(new Block.PageBreak());
  }

  /// Everything so far, for a flow elsewhere.
  void into(Flow other) {
    for (var block : blocks()) {
      switch (block) {
        case Block.Paragraph(var text) -> other.paragraph(text);
        case Block.Table(var grid) -> other.table(grid);
        case Block.PageBreak() -> other.pageBreak();
      }
    }
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  List<Block> blocks() {
    end();
    while (!blocks.isEmpty() && blocks.getLast().equals(BLANK)) {
      blocks.removeLast();
    }
    return blocks;
  }
}
