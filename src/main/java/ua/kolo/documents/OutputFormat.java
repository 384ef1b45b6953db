package ua.kolo.documents;

import java.util.Locale;

/// The formats a sheet is written in.
public enum OutputFormat {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("application/vnd.oasis.opendocument.text"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf"),
  HTML("text/html;charset=UTF-8");

  private final String mediaType;

  OutputFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// The end of the file's name, without the dot.
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
