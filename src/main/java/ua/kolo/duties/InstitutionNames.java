package ua.kolo.duties;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;

/// Names of the institutions that duties speak of.
@Component
@Transactional
class InstitutionNames {
  private final Directory directory;

  InstitutionNames(Directory directory) {
    this.directory = directory;
  }

  Map<UUID, String> named(Collection<UUID> ids) {
    return directory.names(Set.copyOf(ids));
  }

  Map<UUID, String> owing(Collection<Duty> duties) {
    return named(duties.stream().map(Duty::unit).distinct().toList());
  }

  Map<UUID, String> concerned(Duty duty) {
    var all = Stream.of(duty.unit(), duty.openedBy(), duty.watchedBy());
    return named(all.filter(Objects::nonNull).distinct().toList());
  }
}
