package ua.kolo.programmes;

import java.util.Locale;

/// The formats a programme is written in, in the table its council adopted.
public enum ExportFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
