package ua.kolo.directory.tables;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Folding;
import ua.kolo.directory.Kinds;
import ua.kolo.directory.Territory;
import ua.kolo.law.Law;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Wording;

/// What kinds and places mean that are written as codes or in words.
@Component
class Meanings {
  private final Directory directory;
  private final Kinds kinds;
  private final Law law;

  Meanings(Directory directory, Kinds kinds, Law law) {
    this.directory = directory;
    this.kinds = kinds;
    this.law = law;
  }

  Map<String, String> kinds(Locale reader) {
    return kinds.in(reader);
  }

  /// The code of a kind.
  ///
  /// @throws BadRequest when there is none, or one of several
  String kind(String cell) {
    if (kinds.in(Wording.UKRAINIAN).containsKey(cell)) {
      return cell;
    }
    var key = Folding.fold(cell);
    Set<String> found = new HashSet<>();
    Stream.of("agency_type", "org_kind")
        .flatMap(list -> law.values(list, law.today()).stream())
        .filter(
            value ->
                Folding.fold(value.name().in(Wording.UKRAINIAN)).equals(key)
                    || Folding.fold(value.name().in(Locale.ENGLISH)).equals(key))
        .forEach(value -> found.add(value.item()));
    if (found.size() != 1) {
      throw new BadRequest("directory.institution.kind.unknown");
    }
    return found.iterator().next();
  }

  /// The code of a place: itself, or a name with what it lies in, or a name nothing else bears.
  ///
  /// @throws BadRequest when there is none, or one of several
  String place(String cell) {
    if (directory.territory(cell).isPresent()) {
      return cell;
    }
    var words = cell.split(",", 2);
    var named = directory.named(words[0].strip()).stream().map(Territory::code).toList();
    var exact =
        named.size() < 2 || words.length == 1
            ? named
            : named.stream()
                .filter(code -> Objects.equals(directory.place(code).within(), words[1].strip()))
                .toList();
    if (exact.size() > 1) {
      throw new BadRequest("directory.import.place.several");
    }
    if (exact.isEmpty()) {
      throw new BadRequest("directory.institution.territory.unknown");
    }
    return exact.getFirst();
  }
}
