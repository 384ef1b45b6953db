package ua.kolo.programmes.wording;

import java.util.Collection;
import java.util.List;

/// Names of bodies already known: from the document itself or from a territory's dictionary.
public final class KnownBodies {
  public static final KnownBodies NONE = new KnownBodies(List.of());

  public KnownBodies(Collection<String> names) {}

  /// Also knows the bodies that stand clearly alone in executor cells.
  public KnownBodies learn(Collection<String> cells) {
    return this;
  }
}
