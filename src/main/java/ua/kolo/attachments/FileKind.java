package ua.kolo.attachments;

/// What kind of file it is, told by what is inside.
public enum FileKind {
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  DOC("doc", "application/msword"),
  ODT("odt", "application/vnd.oasis.opendocument.text"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
  JPG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  TXT("txt", "text/plain"),
  /// A signature of its own, or with what is signed inside (CMS).
  P7S("p7s", "application/pkcs7-signature"),
  /// Files with their signatures in one container (ETSI EN 319 162).
  ASIC("asice", "application/vnd.etsi.asic-e+zip");

  private final String extension;
  private final String mediaType;

  FileKind(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  public boolean isSigned() {
    return this == P7S || this == ASIC;
  }
}
