package ua.kolo.duties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the subjects of a kind are shown; a module that opens duties gives one for its kind.
public interface SubjectPage {
  String kind();

  /// The path of the page, from `/`; null when it is not open to whoever acts.
  @Nullable String address(UUID subject);
}
