package ua.kolo.platform;

/// Which row begins the page an address asks for. A list may have grown shorter since the address
/// was kept: its last page is shown then, not an empty one.
public final class PageStart {
  private PageStart() {}

  /// How many rows stand before the page.
  ///
  /// @param from as the address says
  /// @param found how many rows there are
  /// @param size of a page, in rows
  public static int of(int from, int found, int size) {
    return from < found ? Math.max(0, from) : Math.max(0, found - 1) / size * size;
  }
}
