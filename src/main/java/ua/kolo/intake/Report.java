package ua.kolo.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.persons.Identity;

/// A registered report.
///
/// @param reference what people call it: letter of the journal, year, number
/// @param version grows with each correction
/// @param destroyed whether its words are gone with all who suffered
/// @param strike why it was registered by mistake; null as long as it stands
/// @param workedOff whether it came from an old journal, worked off: no term began with it
/// @param struck those written into it by mistake, or as what they are not
public record Report(
    UUID id,
    String reference,
    String journal,
    int version,
    Instant registeredAt,
    String registeredBy,
    Facts facts,
    Words words,
    boolean destroyed,
    @Nullable Strike strike,
    boolean workedOff,
    List<Involved> people,
    List<Struck> struck) {
  public Report {
    people = List.copyOf(people);
    struck = List.copyOf(struck);
  }

  /// Those of the report in one of the roles, in the order they were named.
  public List<Involved> in(String... roles) {
    var wanted = List.of(roles);
    return people.stream().filter(one -> wanted.contains(one.role())).toList();
  }

  /// Those struck out of one of the roles.
  public List<Struck> struckIn(String... roles) {
    var wanted = List.of(roles);
    return struck.stream().filter(one -> wanted.contains(one.who().role())).toList();
  }

  /// Somebody the report names.
  ///
  /// @param id of their place in the report
  /// @param identity null when the person is closed to whoever acts, or destroyed
  public record Involved(
      UUID id,
      UUID person,
      String role,
      @Nullable String relationship,
      List<String> categories,
      @Nullable Identity identity) {}

  /// Somebody the report named, and who struck them out when.
  public record Struck(Involved who, Instant at, String by) {}

  /// An earlier state, and who wrote it when.
  public record Earlier(int version, State state, Instant writtenAt, String writtenBy) {}

  /// What a correction changes.
  public record State(Facts facts, Words words) {}
}
