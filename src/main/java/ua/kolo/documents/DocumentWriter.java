package ua.kolo.documents;

/// Writes a sheet as an office file. The same sheet gives the same bytes. Stateless; safe to share.
public final class DocumentWriter {
  public byte[] write(Sheet sheet, OutputFormat format) {
    return switch (format) {
      case DOCX -> new DocxWriter(sheet).write();
      case ODT -> new OdtWriter(sheet).write();
      case XLSX -> new XlsxWriter(sheet).write();
      case PDF -> PdfWriter.write(sheet);
      case HTML -> HtmlWriter.write(sheet);
    };
  }
}
