package ua.kolo.platform;

import java.util.Map;

/// What a module says on every page beside the page's own matter: a count in the menu, a line at
/// its head. Asked only once a whole page, also one that refuses, is about to be shown to a person:
/// never for a redirection, a part of a page or the API.
@FunctionalInterface
public interface FrameNotes {
  /// What is said to the person who acts, by the names the frame's template knows it by.
  Map<String, Object> of(Acting acting);
}
