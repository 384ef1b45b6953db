package ua.kolo.documents;

/// Where a document's contents go as they are read: its pages, or the inside of a cell.
abstract class Flow {
  private final StringBuilder open = new StringBuilder();

  /// A finished paragraph; `\f` in it ends a page.
  final void paragraph(String text) {
    if (open.isEmpty()) {
      add(text);
    } else {
      open.append(text);
      end();
    }
  }

  /// A paragraph whose end mark was deleted: the next one goes on from here.
  final void unfinished(String text) {
    open.append(text);
  }

  /// Nothing follows.
  final void end() {
    if (!open.isEmpty()) {
      var text = open.toString();
      open.setLength(0);
      add(text);
    }
  }

  abstract void add(String paragraph);

  abstract void table(Grid grid);

  abstract void pageBreak();
}
