package ua.kolo.programmes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;

/// Names of bodies by which executors are told apart: those the directory knows where the
/// institution is, and those its own programmes name.
@Component
class Dictionary {
  private final Directory directory;
  private final Editions editions;

  Dictionary(Directory directory, Editions editions) {
    this.directory = directory;
    this.editions = editions;
  }

  Set<String> bodies() {
    var names = new LinkedHashSet<>(editions.bodies());
    names.addAll(directory.namesKnownTo(Acting.current().unit()));
    return names;
  }
}
