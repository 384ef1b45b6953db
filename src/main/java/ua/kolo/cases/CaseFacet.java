package ua.kolo.cases;

import java.util.List;
import java.util.Locale;

/// What another module adds to the page of a file: a section of its own, and moments of its course.
public interface CaseFacet {
  /// The template whose fragment `facet(part)` draws the section.
  String view();

  /// What the fragment draws; asked of a file that is open to whoever acts.
  Object part(CaseFile file, Locale reader);

  /// What happened, in the reader's words.
  List<Moment> moments(CaseFile file, Locale reader);
}
