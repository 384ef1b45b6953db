package ua.kolo.duties;

import java.util.UUID;

/// Where the subjects of a kind are shown; a module that opens duties gives one for its kind.
public interface SubjectPage {
  String kind();

  /// The path of the page, from `/`.
  String address(UUID subject);
}
