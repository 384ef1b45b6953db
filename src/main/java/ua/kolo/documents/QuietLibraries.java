package ua.kolo.documents;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/// The reading libraries report oddities of files to the log; people get a reason instead.
final class QuietLibraries {
  private static final List<String> NAMES =
      List.of("org.apache.poi", "org.apache.pdfbox", "org.apache.fontbox");

  private QuietLibraries() {}

  static void silence() {
    for (var name : NAMES) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(Level.OFF);
      }
    }
  }
}
