package ua.kolo.programmes;

/// Names of files as people gave them, made harmless.
final class FileNames {
  private static final int LONGEST = 200;

  private FileNames() {}

  /// The name without folders and control signs; a nameless file gets one.
  static String plain(String given) {
    var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    name = name.replaceAll("\\p{Cntrl}", "").strip();
    if (name.isEmpty()) {
      return "document";
    }
    // The end tells the format, so the beginning gives way.
    return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
  }
}
