package ua.kolo.documents;

/// A character on a page, measured in points from the upper left corner.
///
/// @param y the line it stands on
/// @param upright written from left to right, not turned
record PdfGlyph(String text, double x, double y, double width, double size, boolean upright) {
  double right() {
    return x + width;
  }

  double middle() {
    return x + width / 2;
  }

  /// The height at which it is decided into which cell it belongs.
  double waist() {
    return y - size * 0.3;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /// The same character as one sees it with the head turned.
  PdfGlyph turned() {
    return new PdfGlyph(text, -y, x, width, size, true);
  }
}
