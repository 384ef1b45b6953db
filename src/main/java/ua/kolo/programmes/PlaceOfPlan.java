package ua.kolo.programmes;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Territory;
import ua.kolo.programmes.plan.Head;

/// Which place of the register a plan's document means.
@Component
class PlaceOfPlan {
  private final Directory directory;

  PlaceOfPlan(Directory directory) {
    this.directory = directory;
  }

  /// Its code; null when it names none, or one of several of that name: a person says which, never
  /// a guess.
  @Nullable String of(Head head) {
    var places = named(head);
    return places.size() == 1 ? places.getFirst() : null;
  }

  /// The place after the document was put right: the one it names now; among several of that name,
  /// or where it names none that is known, the one known before.
  @Nullable String corrected(Head head, @Nullable String before) {
    var places = named(head);
    if (places.size() == 1) {
      return places.getFirst();
    }
    return places.isEmpty() || (before != null && places.contains(before)) ? before : null;
  }

  private List<String> named(Head head) {
    var place = head.place();
    return Stream.of(place.hromada(), place.raion(), place.oblast())
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .map(name -> directory.named(name).stream().map(Territory::code).toList())
        .orElse(List.of());
  }
}
