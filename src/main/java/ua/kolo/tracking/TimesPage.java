package ua.kolo.tracking;

import java.util.List;

/// Times of a programme that were asked for.
///
/// @param found how many there are
/// @param start how many stand before the page
/// @param rows of the page
record TimesPage(int found, int start, List<Occurrence> rows) {
  int end() {
    return start + rows.size();
  }
}
