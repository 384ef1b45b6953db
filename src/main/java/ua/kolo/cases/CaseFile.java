package ua.kolo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case file as far as whoever acts may read it.
///
/// @param reference what people call it: year and number
/// @param unit the institution that keeps it
/// @param post that leads it
/// @param sections the parts that are open; all of them to the institution that keeps it
/// @param version grows with each change
/// @param kind of `case_kind`
/// @param status of `case_status`
/// @param ending why it was closed, of `closing_reason`
/// @param words what matters first
/// @param joinedInto the file it was joined into, if whoever acts may read that one
public record CaseFile(
    UUID id,
    String reference,
    UUID unit,
    @Nullable UUID post,
    Set<Section> sections,
    int version,
    String kind,
    String status,
    @Nullable String ending,
    Instant openedAt,
    String openedBy,
    @Nullable LocalDate reviewOn,
    @Nullable Instant endedAt,
    @Nullable String words,
    @Nullable Other joinedInto,
    List<Party> parties,
    List<Report> reports) {
  public CaseFile {
    sections = Set.copyOf(sections);
    parties = List.copyOf(parties);
    reports = List.copyOf(reports);
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  public boolean opens(Section section) {
    return sections.contains(section);
  }

  /// Those in one of the roles who still belong to it.
  public List<Party> in(String... roles) {
    var wanted = List.of(roles);
    return parties.stream().filter(one -> one.stands() && wanted.contains(one.role())).toList();
  }

  /// Somebody the file is about.
  ///
  /// @param called the name; empty when it is unknown or hidden, null when the person is destroyed
  public record Party(
      UUID id,
      UUID person,
      String role,
      @Nullable String relationship,
      boolean household,
      @Nullable String called,
      Instant addedAt,
      @Nullable Instant endedAt) {
    public boolean stands() {
      return endedAt == null;
    }

    public boolean offends() {
      return role.equals("OFFENDER") || role.equals("CHILD_OFFENDER");
    }

    /// Whose consent is asked before something goes to others: hers alone of an adult who suffered;
    /// a child's help waits for nobody's.
    public List<UUID> asked() {
      return role.equals("VICTIM") ? List.of(person) : List.of();
    }
  }

  /// Another file, as it is linked to.
  public record Other(UUID id, String reference) {}

  /// A report that belongs to the file.
  public record Report(UUID id, String reference, Instant joinedAt, String joinedBy) {}
}
