package ua.kolo.documents;

import java.util.Locale;
import java.util.stream.Collectors;

/// The look of the printed page in CSS. On paper every cell draws its own border: collapsed ones
/// are lost in header rows repeated on the next page.
final class HtmlStyle {
  private static final int APPROVAL_WIDTH = 75;

  private HtmlStyle() {}

  static String of(Sheet sheet) {
    var paper = Paper.of(sheet);
    return String.format(
        Locale.ROOT,
        """
      body { font-family: "Times New Roman", "Liberation Serif", serif; font-size: 12pt; margin: 0; }
      h1, p { margin: 0; }
      .approval { margin-left: %dmm; }
      .title { font-size: 14pt; font-weight: bold; text-align: center; margin: 3.5mm 0; }
      .heading { font-weight: bold; text-align: center; margin: 3mm 0 1.5mm; }
      .title, .heading, .unit { page-break-after: avoid; }
      .body { text-align: justify; margin-bottom: 1.4mm; }
      .unit { font-size: 11pt; text-align: right; margin-bottom: 0.7mm; }
      .note { font-size: 11pt; text-align: justify; margin-top: 1mm; }
      .signature { margin-top: 4mm; }
      table { width: 100%%; border-collapse: collapse; table-layout: fixed; margin-bottom: 2mm; }
      tr { page-break-inside: avoid; }
      th, td { border: 1px solid black; padding: 0.3mm 1mm; vertical-align: top; text-align: left;
        font-weight: normal; word-wrap: break-word; }
      .header, .banner, .centred, .number, .strong_number { text-align: center; }
      .header { vertical-align: middle; }
      .banner { page-break-after: avoid; }
      .header, .banner, .strong, .strong_number { font-weight: bold; }
      .number, .strong_number { white-space: nowrap; }
      @page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm;
        @bottom-center { content: %s; font-family: "Liberation Serif", serif; font-size: 9pt; } }
      @media screen { body { max-width: %dmm; margin: 8mm auto; } }
      """,
        paper.text() - APPROVAL_WIDTH,
        paper.width(),
        paper.height(),
        Paper.TOP,
        Paper.RIGHT,
        Paper.BOTTOM,
        Paper.LEFT,
        footer(sheet.footer()),
        paper.text());
  }

  private static String footer(String footer) {
    return Footer.pieces(footer).stream()
        .map(
            piece ->
                switch (piece) {
                  case Footer.PAGE -> "counter(page)";
                  case Footer.PAGES -> "counter(pages)";
                  default -> "\"" + piece.replaceAll("[\"\\\\<>\\n]", "") + "\"";
                })
        .collect(Collectors.joining(" "));
  }
}
