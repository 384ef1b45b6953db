package ua.kolo.attachments;

/// Names of files as people gave them, made harmless.
public final class FileNames {
  private static final int LONGEST = 200;

  private FileNames() {}

  /// The name without folders and signs that are not seen; some browsers send the whole path.
  public static String clean(String given) {
    var folder = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
    var name = plain(given.substring(folder + 1));
    // The end tells the kind, so the beginning gives way.
    return name.substring(Math.max(0, name.length() - LONGEST));
  }

  /// The name without what tells the kind.
  static String title(String name) {
    var dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /// Without signs that steer: new lines, and those that turn the direction of writing.
  public static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]", "").strip();
  }
}
