package ua.kolo.documents;

import java.util.List;

/// The line under the pages, cut at its two numbers.
final class Footer {
  static final String PAGE = "{0}";
  static final String PAGES = "{1}";

  private Footer() {}

  static List<String> pieces(String footer) {
    return List.of(footer.split("(?=\\{[01]})|(?<=\\{[01]})"));
  }
}
