package ua.kolo.cases;

import java.util.List;
import java.util.Locale;

/// What another module adds to the page of a file: a section of its own, and moments of its course.
public interface CaseFacet {
  /// The template whose fragment `facet(part)` draws the section.
  String view();

  /// Reads it once; asked of a file that is open to whoever acts.
  Shown show(CaseFile file, Locale reader);

  /// What is still under way in the file, as whoever closes it is told.
  default List<Unfinished> unfinished(CaseFile file, Locale reader) {
    return List.of();
  }

  /// Something under way, and where it is.
  record Unfinished(String title, String address) {}

  /// What a page shows of it.
  ///
  /// @param part what the fragment draws
  /// @param moments what happened, in the reader's words
  record Shown(Object part, List<Moment> moments) {
    public Shown {
      moments = List.copyOf(moments);
    }
  }
}
